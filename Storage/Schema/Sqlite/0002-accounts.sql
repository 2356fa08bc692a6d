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
  created_at           INTEGER NOT NULL
) WITHOUT ROWID;

-- A cookie names a row here; without the row it is worth nothing. id is the SHA-256 of what the cookie carries.
CREATE TABLE user_sessions (
  id             TEXT    NOT NULL PRIMARY KEY,
  user_id        TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  security_stamp TEXT    NOT NULL,
  created_at     INTEGER NOT NULL,
  expires_at     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IX_user_sessions_user ON user_sessions (user_id);
CREATE INDEX IX_user_sessions_expiry ON user_sessions (expires_at);

CREATE TABLE user_passkeys (
  credential_id      BLOB    NOT NULL PRIMARY KEY,
  user_id            TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name               TEXT    NULL,
  public_key         BLOB    NOT NULL,
  created_at         INTEGER NOT NULL,
  sign_count         INTEGER NOT NULL,
  transports         TEXT    NULL,
  is_user_verified   INTEGER NOT NULL,
  is_backup_eligible INTEGER NOT NULL,
  is_backed_up       INTEGER NOT NULL,
  attestation_object BLOB    NOT NULL,
  client_data_json   BLOB    NOT NULL
) WITHOUT ROWID;

CREATE INDEX IX_user_passkeys_user ON user_passkeys (user_id);

-- token_hash is the SHA-256 of the token, which is shown once and kept nowhere.
CREATE TABLE api_tokens (
  id           TEXT    NOT NULL PRIMARY KEY,
  user_id      TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name         TEXT    NOT NULL,
  token_hash   TEXT    NOT NULL UNIQUE,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL,
  last_used_at INTEGER NULL
) WITHOUT ROWID;

CREATE INDEX IX_api_tokens_user ON api_tokens (user_id);

-- Attempts to sign in, by account or, where there is none, by a hash of the name that was typed: both cost the same
-- and are locked the same way. No foreign key for that reason; deleting an account deletes its row.
CREATE TABLE sign_in_attempts (
  subject      TEXT    NOT NULL PRIMARY KEY,
  attempts     INTEGER NOT NULL,
  window_start INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IX_sign_in_attempts_window ON sign_in_attempts (window_start);
