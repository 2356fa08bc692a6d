-- The tree over the ledger (docs/ledger.md). What is not sealed yet lies in groups, a row for each transaction that
-- recorded something: 32 bytes a leaf, one after the other. The names of resolved outcomes wait in a table of their own.
CREATE TABLE ledger_unsealed (
  id     TEXT NOT NULL PRIMARY KEY,
  leaves BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_resolved (
  id          TEXT    NOT NULL PRIMARY KEY,
  symbol      TEXT    NOT NULL,
  origin      TEXT    NOT NULL,
  horizon     INTEGER NOT NULL,
  resolved_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_leaves (
  leaf_index INTEGER NOT NULL PRIMARY KEY,
  leaf_hash  BLOB    NOT NULL UNIQUE
);

-- Roots of complete subtrees of 256, 65,536 and so on leaves.
CREATE TABLE ledger_nodes (
  level      INTEGER NOT NULL,
  node_index INTEGER NOT NULL,
  hash       BLOB    NOT NULL,
  PRIMARY KEY (level, node_index)
) WITHOUT ROWID;

CREATE TABLE ledger_heads (
  tree_size INTEGER NOT NULL PRIMARY KEY,
  root_hash BLOB    NOT NULL,
  sealed_at INTEGER NOT NULL,
  key_id    TEXT    NULL,
  signature BLOB    NULL
);

CREATE TABLE ledger_keys (
  key_id     TEXT NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL
) WITHOUT ROWID;

-- Null in rows of builds before this one, until they are sealed once; the salt goes when a prediction is deleted.
ALTER TABLE predictions ADD COLUMN salt BLOB NULL;
ALTER TABLE predictions ADD COLUMN leaf_hash BLOB NULL;
