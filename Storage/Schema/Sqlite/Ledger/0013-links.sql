-- Predictions that their owner shares by a link. The token is all that the link's page needs; without a row the page is gone.
CREATE TABLE prediction_links (
  token      TEXT    NOT NULL PRIMARY KEY,
  user_id    TEXT    NOT NULL,
  seq        INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (user_id, seq),
  FOREIGN KEY (user_id, seq) REFERENCES predictions (user_id, seq) ON DELETE CASCADE
) WITHOUT ROWID;
