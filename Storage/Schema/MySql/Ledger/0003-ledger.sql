-- The ledger of predictions. Rows are never changed but for outcomes and deletion; a deleted prediction leaves its
-- number and request id behind, so that neither is ever used again. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS models (
  id          VARCHAR(40)   NOT NULL,
  version     INT           NOT NULL,
  name        VARCHAR(100)  NOT NULL,
  description VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS predictions (
  user_id             VARCHAR(36) NOT NULL,
  seq                 BIGINT      NOT NULL,
  request_id          VARCHAR(64) NOT NULL,
  created_at          BIGINT      NOT NULL,
  symbol              VARCHAR(15) NOT NULL,
  currency            VARCHAR(8)  NULL,
  model_id            VARCHAR(40) NOT NULL,
  model_version       INT         NOT NULL,
  origin              DATE        NOT NULL,
  close_at_origin     DOUBLE      NOT NULL,
  history_fingerprint VARCHAR(64) NOT NULL,
  deleted_at          BIGINT      NULL,
  PRIMARY KEY (user_id, seq),
  UNIQUE KEY UX_predictions_request (user_id, request_id),
  KEY IX_predictions_symbol (symbol, origin),
  CONSTRAINT FK_predictions_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT FK_predictions_models FOREIGN KEY (model_id, model_version) REFERENCES models (id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Quantiles and outcomes are log returns on the close at the origin: a split changes neither. Symbol and origin stand
-- here again, so that the outcomes of a ticker are found by one index and written by set, whoever they belong to.
CREATE TABLE IF NOT EXISTS prediction_horizons (
  user_id     VARCHAR(36) NOT NULL,
  seq         BIGINT      NOT NULL,
  horizon     INT         NOT NULL,
  symbol      VARCHAR(15) NOT NULL,
  origin      DATE        NOT NULL,
  target_date DATE        NOT NULL,
  q01 DOUBLE NOT NULL, q05 DOUBLE NOT NULL, q10 DOUBLE NOT NULL, q25 DOUBLE NOT NULL, q50 DOUBLE NOT NULL,
  q75 DOUBLE NOT NULL, q90 DOUBLE NOT NULL, q95 DOUBLE NOT NULL, q99 DOUBLE NOT NULL,
  point       DOUBLE      NOT NULL,
  actual      DOUBLE      NULL,
  actual_date DATE        NULL,
  resolved_at BIGINT      NULL,
  PRIMARY KEY (user_id, seq, horizon),
  KEY IX_prediction_horizons_open (symbol, resolved_at, origin, horizon),
  CONSTRAINT FK_prediction_horizons FOREIGN KEY (user_id, seq) REFERENCES predictions (user_id, seq) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
