-- Keys that sign cookies and tokens, shared by all web processes.
CREATE TABLE IF NOT EXISTS data_protection_keys (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  xml  TEXT         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
