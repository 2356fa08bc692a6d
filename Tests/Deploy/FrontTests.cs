using System.Text.Json.Nodes;

namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class FrontTests(Templates templates)
{
    // Ids of the managed policies CachingDisabled and AllViewer, the same in every account.
    private const string CachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private const string AllViewer = "216adef6-5c7f-47e4-b989-5492eafa07d3";

    [Fact]
    public void People_ArePassedThroughOverHttps()
    {
        var behaviour = Distribution()["DefaultCacheBehavior"]!;
        Assert.Equal(CachingDisabled, behaviour["CachePolicyId"]!.GetValue<string>());
        Assert.Equal(AllViewer, behaviour["OriginRequestPolicyId"]!.GetValue<string>());
        Assert.Equal("redirect-to-https", behaviour["ViewerProtocolPolicy"]!.GetValue<string>());
    }

    [Fact]
    public void Forecasts_AreKeptAsTheirHeadersSayAndWithoutCookies()
    {
        Assert.Contains(Distribution()["CacheBehaviors"]!.AsArray(), b => b!["PathPattern"]!.GetValue<string>() == "/api/v1/tickers/*/forecast");
        var policy = Assert.Single(templates.Of("Front", "AWS::CloudFront::CachePolicy")).Properties["CachePolicyConfig"]!;
        Assert.Equal(0, policy["DefaultTTL"]!.GetValue<int>());
        var key = policy["ParametersInCacheKeyAndForwardedToOrigin"]!;
        Assert.Equal("none", key["CookiesConfig"]!["CookieBehavior"]!.GetValue<string>());
        Assert.Equal("[\"Host\"]", key["HeadersConfig"]!["Headers"]!.ToJsonString());
    }

    [Fact]
    public void Origin_LiesInsideTheNetworkAndSpeaksTls()
    {
        var origin = Assert.Single(Distribution()["Origins"]!.AsArray())!;
        Assert.Null(origin["CustomOriginConfig"]);
        Assert.NotNull(origin["VpcOriginConfig"]!["VpcOriginId"]);
        var inside = Assert.Single(templates.Of("Front", "AWS::CloudFront::VpcOrigin")).Properties["VpcOriginEndpointConfig"]!;
        Assert.Equal("https-only", inside["OriginProtocolPolicy"]!.GetValue<string>());
    }

    [Fact]
    public void Firewall_LimitsWhatOneAddressMayAsk()
    {
        Assert.NotNull(Distribution()["WebACLId"]);
        var firewall = Assert.Single(templates.Of("Edge", "AWS::WAFv2::WebACL")).Properties;
        Assert.Equal("CLOUDFRONT", firewall["Scope"]!.GetValue<string>());
        var rule = firewall["Rules"]!.AsArray().Single(r => r!["Statement"]!["RateBasedStatement"] is not null)!;
        Assert.Equal(2000, rule["Statement"]!["RateBasedStatement"]!["Limit"]!.GetValue<int>());
        Assert.NotNull(rule["Action"]!["Block"]);
    }

    private JsonNode Distribution() => Assert.Single(templates.Of("Front", "AWS::CloudFront::Distribution")).Properties["DistributionConfig"]!;
}
