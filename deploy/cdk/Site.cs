namespace OrleansStock.Cdk;

/// <summary>The whole of it, as stacks that are deployed in this order.</summary>
public sealed class Site
{
    /// <summary>Declares all stacks.</summary>
    public Site(App app, Settings settings)
    {
        // What CloudFront uses (its certificate, its firewall) has to be in us-east-1 wherever the rest is.
        var global = Props("us-east-1");
        var regional = Props(settings.Region);
        Edge = new EdgeStack(app, "OrleansStock-Edge", settings, global);
        Network = new NetworkStack(app, "OrleansStock-Network", settings, regional);
        Data = new DataStack(app, "OrleansStock-Data", settings, Network, regional);
        Build = new BuildStack(app, "OrleansStock-Build", settings, regional);
        Service = new ServiceStack(app, "OrleansStock-Service", settings, Network, Data, Build, regional);
        Front = new FrontStack(app, "OrleansStock-Front", settings, Edge, Network, Service, regional);
        Watch = new WatchStack(app, "OrleansStock-Watch", settings, Data, Service, regional);
        Delivery = new DeliveryStack(app, "OrleansStock-Delivery", settings, Network, Build, Service, Watch, regional);

        StackProps Props(string region) => new()
        {
            Env = new Amazon.CDK.Environment { Region = region, Account = System.Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT") },
            CrossRegionReferences = settings.Region != "us-east-1",
            Tags = new Dictionary<string, string> { ["project"] = "OrleansStock" },
        };
    }

    /// <summary>Certificate and firewall of CloudFront.</summary>
    public EdgeStack Edge { get; }

    /// <summary>The network and who may talk to whom.</summary>
    public NetworkStack Network { get; }

    /// <summary>The database and its accounts.</summary>
    public DataStack Data { get; }

    /// <summary>Where code and images lie and how the latter are built.</summary>
    public BuildStack Build { get; }

    /// <summary>What runs.</summary>
    public ServiceStack Service { get; }

    /// <summary>CloudFront.</summary>
    public FrontStack Front { get; }

    /// <summary>Alarms and dashboard.</summary>
    public WatchStack Watch { get; }

    /// <summary>How a commit becomes what runs.</summary>
    public DeliveryStack Delivery { get; }
}
