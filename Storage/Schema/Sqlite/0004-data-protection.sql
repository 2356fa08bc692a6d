-- Keys that sign cookies and tokens, shared by all web processes.
CREATE TABLE data_protection_keys (
  name TEXT NOT NULL PRIMARY KEY,
  xml  TEXT NOT NULL
) WITHOUT ROWID;
