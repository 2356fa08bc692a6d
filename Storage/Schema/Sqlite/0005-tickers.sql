-- Every ticker that the service knows: for the search, and for the refresh after each exchange's close. The history
-- itself is grain state. Times are Unix milliseconds, UTC.
CREATE TABLE tickers (
  symbol          TEXT    NOT NULL PRIMARY KEY,
  name            TEXT    NOT NULL,
  exchange        TEXT    NULL,
  last_date       TEXT    NOT NULL,
  next_refresh_at INTEGER NULL,
  failures        INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE INDEX IX_tickers_next_refresh ON tickers (next_refresh_at);
