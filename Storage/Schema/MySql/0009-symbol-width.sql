-- Symbols of up to 20 characters. The column only grows, so that builds before this one work on it.
ALTER TABLE predictions MODIFY symbol VARCHAR(20) NOT NULL;
ALTER TABLE prediction_horizons MODIFY symbol VARCHAR(20) NOT NULL;
ALTER TABLE tickers MODIFY symbol VARCHAR(20) NOT NULL;
