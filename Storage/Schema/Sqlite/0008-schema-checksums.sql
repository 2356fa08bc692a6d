-- What each script was when it was applied: SHA-256 of its statements, in hexadecimal digits. SchemaMigrator fills the
-- rows that are there already.
ALTER TABLE schema_versions ADD COLUMN checksum TEXT NULL;
