using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.ECS;

namespace OrleansStock.Cdk.Service;

/// <summary>Silo tasks, reached by webs and by each other alone, replaced one at a time.</summary>
public sealed class SiloService : Construct
{
    internal SiloService(Construct scope, NetworkStack network, DataStack data, BuildStack build, Cluster cluster, TaskShape shape,
        Amazon.CDK.AWS.Logs.LogGroup metrics)
        : base(scope, "Silo")
    {
        var log = TaskShape.Log(this, "Log", "/orleansstock/silo");
        Task = TaskShape.Define(this, "orleansstock-silo", 256, 1024);
        shape.AddService(Task, build.Silo, log, data.RunningAccount, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4317",
            ["OTEL_SERVICE_NAME"] = "orleansstock-silo",
        }, new(TaskShape.PeerOf(data.Peers.Silo, data.Peers))
        {
            ["Ledger__SigningSecret"] = Secret.FromSecretsManager(data.LedgerSecret),
        }).AddPortMappings(new PortMapping { ContainerPort = NetworkStack.SiloPort }, new PortMapping { ContainerPort = NetworkStack.GatewayPort });
        Task.AddCollector("silo", log, metrics);
        var props = TaskShape.Service(cluster, "orleansstock-silo", Task, network.Silo);
        // A new silo first, then an old one leaves. With two tasks this is one at a time; the pipeline sets the
        // percentage that means one more whatever their number (deploy/pipeline/roll-silos.sh).
        props.MinHealthyPercent = 100;
        props.MaxHealthyPercent = 150;
        props.CircuitBreaker = new DeploymentCircuitBreaker { Rollback = true };
        Service = new FargateService(this, "Service", props);
        // Fits use the processor, tickers held in memory use memory, and waiting fits say that both were not enough.
        var scaling = Service.AutoScaleTaskCount(new EnableScalingProps { MinCapacity = 2, MaxCapacity = 6 });
        scaling.ScaleOnCpuUtilization("Cpu", TaskShape.HalfBusy(quiet: Duration.Minutes(10), busy: Duration.Minutes(2)));
        scaling.ScaleOnMemoryUtilization("Memory", new MemoryUtilizationScalingProps
        {
            TargetUtilizationPercent = 65,
            ScaleInCooldown = Duration.Minutes(10),
            ScaleOutCooldown = Duration.Minutes(2),
        });
        scaling.ScaleOnMetric("WaitingFits", new BasicStepScalingPolicyProps
        {
            Metric = ServiceMetrics.Own("orleansstock.queue.length", "Maximum", ("queue", "fits")),
            AdjustmentType = AdjustmentType.CHANGE_IN_CAPACITY,
            ScalingSteps = [new ScalingInterval { Upper = 8, Change = 0 }, new ScalingInterval { Lower = 64, Change = 1 },
                new ScalingInterval { Lower = 192, Change = 2 }],
            Cooldown = Duration.Minutes(3),
        });
    }

    /// <summary>What a task is.</summary>
    public FargateTaskDefinition Task { get; }

    /// <summary>The service.</summary>
    public FargateService Service { get; }
}
