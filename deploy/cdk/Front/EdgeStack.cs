using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.WAFv2;

namespace OrleansStock.Cdk.Front;

/// <summary>What CloudFront uses and AWS wants in us-east-1: the certificate and the firewall.</summary>
public sealed class EdgeStack : Stack
{
    /// <summary>Requests that one address may make in five minutes.</summary>
    public const int RequestsPerAddress = 2000;

    /// <summary>Declares certificate and firewall.</summary>
    public EdgeStack(App scope, string id, Settings settings, IStackProps props) : base(scope, id, props)
    {
        Certificate = CertificateOf(this, settings);
        Firewall = new CfnWebACL(this, "Firewall", new CfnWebACLProps
        {
            Scope = "CLOUDFRONT",
            DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
            VisibilityConfig = Visible("Firewall"),
            Rules = new object[]
            {
                new CfnWebACL.RuleProperty
                {
                    Name = "RatePerAddress",
                    Priority = 0,
                    Action = new CfnWebACL.RuleActionProperty { Block = new CfnWebACL.BlockActionProperty() },
                    Statement = new CfnWebACL.StatementProperty
                    {
                        RateBasedStatement = new CfnWebACL.RateBasedStatementProperty { Limit = RequestsPerAddress, AggregateKeyType = "IP" },
                    },
                    VisibilityConfig = Visible("RatePerAddress"),
                },
                Managed("AWSManagedRulesAmazonIpReputationList", 1),
                Managed("AWSManagedRulesKnownBadInputsRuleSet", 2),
            },
        });
    }

    /// <summary>The site's certificate, for CloudFront.</summary>
    public Certificate Certificate { get; }

    /// <summary>The firewall.</summary>
    public CfnWebACL Firewall { get; }

    /// <summary>A certificate for the site's name, proven by DNS: by itself where the zone is known, else by a record that the operator adds.</summary>
    internal static Certificate CertificateOf(Construct scope, Settings settings) => new(scope, "Certificate", new CertificateProps
    {
        DomainName = settings.DomainName,
        Validation = settings.HostedZoneId is null ? CertificateValidation.FromDns() : CertificateValidation.FromDns(ZoneOf(scope, settings)),
    });

    /// <summary>The zone of the site's name; no look-up, its id is a setting.</summary>
    internal static IHostedZone ZoneOf(Construct scope, Settings settings) => HostedZone.FromHostedZoneAttributes(scope, "Zone", new HostedZoneAttributes
    {
        HostedZoneId = settings.HostedZoneId!,
        ZoneName = settings.DomainName,
    });

    private static CfnWebACL.RuleProperty Managed(string name, int priority) => new()
    {
        Name = name,
        Priority = priority,
        OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>() },
        Statement = new CfnWebACL.StatementProperty
        {
            ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty { VendorName = "AWS", Name = name },
        },
        VisibilityConfig = Visible(name),
    };

    private static CfnWebACL.VisibilityConfigProperty Visible(string name) =>
        new() { MetricName = name, CloudWatchMetricsEnabled = true, SampledRequestsEnabled = true };
}
