using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.Route53.Targets;
using OrleansStock.Telemetry;
using Distribution = Amazon.CDK.AWS.CloudFront.Distribution;

namespace OrleansStock.Cdk.Front;

/// <summary>CloudFront before a load balancer without a public address: what is public is cached as its headers say, the rest passes through.</summary>
public sealed class FrontStack : Stack
{
    /// <summary>Declares CloudFront.</summary>
    public FrontStack(App scope, string id, Settings settings, EdgeStack edge, NetworkStack network, ServiceStack service, IStackProps props)
        : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(edge);
        ArgumentNullException.ThrowIfNull(service);
        var inside = new CfnResource(this, "Origin", new CfnResourceProps
        {
            Type = "AWS::CloudFront::VpcOrigin",
            Properties = new Dictionary<string, object>
            {
                ["VpcOriginEndpointConfig"] = new Dictionary<string, object>
                {
                    ["Name"] = "orleansstock",
                    ["Arn"] = service.Web.Balancer.LoadBalancerArn,
                    ["OriginProtocolPolicy"] = "https-only",
                    ["OriginSSLProtocols"] = new[] { "TLSv1.2" },
                    ["HTTPPort"] = 80,
                    ["HTTPSPort"] = 443,
                },
            },
        });
        var origin = new HttpOrigin(service.Web.Balancer.LoadBalancerDnsName);
        var cached = CachedByHeaders();
        Distribution = new Distribution(this, "Distribution", new DistributionProps
        {
            Comment = "OrleansStock",
            DomainNames = [settings.DomainName],
            Certificate = edge.Certificate,
            MinimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021,
            HttpVersion = HttpVersion.HTTP2_AND_3,
            WebAclId = edge.Firewall.AttrArn,
            DefaultBehavior = new BehaviorOptions
            {
                // Pages and calls of people: nothing is kept, everything is passed on, the host asked for included.
                Origin = origin,
                AllowedMethods = AllowedMethods.ALLOW_ALL,
                CachePolicy = CachePolicy.CACHING_DISABLED,
                OriginRequestPolicy = OriginRequestPolicy.ALL_VIEWER,
                ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                Compress = true,
            },
            AdditionalBehaviors = new Dictionary<string, IBehaviorOptions>
            {
                ["/api/v1/tickers/*/forecast"] = Public(origin, cached),
                ["/css/*"] = Public(origin, cached),
                ["/js/*"] = Public(origin, cached),
                ["/icons/*"] = Public(origin, cached),
                ["/_content/*"] = Public(origin, cached),
            },
            // What is an error now may be right a second later.
            ErrorResponses =
                [.. new double[] { 404, 500, 502, 503, 504 }.Select(status => new ErrorResponse { HttpStatus = status, Ttl = Duration.Seconds(0) })],
            EnableLogging = true,
            LogBucket = new Bucket(this, "AccessLog", new BucketProps
            {
                BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
                Encryption = BucketEncryption.S3_MANAGED,
                EnforceSSL = true,
                ObjectOwnership = ObjectOwnership.OBJECT_WRITER,
                LifecycleRules = [new LifecycleRule { Expiration = Duration.Days(90) }],
                RemovalPolicy = settings.OfData,
            }),
        });
        // The library of this version knows no origins inside a network.
        var template = (CfnDistribution)Distribution.Node.DefaultChild!;
        template.AddPropertyDeletionOverride("DistributionConfig.Origins.0.CustomOriginConfig");
        template.AddPropertyOverride("DistributionConfig.Origins.0.VpcOriginConfig", new Dictionary<string, object>
        {
            ["VpcOriginId"] = inside.GetAtt("Id"),
            // Progress of a cold forecast comes as events with silence between them.
            ["OriginReadTimeout"] = Timeouts.Hosting.OriginRead.TotalSeconds,
            ["OriginKeepaliveTimeout"] = Timeouts.Hosting.OriginKeepAlive.TotalSeconds,
        });

        new CfnOutput(this, "Address",
            new CfnOutputProps { Value = Distribution.DistributionDomainName, Description = "Where the site's name has to point to." });
        if (settings.HostedZoneId is null) return;
        var zone = EdgeStack.ZoneOf(this, settings);
        var target = RecordTarget.FromAlias(new CloudFrontTarget(Distribution));
        new ARecord(this, "Name4", new ARecordProps { Zone = zone, Target = target });
        new AaaaRecord(this, "Name6", new AaaaRecordProps { Zone = zone, Target = target });
    }

    /// <summary>CloudFront.</summary>
    public Distribution Distribution { get; }

    private static BehaviorOptions Public(HttpOrigin origin, CachePolicy cached) => new()
    {
        Origin = origin,
        AllowedMethods = AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
        CachePolicy = cached,
        ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        Compress = true,
    };

    // Cookies and tokens are left out: what is kept is what a stranger sees. The host is part of the key because the
    // load balancer's certificate is for it. Without a header that allows it nothing is kept.
    private CachePolicy CachedByHeaders() => new(this, "CachedByHeaders", new CachePolicyProps
    {
        Comment = "As long as the answer's headers say, the same for everybody.",
        MinTtl = Duration.Seconds(0),
        DefaultTtl = Duration.Seconds(0),
        MaxTtl = Duration.Days(365),
        CookieBehavior = CacheCookieBehavior.None(),
        HeaderBehavior = CacheHeaderBehavior.AllowList("Host"),
        QueryStringBehavior = CacheQueryStringBehavior.All(),
        EnableAcceptEncodingBrotli = true,
        EnableAcceptEncodingGzip = true,
    });
}
