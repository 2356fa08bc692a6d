-- The live record (docs/record.md): how predictions came out. record_due names outcomes that were written and are not counted
-- yet; record_outcomes has each forecast once, whoever predicted it, and record_sums what they add up to: a ticker's, and
-- under the empty symbol those of all tickers. No person stands in any of them.
CREATE TABLE IF NOT EXISTS record_due (
  id      VARCHAR(36) NOT NULL PRIMARY KEY,
  symbol  VARCHAR(20) NOT NULL,
  origin  DATE        NOT NULL,
  horizon INT         NOT NULL,
  KEY IX_record_due_symbol (symbol)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS record_outcomes (
  symbol        VARCHAR(20) NOT NULL,
  origin        DATE        NOT NULL,
  horizon       INT         NOT NULL,
  model_id      VARCHAR(40) NOT NULL,
  model_version INT         NOT NULL,
  regime        INT         NOT NULL,
  narrowest     INT         NOT NULL,
  tenth         INT         NOT NULL,
  crps          DOUBLE      NOT NULL,
  baseline_crps DOUBLE      NOT NULL,
  counted_at    BIGINT      NOT NULL,
  PRIMARY KEY (symbol, origin, horizon, model_id, model_version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS record_sums (
  symbol        VARCHAR(20) NOT NULL,
  horizon       INT         NOT NULL,
  model_id      VARCHAR(40) NOT NULL,
  regime        INT         NOT NULL,
  resolved      BIGINT      NOT NULL,
  held50        BIGINT      NOT NULL,
  held80        BIGINT      NOT NULL,
  held90        BIGINT      NOT NULL,
  held98        BIGINT      NOT NULL,
  crps          DOUBLE      NOT NULL,
  baseline_crps DOUBLE      NOT NULL,
  tenth0 BIGINT NOT NULL, tenth1 BIGINT NOT NULL, tenth2 BIGINT NOT NULL, tenth3 BIGINT NOT NULL, tenth4 BIGINT NOT NULL,
  tenth5 BIGINT NOT NULL, tenth6 BIGINT NOT NULL, tenth7 BIGINT NOT NULL, tenth8 BIGINT NOT NULL, tenth9 BIGINT NOT NULL,
  PRIMARY KEY (symbol, horizon, model_id, regime)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- 1 where the outcome has been named in record_due and ledger_resolved. Null in rows without an outcome, and in outcomes that a
-- build before this one wrote, until they are found. The last statement: run again after a migration that was cut off, it
-- meets its own column and is passed over.
ALTER TABLE prediction_horizons ADD COLUMN noted INT NULL;
