-- Predictions that their owner shares by a link. The token is all that the link's page needs; without a row the page is gone.
CREATE TABLE IF NOT EXISTS prediction_links (
  token      VARCHAR(32) NOT NULL PRIMARY KEY,
  user_id    VARCHAR(36) NOT NULL,
  seq        BIGINT      NOT NULL,
  created_at BIGINT      NOT NULL,
  UNIQUE KEY UX_prediction_links (user_id, seq),
  CONSTRAINT FK_prediction_links FOREIGN KEY (user_id, seq) REFERENCES predictions (user_id, seq) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
