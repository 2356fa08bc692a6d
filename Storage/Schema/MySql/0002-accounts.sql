-- Accounts of ASP.NET Core Identity through our own stores. Times are Unix milliseconds, UTC.
CREATE TABLE IF NOT EXISTS users (
  id                   VARCHAR(36)  NOT NULL PRIMARY KEY,
  user_name            VARCHAR(64)  NOT NULL,
  normalized_user_name VARCHAR(64)  NOT NULL,
  email                VARCHAR(254) NOT NULL,
  normalized_email     VARCHAR(254) NOT NULL,
  email_confirmed      TINYINT(1)   NOT NULL DEFAULT 0,
  password_hash        VARCHAR(256) NULL,
  security_stamp       VARCHAR(64)  NOT NULL,
  concurrency_stamp    VARCHAR(64)  NOT NULL,
  two_factor_enabled   TINYINT(1)   NOT NULL DEFAULT 0,
  authenticator_key    VARCHAR(128) NULL,
  last_totp_step       BIGINT       NULL,
  recovery_codes       TEXT         NULL,
  created_at           BIGINT       NOT NULL,
  UNIQUE KEY UX_users_user_name (normalized_user_name),
  UNIQUE KEY UX_users_email (normalized_email)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A cookie names a row here; without the row it is worth nothing. id is the SHA-256 of what the cookie carries.
CREATE TABLE IF NOT EXISTS user_sessions (
  id             VARCHAR(64) NOT NULL PRIMARY KEY,
  user_id        VARCHAR(36) NOT NULL,
  security_stamp VARCHAR(64) NOT NULL,
  created_at     BIGINT      NOT NULL,
  expires_at     BIGINT      NOT NULL,
  KEY IX_user_sessions_user (user_id),
  KEY IX_user_sessions_expiry (expires_at),
  CONSTRAINT FK_user_sessions_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS user_passkeys (
  credential_id      VARBINARY(1023) NOT NULL PRIMARY KEY,
  user_id            VARCHAR(36)     NOT NULL,
  name               VARCHAR(100)    NULL,
  public_key         BLOB            NOT NULL,
  created_at         BIGINT          NOT NULL,
  sign_count         BIGINT          NOT NULL,
  transports         VARCHAR(200)    NULL,
  is_user_verified   TINYINT(1)      NOT NULL,
  is_backup_eligible TINYINT(1)      NOT NULL,
  is_backed_up       TINYINT(1)      NOT NULL,
  attestation_object MEDIUMBLOB      NOT NULL,
  client_data_json   BLOB            NOT NULL,
  KEY IX_user_passkeys_user (user_id),
  CONSTRAINT FK_user_passkeys_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- token_hash is the SHA-256 of the token, which is shown once and kept nowhere.
CREATE TABLE IF NOT EXISTS api_tokens (
  id           VARCHAR(36)  NOT NULL PRIMARY KEY,
  user_id      VARCHAR(36)  NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   VARCHAR(64)  NOT NULL,
  created_at   BIGINT       NOT NULL,
  expires_at   BIGINT       NOT NULL,
  last_used_at BIGINT       NULL,
  UNIQUE KEY UX_api_tokens_hash (token_hash),
  KEY IX_api_tokens_user (user_id),
  CONSTRAINT FK_api_tokens_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Attempts to sign in, by account or, where there is none, by a hash of the name that was typed: both cost the same
-- and are locked the same way. No foreign key for that reason; deleting an account deletes its row.
CREATE TABLE IF NOT EXISTS sign_in_attempts (
  subject      VARCHAR(64) NOT NULL PRIMARY KEY,
  attempts     INT         NOT NULL,
  window_start BIGINT      NOT NULL,
  KEY IX_sign_in_attempts_window (window_start)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
