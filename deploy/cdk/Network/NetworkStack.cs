using Amazon.CDK.AWS.EC2;

namespace OrleansStock.Cdk.Network;

/// <summary>A /16 with two public and two private /24, a NAT gateway in each zone, endpoints for what tasks call, and who may talk to whom.</summary>
public sealed class NetworkStack : Stack
{
    /// <summary>Port of the web's site.</summary>
    public const int WebPort = 8000;

    /// <summary>Port between silos.</summary>
    public const int SiloPort = 11111;

    /// <summary>Port of silos for webs. Whoever reaches it may call any grain.</summary>
    public const int GatewayPort = 30000;

    /// <summary>The network's addresses; the web believes what a load balancer among them says of the client.</summary>
    public const string Addresses = "10.0.0.0/16";

    private const int DatabasePort = 3306;

    /// <summary>Declares the network.</summary>
    public NetworkStack(App scope, string id, Settings settings, IStackProps props) : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Vpc = new Vpc(this, "Vpc", new VpcProps
        {
            IpAddresses = IpAddresses.Cidr(Addresses),
            MaxAzs = 2,
            NatGateways = 2,
            RestrictDefaultSecurityGroup = false,
            SubnetConfiguration =
            [
                new SubnetConfiguration { Name = "public", SubnetType = SubnetType.PUBLIC, CidrMask = 24, MapPublicIpOnLaunch = false },
                new SubnetConfiguration { Name = "private", SubnetType = SubnetType.PRIVATE_WITH_EGRESS, CidrMask = 24 },
            ],
        });

        Balancer = Group("Balancer", "The load balancer: CloudFront reaches it, nobody else.");
        Web = Group("Web", "Web tasks.");
        Silo = Group("Silo", "Silo tasks.");
        Migration = Group("Migration", "The task that changes the schema.");
        Rotation = Group("Rotation", "The functions that change the passwords of the database.");
        Database = Group("Database", "The database.");

        Balancer.AddIngressRule(Peer.PrefixList(PrefixListOfCloudFront()), Port.Tcp(443), "CloudFront");
        Allow(Balancer, Web, WebPort, "site and health checks");
        Allow(Silo, Silo, SiloPort, "silos among themselves");
        Allow(Web, Silo, GatewayPort, "webs call grains");
        foreach (var group in new[] { Web, Silo, Migration, Rotation })
        {
            Allow(group, Database, DatabasePort, "database");
            group.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(443), "AWS, the price source, the collector's image");
        }

        Web.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(587), "mail");
        AddEndpoints();
    }

    /// <summary>The network.</summary>
    public Vpc Vpc { get; }

    /// <summary>Of the load balancer.</summary>
    public SecurityGroup Balancer { get; }

    /// <summary>Of web tasks.</summary>
    public SecurityGroup Web { get; }

    /// <summary>Of silo tasks.</summary>
    public SecurityGroup Silo { get; }

    /// <summary>Of the migration task.</summary>
    public SecurityGroup Migration { get; }

    /// <summary>Of the functions that rotate passwords.</summary>
    public SecurityGroup Rotation { get; }

    /// <summary>Of the database.</summary>
    public SecurityGroup Database { get; }

    private SecurityGroup Group(string name, string description) =>
        new(this, name, new SecurityGroupProps { Vpc = Vpc, Description = description, AllowAllOutbound = false });

    private static void Allow(SecurityGroup from, SecurityGroup to, int port, string what)
    {
        to.AddIngressRule(from, Port.Tcp(port), what);
        from.AddEgressRule(to, Port.Tcp(port), what);
    }

    private void AddEndpoints()
    {
        Vpc.AddGatewayEndpoint("S3", new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 });
        var callers = Group("Endpoints", "The endpoints of AWS services.");
        foreach (var group in new[] { Web, Silo, Migration, Rotation }) callers.AddIngressRule(group, Port.Tcp(443), "calls to AWS");
        foreach (var (name, service) in new[]
        {
            ("EcrApi", InterfaceVpcEndpointAwsService.ECR),
            ("EcrDocker", InterfaceVpcEndpointAwsService.ECR_DOCKER),
            ("Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS),
            ("Secrets", InterfaceVpcEndpointAwsService.SECRETS_MANAGER),
            ("XRay", InterfaceVpcEndpointAwsService.XRAY),
        })
        {
            Vpc.AddInterfaceEndpoint(name, new InterfaceVpcEndpointOptions { Service = service, SecurityGroups = [callers], Open = false });
        }
    }

    // The list is AWS's and its id differs by region; docs/deploy.md has the command that tells it.
    private string PrefixListOfCloudFront() => new CfnParameter(this, "CloudFrontPrefixList", new CfnParameterProps
    {
        Type = "String",
        AllowedPattern = "^pl-[0-9a-f]+$",
        Description = "Id of the managed prefix list com.amazonaws.global.cloudfront.origin-facing in this region.",
    }).ValueAsString;
}
