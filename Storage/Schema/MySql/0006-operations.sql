-- Who did what to the cluster, and when. An account that is deleted leaves its entries behind without a name. Ids are
-- UUIDs of version 7: their order is that of time. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS operations (
  id      VARCHAR(36)  NOT NULL PRIMARY KEY,
  at      BIGINT       NOT NULL,
  user_id VARCHAR(36)  NULL,
  action  VARCHAR(40)  NOT NULL,
  target  VARCHAR(200) NOT NULL,
  outcome VARCHAR(200) NULL,
  CONSTRAINT FK_operations_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How many outcomes have come per model and horizon, and how many of them lay inside the 90 % range. Counted where the
-- outcomes are written, for the ledger is too large to be counted by whoever asks.
CREATE TABLE IF NOT EXISTS outcome_counts (
  model_id VARCHAR(40) NOT NULL,
  horizon  INT         NOT NULL,
  resolved BIGINT      NOT NULL,
  inside90 BIGINT      NOT NULL,
  PRIMARY KEY (model_id, horizon)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

REPLACE INTO outcome_counts (model_id, horizon, resolved, inside90)
SELECT p.model_id, h.horizon, COUNT(*), SUM(CASE WHEN h.actual BETWEEN h.q05 AND h.q95 THEN 1 ELSE 0 END)
FROM prediction_horizons h JOIN predictions p ON p.user_id = h.user_id AND p.seq = h.seq
WHERE h.resolved_at IS NOT NULL GROUP BY p.model_id, h.horizon;
