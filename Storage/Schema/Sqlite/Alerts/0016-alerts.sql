-- What somebody wants a mail about. seen_date is the last bar that was looked at: it moves in the transaction that stores the mail, so that
-- a crossing is told once. Levels are prices as shares stood on basis_date. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE IF NOT EXISTS alerts (
  id         TEXT    NOT NULL PRIMARY KEY,
  user_id    TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL,
  symbol     TEXT    NOT NULL,
  currency   TEXT    NULL,
  low        REAL    NULL,
  high       REAL    NULL,
  odds       REAL    NULL,
  horizon    INTEGER NULL,
  last_odds  REAL    NULL,
  basis_date TEXT    NOT NULL,
  seen_date  TEXT    NOT NULL,
  until_date TEXT    NULL,
  repeats    INTEGER NOT NULL,
  is_active  INTEGER NOT NULL,
  site       TEXT    NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS IX_alerts_symbol ON alerts (symbol, is_active);
CREATE INDEX IF NOT EXISTS IX_alerts_user ON alerts (user_id);

-- What such a mail says: the alert and what was seen, as JSON. Null in mails about accounts.
ALTER TABLE outgoing_mails ADD COLUMN detail TEXT NULL;
