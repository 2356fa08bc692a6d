using System.Text.Json.Nodes;

namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class NetworkTests(Templates templates)
{
    [Fact]
    public void Network_HasTwoPublicAndTwoPrivateSubnets()
    {
        Assert.Equal("10.0.0.0/16", Assert.Single(templates.Of("Network", "AWS::EC2::VPC")).Properties["CidrBlock"]!.GetValue<string>());
        var subnets = templates.Of("Network", "AWS::EC2::Subnet").ToList();
        Assert.All(subnets, s => Assert.EndsWith("/24", s.Properties["CidrBlock"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(subnets, s => Assert.False(s.Properties["MapPublicIpOnLaunch"]!.GetValue<bool>()));
        Assert.Equal(2, subnets.Count(s => s.Name.Contains("public", StringComparison.Ordinal)));
        Assert.Equal(2, subnets.Count(s => s.Name.Contains("private", StringComparison.Ordinal)));
        templates["Network"].ResourceCountIs("AWS::EC2::NatGateway", 2);
    }

    [Theory]
    [InlineData(".ecr.api")]
    [InlineData(".ecr.dkr")]
    [InlineData(".logs")]
    [InlineData(".secretsmanager")]
    [InlineData(".s3")]
    public void Network_HasEndpoint(string service) =>
        Assert.Contains(templates.Of("Network", "AWS::EC2::VPCEndpoint"),
            e => e.Properties["ServiceName"]!.ToJsonString().Contains(service, StringComparison.Ordinal));

    [Theory]
    [InlineData(3306, "Web,Silo,Migration,Rotation")]
    [InlineData(11111, "Silo")]
    [InlineData(30000, "Web")]
    [InlineData(8000, "Balancer")]
    public void Port_IsOpenToNamedGroupsOnly(int port, string groups)
    {
        var rules = Ingress().Where(r => r["FromPort"]!.GetValue<int>() <= port && r["ToPort"]!.GetValue<int>() >= port).ToList();
        Assert.All(rules, r => Assert.Equal(port, r["FromPort"]!.GetValue<int>()));
        var sources = rules.Select(r => r["SourceSecurityGroupId"]!["Fn::GetAtt"]![0]!.GetValue<string>());
        Assert.Equal(groups.Split(',').Order(), sources.Select(s => s[..^8]).Order());
    }

    [Fact]
    public void Balancer_AcceptsOnlyCloudFront()
    {
        var balancer = Assert.Single(templates.Of("Network", "AWS::EC2::SecurityGroup"), g => g.Name.StartsWith("Balancer", StringComparison.Ordinal));
        var rules = Ingress().Where(r => (r["GroupId"]?["Fn::GetAtt"]?[0]?.GetValue<string>() ?? r["Of"]?.GetValue<string>()) == balancer.Name).ToList();
        Assert.Equal("CloudFrontPrefixList", Assert.Single(rules)["SourcePrefixListId"]!["Ref"]!.GetValue<string>());
        Assert.Equal("internal", Assert.Single(templates.Of("Service", "AWS::ElasticLoadBalancingV2::LoadBalancer")).Properties["Scheme"]!.GetValue<string>());
    }

    [Fact]
    public void NoGroup_IsOpenToEverybody() =>
        Assert.All(Ingress(), r => Assert.DoesNotContain("/0", (r["CidrIp"] ?? r["CidrIpv6"])?.ToJsonString() ?? "", StringComparison.Ordinal));

    // Rules stand in their group or by themselves.
    private IEnumerable<JsonNode> Ingress() => templates.Everywhere("AWS::EC2::SecurityGroupIngress").Select(r => r.Properties)
        .Concat(templates.Everywhere("AWS::EC2::SecurityGroup").SelectMany(g => (g.Properties["SecurityGroupIngress"]?.AsArray() ?? []).Select(r =>
        {
            var rule = r!.DeepClone();
            rule["Of"] = g.Name;
            return rule;
        })));
}
