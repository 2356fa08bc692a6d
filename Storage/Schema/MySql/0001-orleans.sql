-- Grain state, membership and reminders of the Orleans ADO.NET providers. The query keys, the parameters and the
-- result columns are the providers' contract; tables and SQL are ours: unique keys that make a doubled first write
-- impossible, binary collation (Bob is not bob), LONGBLOB (BLOB ends at 65,535 bytes), no stored procedure, nothing
-- that Aurora MySQL lacks. A statement that fails half-way leaves its transaction open; the pool's reset of the
-- connection rolls it back.
CREATE TABLE IF NOT EXISTS OrleansQuery (
  QueryKey  VARCHAR(64)   NOT NULL PRIMARY KEY,
  QueryText VARCHAR(8000) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS OrleansStorage (
  ServiceId              VARCHAR(100) NOT NULL,
  GrainTypeString        VARCHAR(200) NOT NULL,
  GrainIdExtensionString VARCHAR(300) NOT NULL,
  GrainIdN0              BIGINT       NOT NULL,
  GrainIdN1              BIGINT       NOT NULL,
  Version                INT          NOT NULL,
  ModifiedOn             DATETIME     NOT NULL,
  PayloadBinary          LONGBLOB     NULL,
  PRIMARY KEY (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS OrleansMembershipVersionTable (
  DeploymentId VARCHAR(100) NOT NULL PRIMARY KEY,
  Timestamp    TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  Version      INT          NOT NULL DEFAULT 0
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS OrleansMembershipTable (
  DeploymentId VARCHAR(100)  NOT NULL,
  Address      VARCHAR(45)   NOT NULL,
  Port         INT           NOT NULL,
  Generation   INT           NOT NULL,
  SiloName     VARCHAR(150)  NOT NULL,
  HostName     VARCHAR(150)  NOT NULL,
  Status       INT           NOT NULL,
  ProxyPort    INT           NULL,
  SuspectTimes VARCHAR(8000) NULL,
  StartTime    DATETIME      NOT NULL,
  IAmAliveTime DATETIME      NOT NULL,
  PRIMARY KEY (DeploymentId, Address, Port, Generation)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS OrleansRemindersTable (
  ServiceId    VARCHAR(100) NOT NULL,
  GrainId      VARCHAR(150) NOT NULL,
  ReminderName VARCHAR(150) NOT NULL,
  StartTime    DATETIME(6)  NOT NULL,
  Period       BIGINT       NOT NULL,
  GrainHash    INT          NOT NULL,
  Version      INT          NOT NULL,
  PRIMARY KEY (ServiceId, GrainId, ReminderName),
  KEY IX_OrleansReminders_Hash (ServiceId, GrainHash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

REPLACE INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
  SELECT PayloadBinary, Version
  FROM OrleansStorage
  WHERE ServiceId = @ServiceId AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1'),
-- A second first write fails on the primary key; a write with an old version changes no row and gives the old
-- version back, which the provider takes for a conflict.
('WriteToStorageKey', '
  INSERT INTO OrleansStorage (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1, Version, ModifiedOn, PayloadBinary)
  SELECT @ServiceId, @GrainTypeString, COALESCE(@GrainIdExtensionString, ''''), @GrainIdN0, @GrainIdN1, 1, UTC_TIMESTAMP(), @PayloadBinary
  FROM DUAL WHERE @GrainStateVersion IS NULL;
  UPDATE OrleansStorage
  SET PayloadBinary = @PayloadBinary, ModifiedOn = UTC_TIMESTAMP(), Version = Version + 1
  WHERE ServiceId = @ServiceId AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion;
  SELECT CASE WHEN @GrainStateVersion IS NULL THEN 1 ELSE @GrainStateVersion + ROW_COUNT() END AS NewGrainStateVersion'),
('ClearStorageKey', '
  UPDATE OrleansStorage
  SET PayloadBinary = NULL, ModifiedOn = UTC_TIMESTAMP(), Version = Version + 1
  WHERE ServiceId = @ServiceId AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''') AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion;
  SELECT @GrainStateVersion + ROW_COUNT() AS NewGrainStateVersion'),
('InsertMembershipVersionKey', '
  INSERT INTO OrleansMembershipVersionTable (DeploymentId)
  SELECT @DeploymentId FROM DUAL
  WHERE NOT EXISTS (SELECT 1 FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId);
  SELECT ROW_COUNT()'),
('InsertMembershipKey', '
  START TRANSACTION;
  UPDATE OrleansMembershipVersionTable SET Version = Version + 1 WHERE DeploymentId = @DeploymentId AND Version = @Version;
  INSERT INTO OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
  SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
  FROM DUAL WHERE ROW_COUNT() > 0;
  SELECT ROW_COUNT();
  COMMIT'),
('UpdateMembershipKey', '
  START TRANSACTION;
  UPDATE OrleansMembershipVersionTable SET Version = Version + 1 WHERE DeploymentId = @DeploymentId AND Version = @Version;
  UPDATE OrleansMembershipTable
  SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
  WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation AND ROW_COUNT() > 0;
  SELECT ROW_COUNT();
  COMMIT'),
('UpdateIAmAlivetimeKey', '
  UPDATE OrleansMembershipTable SET IAmAliveTime = @IAmAliveTime
  WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation'),
('GatewaysQueryKey', '
  SELECT Address, ProxyPort, Generation
  FROM OrleansMembershipTable
  WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0'),
-- The outer joins give the table''s version even where no silo is.
('MembershipReadRowKey', '
  SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
  FROM OrleansMembershipVersionTable v
  LEFT JOIN OrleansMembershipTable m ON m.DeploymentId = v.DeploymentId AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
  WHERE v.DeploymentId = @DeploymentId'),
('MembershipReadAllKey', '
  SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
  FROM OrleansMembershipVersionTable v
  LEFT JOIN OrleansMembershipTable m ON m.DeploymentId = v.DeploymentId
  WHERE v.DeploymentId = @DeploymentId'),
('DeleteMembershipTableEntriesKey', '
  DELETE FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId;
  DELETE FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId'),
('CleanupDefunctSiloEntriesKey', '
  DELETE FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status != 3'),
('UpsertReminderRowKey', '
  INSERT INTO OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
  VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, last_insert_id(0))
  ON DUPLICATE KEY UPDATE StartTime = @StartTime, Period = @Period, GrainHash = @GrainHash, Version = last_insert_id(Version + 1);
  SELECT last_insert_id() AS Version'),
('ReadReminderRowsKey', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable WHERE ServiceId = @ServiceId AND GrainId = @GrainId'),
('ReadReminderRowKey', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND ReminderName = @ReminderName'),
('ReadRangeRows1Key', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable WHERE ServiceId = @ServiceId AND GrainHash > @BeginHash AND GrainHash <= @EndHash'),
('ReadRangeRows2Key', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable WHERE ServiceId = @ServiceId AND (GrainHash > @BeginHash OR GrainHash <= @EndHash)'),
('DeleteReminderRowKey', '
  DELETE FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND ReminderName = @ReminderName AND Version = @Version;
  SELECT ROW_COUNT()'),
('DeleteReminderRowsKey', '
  DELETE FROM OrleansRemindersTable WHERE ServiceId = @ServiceId');
