using Amazon.CDK.AWS.ECS;
using EcsSecret = Amazon.CDK.AWS.ECS.Secret;

namespace OrleansStock.Cdk.Service;

/// <summary>What runs: webs, silos, and the task that changes the schema before they are replaced.</summary>
public sealed class ServiceStack : Stack
{
    /// <summary>Declares cluster, services and migration.</summary>
    public ServiceStack(App scope, string id, Settings settings, NetworkStack network, DataStack data, BuildStack build, IStackProps props)
        : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(build);
        Cluster = new Cluster(this, "Cluster", new ClusterProps { ClusterName = "orleansstock", Vpc = network.Vpc, ContainerInsights = true });
        // A parameter that CloudFormation reads when it deploys: the build that runs now, whatever it is.
        var shape = new TaskShape(data, Amazon.CDK.AWS.SSM.StringParameter.ValueForStringParameter(this, "/orleansstock/image-tag"));
        var metrics = TaskShape.Log(this, "Metrics", "/orleansstock/metrics");
        Silo = new SiloService(this, network, data, build, Cluster, shape, metrics);
        Web = new WebService(this, settings, network, data, build, Cluster, shape, metrics);

        var migration = new Constructs.Construct(this, "Migration");
        Migration = TaskShape.Define(migration, "orleansstock-migration", 256, 512);
        MigrationLog = TaskShape.Log(migration, "Log", "/orleansstock/migration");
        shape.AddService(Migration, build.Silo, MigrationLog, data.MigrationAccount, [], new()
        {
            ["Storage__RunningUser"] = EcsSecret.FromSecretsManager(data.RunningAccount, "username"),
            ["Storage__RunningPassword"] = EcsSecret.FromSecretsManager(data.RunningAccount, "password"),
        }, ["--migrate"], hasHealth: false);
    }

    /// <summary>The ECS cluster.</summary>
    public Cluster Cluster { get; }

    /// <summary>Webs.</summary>
    public WebService Web { get; }

    /// <summary>Silos.</summary>
    public SiloService Silo { get; }

    /// <summary>Applies the schema and makes the running account; the only task with the account that may.</summary>
    public FargateTaskDefinition Migration { get; }

    /// <summary>What the migration said.</summary>
    public Amazon.CDK.AWS.Logs.LogGroup MigrationLog { get; }
}
