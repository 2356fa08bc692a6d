-- Who wants a mail once a week. sent_week is the Saturday of the last one: it moves in the transaction that stores the mail, so that a week is
-- told once. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE IF NOT EXISTS weekly_digests (
  user_id    TEXT    NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  id         TEXT    NOT NULL,
  site       TEXT    NOT NULL,
  sent_week  TEXT    NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS IX_weekly_digests_week ON weekly_digests (sent_week);
