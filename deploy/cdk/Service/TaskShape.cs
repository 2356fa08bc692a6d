using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.SecretsManager;
using OrleansStock.Telemetry;
using EcsSecret = Amazon.CDK.AWS.ECS.Secret;

namespace OrleansStock.Cdk.Service;

/// <summary>What the three kinds of tasks have in common: database, logs, a file system that cannot be written, time to drain.</summary>
internal sealed class TaskShape(DataStack data, string imageTag)
{
    /// <summary>Longer than a drain takes.</summary>
    public static readonly Duration StopTimeout = Of(Timeouts.Hosting.Kill);

    /// <summary>A time of the table of timeouts, as the CDK wants it.</summary>
    public static Duration Of(TimeSpan time) => Duration.Seconds(time.TotalSeconds);

    /// <summary>A task definition with its own two roles.</summary>
    public static FargateTaskDefinition Define(Construct scope, string family, double cpu, double memory) => new(scope, "Task", new FargateTaskDefinitionProps
    {
        Family = family,
        Cpu = cpu,
        MemoryLimitMiB = memory,
        RuntimePlatform = new RuntimePlatform { CpuArchitecture = CpuArchitecture.X86_64, OperatingSystemFamily = OperatingSystemFamily.LINUX },
    });

    /// <summary>A log group that forgets after a month.</summary>
    public static LogGroup Log(Construct scope, string id, string name) =>
        new(scope, id, new LogGroupProps { LogGroupName = name, Retention = RetentionDays.ONE_MONTH, RemovalPolicy = RemovalPolicy.DESTROY });

    /// <summary>
    /// What both services are: tasks inside the network, to which each adds how it is replaced and from which number of them it scales. A number
    /// here would be set again by each deployment that changes the service: six busy tasks would become two.
    /// </summary>
    public static FargateServiceProps Service(Cluster cluster, string name, FargateTaskDefinition task, ISecurityGroup group) => new()
    {
        Cluster = cluster,
        ServiceName = name,
        TaskDefinition = task,
        SecurityGroups = [group],
        VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
        AssignPublicIp = false,
    };

    /// <summary>Scaling that keeps the processors half busy.</summary>
    /// <param name="quiet">The pause after a task was taken away.</param>
    /// <param name="busy">The pause after one was added.</param>
    public static Amazon.CDK.AWS.ECS.CpuUtilizationScalingProps HalfBusy(Duration quiet, Duration busy) =>
        new() { TargetUtilizationPercent = 50, ScaleInCooldown = quiet, ScaleOutCooldown = busy };

    /// <summary>What a process shows to others and checks of theirs. It is read when a task starts: each roll-out brings the newest.</summary>
    /// <param name="role">The secret of its role.</param>
    /// <param name="peers">All of them.</param>
    public static Dictionary<string, EcsSecret> PeerOf(ISecret role, PeerSecrets peers) => new()
    {
        ["Cluster__Certificate"] = EcsSecret.FromSecretsManager(role, "certificate"),
        ["Cluster__CertificateKey"] = EcsSecret.FromSecretsManager(role, "key"),
        ["Cluster__Authority"] = EcsSecret.FromSecretsManager(role, "authority"),
        ["Cluster__CallSecret"] = EcsSecret.FromSecretsManager(peers.Calls),
    };

    /// <summary>The service's container: root is read-only, what may be written lies in memory of the task and ends with it.</summary>
    public ContainerDefinition AddService(
        FargateTaskDefinition task, IRepository images, LogGroup log, ISecret account, Dictionary<string, string> settings,
        Dictionary<string, EcsSecret>? secrets = null, string[]? command = null, bool hasHealth = true)
    {
        var environment = new Dictionary<string, string>(settings)
        {
            ["Cluster__Mode"] = "AdoNet",
            ["Storage__Engine"] = "MySql",
            // Account and password come from the secret store as settings of their own.
            ["Storage__ConnectionString"] = Fn.Join("", [
                "Server=", data.Cluster.ClusterEndpoint.Hostname, ";Database=", DataStack.DatabaseName, ";SslMode=VerifyFull;SslCa=/app/certificates/rds.pem"]),
            ["Storage__DataDirectory"] = "/data",
        };
        var all = new Dictionary<string, EcsSecret>(secrets ?? [])
        {
            ["Storage__User"] = EcsSecret.FromSecretsManager(account, "username"),
            ["Storage__Password"] = EcsSecret.FromSecretsManager(account, "password"),
        };
        var container = task.AddContainer("service", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromEcrRepository(images, imageTag),
            Essential = true,
            Command = command,
            ReadonlyRootFilesystem = true,
            Environment = environment,
            Secrets = all,
            StopTimeout = StopTimeout,
            Logging = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = log, StreamPrefix = "service" }),
            HealthCheck = hasHealth ? new HealthCheck
            {
                // Alive, not ready: a cluster whose silos are away does not get better when its webs are killed.
                Command = ["CMD", "dotnet", images.Node.Id == "Web" ? "OrleansStock.WebFrontend.dll" : "OrleansStock.Silo.dll", "--health"],
                Interval = Of(Timeouts.Hosting.ContainerHealthInterval),
                Timeout = Of(Timeouts.Hosting.ContainerHealth),
                Retries = 3,
                StartPeriod = Duration.Seconds(120),
            } : null,
        });
        foreach (var folder in new[] { "data", "tmp" })
        {
            task.AddVolume(new Amazon.CDK.AWS.ECS.Volume { Name = folder });
            container.AddMountPoints(new MountPoint { SourceVolume = folder, ContainerPath = $"/{folder}", ReadOnly = false });
        }

        return container;
    }
}
