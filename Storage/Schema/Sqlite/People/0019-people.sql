-- How people's own forecasts came out (docs/record.md), counted as those of models are: each person's first of a ticker, origin and horizon,
-- and per person what they add up to. A score stays when its prediction is deleted, and goes with the account. public_names has who wants to
-- be seen, and is all that makes a person public. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE IF NOT EXISTS person_outcomes (
  user_id       TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  symbol        TEXT    NOT NULL,
  origin        TEXT    NOT NULL,
  horizon       INTEGER NOT NULL,
  seq           INTEGER NOT NULL,
  narrowest     INTEGER NOT NULL,
  tenth         INTEGER NOT NULL,
  crps          REAL    NOT NULL,
  baseline_crps REAL    NOT NULL,
  counted_at    INTEGER NOT NULL,
  PRIMARY KEY (user_id, symbol, origin, horizon)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS IX_person_outcomes_newest ON person_outcomes (user_id, counted_at);
CREATE INDEX IF NOT EXISTS IX_person_outcomes_seq ON person_outcomes (user_id, seq);

CREATE TABLE IF NOT EXISTS person_sums (
  user_id       TEXT    NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  resolved      INTEGER NOT NULL,
  held50        INTEGER NOT NULL,
  held80        INTEGER NOT NULL,
  held90        INTEGER NOT NULL,
  held98        INTEGER NOT NULL,
  crps          REAL    NOT NULL,
  baseline_crps REAL    NOT NULL,
  tenth0 INTEGER NOT NULL, tenth1 INTEGER NOT NULL, tenth2 INTEGER NOT NULL, tenth3 INTEGER NOT NULL, tenth4 INTEGER NOT NULL,
  tenth5 INTEGER NOT NULL, tenth6 INTEGER NOT NULL, tenth7 INTEGER NOT NULL, tenth8 INTEGER NOT NULL, tenth9 INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS public_names (
  user_id  TEXT    NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  name     TEXT    NOT NULL,
  name_key TEXT    NOT NULL UNIQUE,
  since    INTEGER NOT NULL
) WITHOUT ROWID;
