-- Changes of address that wait for their confirmations, one for each account. id is of the links in the mails: a new request voids those of
-- the one before. Times are Unix milliseconds, UTC.
CREATE TABLE email_changes (
  user_id      TEXT    NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  id           TEXT    NOT NULL,
  email        TEXT    NOT NULL,
  old_agreed   INTEGER NOT NULL,
  new_agreed   INTEGER NOT NULL,
  created_at   INTEGER NOT NULL
) WITHOUT ROWID;
