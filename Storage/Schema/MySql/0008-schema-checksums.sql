-- What each script was when it was applied: SHA-256 of its statements, in hexadecimal digits. SchemaMigrator fills the
-- rows that are there already. The one statement of its script: run again, it meets its own column and is passed over.
ALTER TABLE schema_versions ADD COLUMN checksum VARCHAR(64) NULL;
