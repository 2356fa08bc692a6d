-- Grain state of Microsoft.Orleans.Persistence.AdoNet. The query keys, the parameters and the result columns are the
-- provider's contract; tables and SQL are ours. The primary key is what makes a doubled first write impossible.
CREATE TABLE OrleansQuery (
  QueryKey  TEXT NOT NULL PRIMARY KEY,
  QueryText TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE OrleansStorage (
  ServiceId              TEXT    NOT NULL,
  GrainTypeString        TEXT    NOT NULL,
  GrainIdExtensionString TEXT    NOT NULL,
  GrainIdN0              INTEGER NOT NULL,
  GrainIdN1              INTEGER NOT NULL,
  Version                INTEGER NOT NULL,
  ModifiedOn             TEXT    NOT NULL,
  PayloadBinary          BLOB    NULL,
  PRIMARY KEY (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
  SELECT PayloadBinary, Version
  FROM OrleansStorage
  WHERE ServiceId = @ServiceId AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1'),
-- At most one of the two statements yields a row; none means that another activation was here first, and the
-- provider then throws InconsistentStateException.
('WriteToStorageKey', '
  UPDATE OrleansStorage
  SET PayloadBinary = @PayloadBinary, ModifiedOn = datetime(''now''), Version = Version + 1
  WHERE ServiceId = @ServiceId AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version AS NewGrainStateVersion;
  INSERT INTO OrleansStorage (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1, Version, ModifiedOn, PayloadBinary)
  SELECT @ServiceId, @GrainTypeString, COALESCE(@GrainIdExtensionString, ''''), @GrainIdN0, @GrainIdN1, 1, datetime(''now''), @PayloadBinary
  WHERE @GrainStateVersion IS NULL
  ON CONFLICT DO NOTHING
  RETURNING Version AS NewGrainStateVersion;'),
('ClearStorageKey', '
  UPDATE OrleansStorage
  SET PayloadBinary = NULL, ModifiedOn = datetime(''now''), Version = Version + 1
  WHERE ServiceId = @ServiceId AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version AS NewGrainStateVersion;');
