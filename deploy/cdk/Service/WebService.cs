using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.SecretsManager;
using OrleansStock.Telemetry;
using EcsSecret = Amazon.CDK.AWS.ECS.Secret;

namespace OrleansStock.Cdk.Service;

/// <summary>Web tasks behind a load balancer inside the network; CodeDeploy moves visitors from one set of them to the next.</summary>
public sealed class WebService : Construct
{
    internal WebService(Construct scope, Settings settings, NetworkStack network, DataStack data, BuildStack build, Cluster cluster, TaskShape shape,
        Amazon.CDK.AWS.Logs.LogGroup metrics)
        : base(scope, "Web")
    {
        var log = TaskShape.Log(this, "Log", "/orleansstock/web");
        Task = TaskShape.Define(this, "orleansstock-web", 256, 512);
        var secrets = new Dictionary<string, EcsSecret>(TaskShape.PeerOf(data.Peers.Web, data.Peers).Concat(Mail(settings)))
        {
            ["DataProtection__Key"] = EcsSecret.FromSecretsManager(data.Peers.Keys),
        };
        shape.AddService(Task, build.Web, log, data.RunningAccount, Configuration(settings), secrets)
            .AddPortMappings(new PortMapping { ContainerPort = NetworkStack.WebPort });
        Task.AddCollector("web", log, metrics);

        Balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
        {
            Vpc = network.Vpc,
            InternetFacing = false,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            SecurityGroup = network.Balancer,
            DeletionProtection = !settings.Destroyable,
            DropInvalidHeaderFields = true,
            // CloudFront says who the client is, and only CloudFront gets here.
            XffHeaderProcessingMode = XffHeaderProcessingMode.PRESERVE,
            IdleTimeout = TaskShape.Of(Timeouts.Hosting.BalancerIdle),
        });
        Blue = Target("Blue", network);
        Green = Target("Green", network);
        Listener = Balancer.AddListener("Https", new BaseApplicationListenerProps
        {
            Port = 443,
            Protocol = ApplicationProtocol.HTTPS,
            SslPolicy = SslPolicy.RECOMMENDED_TLS,
            Certificates = [ListenerCertificate.FromCertificateManager(EdgeStack.CertificateOf(this, settings))],
            Open = false,
            DefaultTargetGroups = [Blue],
        });
        var props = TaskShape.Service(cluster, "orleansstock-web", Task, network.Web);
        props.DeploymentController = new DeploymentController { Type = DeploymentControllerType.CODE_DEPLOY };
        props.HealthCheckGracePeriod = Duration.Seconds(120);
        Service = new FargateService(this, "Service", props);
        Service.AttachToApplicationTargetGroup(Blue);
        Service.AutoScaleTaskCount(new EnableScalingProps { MinCapacity = 2, MaxCapacity = 6 })
            .ScaleOnCpuUtilization("Cpu", TaskShape.HalfBusy(quiet: Duration.Minutes(5), busy: Duration.Minutes(1)));
    }

    /// <summary>The load balancer.</summary>
    public ApplicationLoadBalancer Balancer { get; }

    /// <summary>Its only listener.</summary>
    public ApplicationListener Listener { get; }

    /// <summary>One set of tasks.</summary>
    public ApplicationTargetGroup Blue { get; }

    /// <summary>The other set.</summary>
    public ApplicationTargetGroup Green { get; }

    /// <summary>What a task is.</summary>
    public FargateTaskDefinition Task { get; }

    /// <summary>The service.</summary>
    public FargateService Service { get; }

    private static Dictionary<string, string> Configuration(Settings settings)
    {
        var configuration = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = $"http://+:{NetworkStack.WebPort}",
            ["AllowedHosts"] = "*",
            ["Site__BaseUrl"] = $"https://{settings.DomainName}",
            ["Proxy__KnownNetworks"] = NetworkStack.Addresses,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4317",
            ["OTEL_SERVICE_NAME"] = "orleansstock-web",
        };
        if (settings.AdminEmail is { } admin) configuration["Admin__Email"] = admin;
        if (settings.SmtpHost is { } host)
        {
            configuration["Mail__SmtpHost"] = host;
            configuration["Mail__SmtpPort"] = "587";
            configuration["Mail__From"] = settings.MailFrom ?? $"no-reply@{settings.DomainName}";
        }

        return configuration;
    }

    // Made by the operator, see docs/deploy.md: nobody else knows the mail server's password.
    private Dictionary<string, EcsSecret> Mail(Settings settings)
    {
        if (settings.SmtpHost is null) return [];
        var mail = Amazon.CDK.AWS.SecretsManager.Secret.FromSecretNameV2(this, "Mail", "orleansstock/mail");
        return new() { ["Mail__User"] = EcsSecret.FromSecretsManager(mail, "user"), ["Mail__Password"] = EcsSecret.FromSecretsManager(mail, "password") };
    }

    private ApplicationTargetGroup Target(string id, NetworkStack network) => new(this, id, new ApplicationTargetGroupProps
    {
        Vpc = network.Vpc,
        Port = NetworkStack.WebPort,
        Protocol = ApplicationProtocol.HTTP,
        TargetType = TargetType.IP,
        // A cold forecast under way may end.
        DeregistrationDelay = TaskShape.Of(Timeouts.Hosting.Deregistration),
        HealthCheck = new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck
        {
            Path = "/healthz/ready",
            HealthyHttpCodes = "200",
            Interval = TaskShape.Of(Timeouts.Hosting.TargetHealthInterval),
            Timeout = TaskShape.Of(Timeouts.Hosting.TargetHealth),
            HealthyThresholdCount = 2,
            UnhealthyThresholdCount = 2,
        },
    });
}
