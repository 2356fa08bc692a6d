-- Every ticker that the service knows: for the search, and for the refresh after each exchange's close. The history
-- itself is grain state. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS tickers (
  symbol          VARCHAR(15)  NOT NULL PRIMARY KEY,
  name            VARCHAR(200) NOT NULL,
  exchange        VARCHAR(100) NULL,
  last_date       DATE         NOT NULL,
  next_refresh_at BIGINT       NULL,
  failures        INT          NOT NULL DEFAULT 0,
  KEY IX_tickers_next_refresh (next_refresh_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
