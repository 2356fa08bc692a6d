using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.SecretsManager;

namespace OrleansStock.Cdk.Data;

/// <summary>Aurora MySQL 3 on Serverless v2, and its two accounts: one that may change the schema, one that reads and writes rows.</summary>
public sealed class DataStack : Stack
{
    /// <summary>Name of the database.</summary>
    public const string DatabaseName = "orleansstock";

    /// <summary>
    /// Connections that the database accepts. Twice six webs while they are exchanged and six silos with one more make 19
    /// processes of 24 each (docs/operations.md), which is 456.
    /// </summary>
    public const int MaxConnections = 600;

    private const double MaxCapacity = 16;

    /// <summary>Declares the database.</summary>
    public DataStack(App scope, string id, Settings settings, NetworkStack network, IStackProps props) : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(network);
        // The network says who may connect; seen as fixed here, so that the rotation adds nothing to it.
        var fixedRules = new SecurityGroupImportOptions { Mutable = false };
        var database = SecurityGroup.FromSecurityGroupId(this, "Own", network.Database.SecurityGroupId, fixedRules);
        var rotation = SecurityGroup.FromSecurityGroupId(this, "Rotation", network.Rotation.SecurityGroupId, fixedRules);
        // 3.08 is the first version that can pause; the library's list ends before it.
        var engine = DatabaseClusterEngine.AuroraMysql(
            new AuroraMysqlClusterEngineProps { Version = AuroraMysqlEngineVersion.Of("8.0.mysql_aurora.3.08.2", "8.0") });
        new LogGroup(this, "Log", new LogGroupProps
        {
            LogGroupName = "/aws/rds/cluster/orleansstock/error",
            Retention = RetentionDays.ONE_MONTH,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        var cluster = new DatabaseCluster(this, "Database", new DatabaseClusterProps
        {
            Engine = engine,
            ClusterIdentifier = "orleansstock",
            DefaultDatabaseName = DatabaseName,
            Credentials = Credentials.FromGeneratedSecret("migrator"),
            Vpc = network.Vpc,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            SecurityGroups = [database],
            Writer = ClusterInstance.ServerlessV2("writer", new ServerlessV2ClusterInstanceProps { PubliclyAccessible = false }),
            // A reader in the other zone that grows with the writer takes over when the writer's zone is lost. A database
            // that may pause is one whose owner would rather wait than pay for it.
            Readers = settings.MinCapacity > 0
                ? [ClusterInstance.ServerlessV2("reader", new ServerlessV2ClusterInstanceProps { ScaleWithWriter = true, PubliclyAccessible = false })]
                : [],
            ServerlessV2MinCapacity = Math.Max(0.5, settings.MinCapacity),
            ServerlessV2MaxCapacity = MaxCapacity,
            ParameterGroup = new ParameterGroup(this, "Parameters", new ParameterGroupProps
            {
                Engine = engine,
                Description = "TLS or nothing; room for every process's pool.",
                Parameters = new Dictionary<string, string>
                {
                    ["require_secure_transport"] = "ON",
                    ["character_set_server"] = "utf8mb4",
                    ["collation_server"] = "utf8mb4_bin",
                    ["max_connections"] = MaxConnections.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
            }),
            StorageEncrypted = true,
            Backup = new BackupProps { Retention = Duration.Days(14), PreferredWindow = "03:00-04:00" },
            PreferredMaintenanceWindow = "Sun:04:30-Sun:05:30",
            CloudwatchLogsExports = ["error"],
            DeletionProtection = !settings.Destroyable,
            RemovalPolicy = settings.Destroyable ? RemovalPolicy.DESTROY : RemovalPolicy.SNAPSHOT,
        });
        if (settings.MinCapacity == 0)
        {
            var template = (CfnDBCluster)cluster.Node.DefaultChild!;
            template.AddPropertyOverride("ServerlessV2ScalingConfiguration.MinCapacity", 0);
            template.AddPropertyOverride("ServerlessV2ScalingConfiguration.SecondsUntilAutoPause", 1800);
        }

        Cluster = cluster;
        MigrationAccount = cluster.Secret!;
        RunningAccount = new DatabaseSecret(this, "RunningAccount",
            new DatabaseSecretProps { Username = "orleansstock", Dbname = DatabaseName, MasterSecret = cluster.Secret });
        RunningAccount.ApplyRemovalPolicy(settings.OfData);
        ISecret attached = RunningAccount.Attach(cluster);
        Peers = new PeerSecrets(this, settings);
        // Never rotated: the key that it gives signs what others have kept for years.
        var ledger = new Amazon.CDK.AWS.SecretsManager.Secret(this, "LedgerSecret", new Amazon.CDK.AWS.SecretsManager.SecretProps
        {
            Description = "What the key that signs heads of the ledger's tree is made of",
            GenerateSecretString = new SecretStringGenerator { PasswordLength = 64, ExcludePunctuation = true },
        });
        ledger.ApplyRemovalPolicy(settings.OfData);
        LedgerSecret = ledger;

        var where = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS };
        cluster.AddRotationSingleUser(new RotationSingleUserOptions
        {
            AutomaticallyAfter = Duration.Days(30), ExcludeCharacters = NotInPasswords, VpcSubnets = where, SecurityGroup = rotation,
        });
        // Two names take turns, so that what runs keeps its password until it has been replaced: the pipeline does so every two weeks.
        cluster.AddRotationMultiUser("RunningAccountRotation", new RotationMultiUserOptions
        {
            Secret = attached, AutomaticallyAfter = Duration.Days(30), ExcludeCharacters = NotInPasswords, VpcSubnets = where, SecurityGroup = rotation,
        });
    }

    /// <summary>The database.</summary>
    public DatabaseCluster Cluster { get; }

    /// <summary>Owner of the schema; only the migration task has it.</summary>
    public ISecret MigrationAccount { get; }

    /// <summary>May SELECT, INSERT, UPDATE and DELETE; the migration task makes it.</summary>
    public DatabaseSecret RunningAccount { get; }

    /// <summary>What the key that signs heads of the ledger's tree is made of; only silos have it.</summary>
    public ISecret LedgerSecret { get; }

    /// <summary>What silos and webs know each other by.</summary>
    public PeerSecrets Peers { get; }

    private const string NotInPasswords = " %+~`#$&*()|[]{}:;<>?!'/@\"\\=,";
}
