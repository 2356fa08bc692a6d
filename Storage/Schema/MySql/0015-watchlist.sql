-- The tickers that a person watches, in the order in which they were added. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS watched_tickers (
  user_id  VARCHAR(36) NOT NULL,
  symbol   VARCHAR(20) NOT NULL,
  added_at BIGINT      NOT NULL,
  PRIMARY KEY (user_id, symbol),
  CONSTRAINT FK_watched_tickers_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What is due next, and what has come last: open horizons by their target date, resolved ones by the date of their outcome.
-- The last statement, as in the script before.
ALTER TABLE prediction_horizons ADD KEY IX_prediction_horizons_due (user_id, actual_date, target_date, seq);
