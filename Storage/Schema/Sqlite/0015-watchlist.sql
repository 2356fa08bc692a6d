-- The tickers that a person watches, in the order in which they were added. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS watched_tickers (
  user_id  TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  symbol   TEXT    NOT NULL,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, symbol)
) WITHOUT ROWID;

-- What is due next, and what has come last: open horizons by their target date, resolved ones by the date of their outcome.
CREATE INDEX IF NOT EXISTS IX_prediction_horizons_due ON prediction_horizons (user_id, actual_date, target_date, seq);
