-- Who did what to the cluster, and when. An account that is deleted leaves its entries behind without a name. Ids are
-- UUIDs of version 7: their order is that of time. Times are Unix milliseconds, UTC.
CREATE TABLE operations (
  id      TEXT    NOT NULL PRIMARY KEY,
  at      INTEGER NOT NULL,
  user_id TEXT    NULL REFERENCES users (id) ON DELETE SET NULL,
  action  TEXT    NOT NULL,
  target  TEXT    NOT NULL,
  outcome TEXT    NULL
) WITHOUT ROWID;

-- How many outcomes have come per model and horizon, and how many of them lay inside the 90 % range. Counted where the
-- outcomes are written, for the ledger is too large to be counted by whoever asks.
CREATE TABLE outcome_counts (
  model_id TEXT    NOT NULL,
  horizon  INTEGER NOT NULL,
  resolved INTEGER NOT NULL,
  inside90 INTEGER NOT NULL,
  PRIMARY KEY (model_id, horizon)
) WITHOUT ROWID;

INSERT INTO outcome_counts (model_id, horizon, resolved, inside90)
SELECT p.model_id, h.horizon, COUNT(*), SUM(CASE WHEN h.actual BETWEEN h.q05 AND h.q95 THEN 1 ELSE 0 END)
FROM prediction_horizons h JOIN predictions p ON p.user_id = h.user_id AND p.seq = h.seq
WHERE h.resolved_at IS NOT NULL GROUP BY p.model_id, h.horizon;
