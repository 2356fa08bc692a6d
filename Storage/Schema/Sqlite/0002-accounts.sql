-- Accounts of ASP.NET Core Identity through our own stores. Times are Unix milliseconds, UTC.
CREATE TABLE users (
  id                   TEXT    NOT NULL PRIMARY KEY,
  user_name            TEXT    NOT NULL,
  normalized_user_name TEXT    NOT NULL UNIQUE,
  email                TEXT    NOT NULL,
  normalized_email     TEXT    NOT NULL UNIQUE,
  email_confirmed      INTEGER NOT NULL DEFAULT 0,
  password_hash        TEXT    NULL,
  security_stamp       TEXT    NOT NULL,
  concurrency_stamp    TEXT    NOT NULL,
  two_factor_enabled   INTEGER NOT NULL DEFAULT 0,
  authenticator_key    TEXT    NULL,
  last_totp_step       INTEGER NULL,
  recovery_codes       TEXT    NULL,
  lockout_end          INTEGER NULL,
  access_failed_count  INTEGER NOT NULL DEFAULT 0,
  created_at           INTEGER NOT NULL
) WITHOUT ROWID;
