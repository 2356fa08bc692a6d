-- How people's own forecasts came out (docs/record.md), counted as those of models are: each person's first of a ticker, origin and horizon,
-- and per person what they add up to. A score stays when its prediction is deleted, and goes with the account. public_names has who wants to
-- be seen, and is all that makes a person public. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE IF NOT EXISTS person_outcomes (
  user_id       VARCHAR(36) NOT NULL,
  symbol        VARCHAR(20) NOT NULL,
  origin        DATE        NOT NULL,
  horizon       INT         NOT NULL,
  seq           BIGINT      NOT NULL,
  narrowest     INT         NOT NULL,
  tenth         INT         NOT NULL,
  crps          DOUBLE      NOT NULL,
  baseline_crps DOUBLE      NOT NULL,
  counted_at    BIGINT      NOT NULL,
  PRIMARY KEY (user_id, symbol, origin, horizon),
  KEY IX_person_outcomes_newest (user_id, counted_at),
  KEY IX_person_outcomes_seq (user_id, seq),
  CONSTRAINT FK_person_outcomes_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS person_sums (
  user_id       VARCHAR(36) NOT NULL PRIMARY KEY,
  resolved      BIGINT      NOT NULL,
  held50        BIGINT      NOT NULL,
  held80        BIGINT      NOT NULL,
  held90        BIGINT      NOT NULL,
  held98        BIGINT      NOT NULL,
  crps          DOUBLE      NOT NULL,
  baseline_crps DOUBLE      NOT NULL,
  tenth0 BIGINT NOT NULL, tenth1 BIGINT NOT NULL, tenth2 BIGINT NOT NULL, tenth3 BIGINT NOT NULL, tenth4 BIGINT NOT NULL,
  tenth5 BIGINT NOT NULL, tenth6 BIGINT NOT NULL, tenth7 BIGINT NOT NULL, tenth8 BIGINT NOT NULL, tenth9 BIGINT NOT NULL,
  CONSTRAINT FK_person_sums_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS public_names (
  user_id  VARCHAR(36) NOT NULL PRIMARY KEY,
  name     VARCHAR(30) NOT NULL,
  name_key VARCHAR(30) NOT NULL,
  since    BIGINT      NOT NULL,
  UNIQUE KEY UX_public_names_key (name_key),
  CONSTRAINT FK_public_names_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
