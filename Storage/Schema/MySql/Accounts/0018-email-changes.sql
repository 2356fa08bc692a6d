-- Changes of address that wait for their confirmations, one for each account. id is of the links in the mails: a new request voids those of
-- the one before. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS email_changes (
  user_id      VARCHAR(36)  NOT NULL PRIMARY KEY,
  id           VARCHAR(36)  NOT NULL,
  email        VARCHAR(254) NOT NULL,
  old_agreed   TINYINT(1)   NOT NULL,
  new_agreed   TINYINT(1)   NOT NULL,
  created_at   BIGINT       NOT NULL,
  CONSTRAINT FK_email_changes_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
