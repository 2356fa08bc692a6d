-- The ledger of predictions. Rows are never changed but for outcomes and deletion; a deleted prediction leaves its
-- number and request id behind, so that neither is ever used again. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE models (
  id          TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  name        TEXT    NOT NULL,
  description TEXT    NOT NULL,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;

CREATE TABLE predictions (
  user_id             TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  seq                 INTEGER NOT NULL,
  request_id          TEXT    NOT NULL,
  created_at          INTEGER NOT NULL,
  symbol              TEXT    NOT NULL,
  currency            TEXT    NULL,
  model_id            TEXT    NOT NULL,
  model_version       INTEGER NOT NULL,
  origin              TEXT    NOT NULL,
  close_at_origin     REAL    NOT NULL,
  history_fingerprint TEXT    NOT NULL,
  deleted_at          INTEGER NULL,
  PRIMARY KEY (user_id, seq),
  UNIQUE (user_id, request_id),
  FOREIGN KEY (model_id, model_version) REFERENCES models (id, version)
) WITHOUT ROWID;

CREATE INDEX IX_predictions_symbol ON predictions (symbol, origin);

-- Quantiles and outcomes are log returns on the close at the origin: a split changes neither. Symbol and origin stand
-- here again, so that the outcomes of a ticker are found by one index and written by set, whoever they belong to.
CREATE TABLE prediction_horizons (
  user_id     TEXT    NOT NULL,
  seq         INTEGER NOT NULL,
  horizon     INTEGER NOT NULL,
  symbol      TEXT    NOT NULL,
  origin      TEXT    NOT NULL,
  target_date TEXT    NOT NULL,
  q01 REAL NOT NULL, q05 REAL NOT NULL, q10 REAL NOT NULL, q25 REAL NOT NULL, q50 REAL NOT NULL,
  q75 REAL NOT NULL, q90 REAL NOT NULL, q95 REAL NOT NULL, q99 REAL NOT NULL,
  point       REAL    NOT NULL,
  actual      REAL    NULL,
  actual_date TEXT    NULL,
  resolved_at INTEGER NULL,
  PRIMARY KEY (user_id, seq, horizon),
  FOREIGN KEY (user_id, seq) REFERENCES predictions (user_id, seq) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX IX_prediction_horizons_open ON prediction_horizons (symbol, origin, horizon) WHERE resolved_at IS NULL;
