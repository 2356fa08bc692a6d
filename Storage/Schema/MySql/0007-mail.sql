-- Mails that are owed and not sent yet. They hold no text and no token: both are made when a mail goes out. due_at is
-- when any web process may take a mail; the one that does moves it ahead, so that no other does meanwhile. user_id is no
-- foreign key: a registration with an address that has an account names one that was never made. Times are Unix
-- milliseconds, UTC.
CREATE TABLE IF NOT EXISTS outgoing_mails (
  id         VARCHAR(36)  NOT NULL PRIMARY KEY,
  kind       VARCHAR(40)  NOT NULL,
  user_id    VARCHAR(36)  NULL,
  email      VARCHAR(254) NULL,
  site       VARCHAR(300) NOT NULL,
  created_at BIGINT       NOT NULL,
  due_at     BIGINT       NOT NULL,
  attempts   INT          NOT NULL DEFAULT 0,
  KEY IX_outgoing_mails_due (due_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
