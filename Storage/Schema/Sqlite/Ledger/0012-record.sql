-- The live record (docs/record.md): how predictions came out. record_due names outcomes that were written and are not counted
-- yet; record_outcomes has each forecast once, whoever predicted it, and record_sums what they add up to: a ticker's, and
-- under the empty symbol those of all tickers. No person stands in any of them.
CREATE TABLE record_due (
  id      TEXT    NOT NULL PRIMARY KEY,
  symbol  TEXT    NOT NULL,
  origin  TEXT    NOT NULL,
  horizon INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IX_record_due_symbol ON record_due (symbol);

CREATE TABLE record_outcomes (
  symbol        TEXT    NOT NULL,
  origin        TEXT    NOT NULL,
  horizon       INTEGER NOT NULL,
  model_id      TEXT    NOT NULL,
  model_version INTEGER NOT NULL,
  regime        INTEGER NOT NULL,
  narrowest     INTEGER NOT NULL,
  tenth         INTEGER NOT NULL,
  crps          REAL    NOT NULL,
  baseline_crps REAL    NOT NULL,
  counted_at    INTEGER NOT NULL,
  PRIMARY KEY (symbol, origin, horizon, model_id, model_version)
) WITHOUT ROWID;

CREATE TABLE record_sums (
  symbol        TEXT    NOT NULL,
  horizon       INTEGER NOT NULL,
  model_id      TEXT    NOT NULL,
  regime        INTEGER NOT NULL,
  resolved      INTEGER NOT NULL,
  held50        INTEGER NOT NULL,
  held80        INTEGER NOT NULL,
  held90        INTEGER NOT NULL,
  held98        INTEGER NOT NULL,
  crps          REAL    NOT NULL,
  baseline_crps REAL    NOT NULL,
  tenth0 INTEGER NOT NULL, tenth1 INTEGER NOT NULL, tenth2 INTEGER NOT NULL, tenth3 INTEGER NOT NULL, tenth4 INTEGER NOT NULL,
  tenth5 INTEGER NOT NULL, tenth6 INTEGER NOT NULL, tenth7 INTEGER NOT NULL, tenth8 INTEGER NOT NULL, tenth9 INTEGER NOT NULL,
  PRIMARY KEY (symbol, horizon, model_id, regime)
) WITHOUT ROWID;

-- 1 where the outcome has been named in record_due and ledger_resolved. Null in rows without an outcome, and in outcomes that a
-- build before this one wrote, until they are found.
ALTER TABLE prediction_horizons ADD COLUMN noted INTEGER NULL;
