-- The tree over the ledger (docs/ledger.md). What is not sealed yet lies in groups, a row for each transaction that
-- recorded something: 32 bytes a leaf, one after the other. The names of resolved outcomes wait in a table of their own.
CREATE TABLE IF NOT EXISTS ledger_unsealed (
  id     VARCHAR(36) NOT NULL PRIMARY KEY,
  leaves MEDIUMBLOB  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS ledger_resolved (
  id          VARCHAR(36) NOT NULL PRIMARY KEY,
  symbol      VARCHAR(20) NOT NULL,
  origin      DATE        NOT NULL,
  horizon     INT         NOT NULL,
  resolved_at BIGINT      NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS ledger_leaves (
  leaf_index BIGINT     NOT NULL PRIMARY KEY,
  leaf_hash  BINARY(32) NOT NULL,
  UNIQUE KEY UX_ledger_leaves_hash (leaf_hash)
);

-- Roots of complete subtrees of 256, 65,536 and so on leaves.
CREATE TABLE IF NOT EXISTS ledger_nodes (
  level      INT        NOT NULL,
  node_index BIGINT     NOT NULL,
  hash       BINARY(32) NOT NULL,
  PRIMARY KEY (level, node_index)
);

CREATE TABLE IF NOT EXISTS ledger_heads (
  tree_size BIGINT         NOT NULL PRIMARY KEY,
  root_hash BINARY(32)     NOT NULL,
  sealed_at BIGINT         NOT NULL,
  key_id    VARCHAR(64)    NULL,
  signature VARBINARY(128) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS ledger_keys (
  key_id     VARCHAR(64)   NOT NULL PRIMARY KEY,
  public_key VARCHAR(1000) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Null in rows of builds before this one, until they are sealed once; the salt goes when a prediction is deleted. The last
-- statement: run again after a migration that was cut off, it meets its own columns and is passed over.
ALTER TABLE predictions ADD COLUMN salt BINARY(16) NULL, ADD COLUMN leaf_hash BINARY(32) NULL;
