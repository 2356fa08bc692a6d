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
  lockout_end          BIGINT       NULL,
  access_failed_count  INT          NOT NULL DEFAULT 0,
  created_at           BIGINT       NOT NULL,
  UNIQUE KEY UX_users_user_name (normalized_user_name),
  UNIQUE KEY UX_users_email (normalized_email)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
