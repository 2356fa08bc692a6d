-- Who wants a mail once a week. sent_week is the Saturday of the last one: it moves in the transaction that stores the mail, so that a week is
-- told once. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE IF NOT EXISTS weekly_digests (
  user_id    VARCHAR(36)  NOT NULL PRIMARY KEY,
  id         VARCHAR(36)  NOT NULL,
  site       VARCHAR(300) NOT NULL,
  sent_week  DATE         NOT NULL,
  created_at BIGINT       NOT NULL,
  KEY IX_weekly_digests_week (sent_week),
  CONSTRAINT FK_weekly_digests_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
