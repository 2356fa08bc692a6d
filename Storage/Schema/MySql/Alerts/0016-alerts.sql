-- What somebody wants a mail about. seen_date is the last bar that was looked at: it moves in the transaction that stores the mail, so that
-- a crossing is told once. Levels are prices as shares stood on basis_date. Times are Unix milliseconds, UTC; dates are ISO.
CREATE TABLE IF NOT EXISTS alerts (
  id         VARCHAR(36)  NOT NULL PRIMARY KEY,
  user_id    VARCHAR(36)  NOT NULL,
  kind       VARCHAR(20)  NOT NULL,
  symbol     VARCHAR(20)  NOT NULL,
  currency   VARCHAR(8)   NULL,
  low        DOUBLE       NULL,
  high       DOUBLE       NULL,
  odds       DOUBLE       NULL,
  horizon    INT          NULL,
  last_odds  DOUBLE       NULL,
  basis_date DATE         NOT NULL,
  seen_date  DATE         NOT NULL,
  until_date DATE         NULL,
  repeats    BOOLEAN      NOT NULL,
  is_active  BOOLEAN      NOT NULL,
  site       VARCHAR(300) NOT NULL,
  created_at BIGINT       NOT NULL,
  KEY IX_alerts_symbol (symbol, is_active),
  KEY IX_alerts_user (user_id),
  CONSTRAINT FK_alerts_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What such a mail says: the alert and what was seen, as JSON. Null in mails about accounts. The last statement, as in the scripts before.
ALTER TABLE outgoing_mails ADD COLUMN detail VARCHAR(2000) NULL;
