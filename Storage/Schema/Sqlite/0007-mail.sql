-- Mails that are owed and not sent yet. They hold no text and no token: both are made when a mail goes out. due_at is
-- when any web process may take a mail; the one that does moves it ahead, so that no other does meanwhile. user_id is no
-- foreign key: a registration with an address that has an account names one that was never made. Times are Unix
-- milliseconds, UTC.
CREATE TABLE outgoing_mails (
  id         TEXT    NOT NULL PRIMARY KEY,
  kind       TEXT    NOT NULL,
  user_id    TEXT    NULL,
  email      TEXT    NULL,
  site       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  due_at     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE INDEX IX_outgoing_mails_due ON outgoing_mails (due_at);
