using System.Text.Json.Nodes;

namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class ServiceTests(Templates templates)
{
    // docs/operations.md: a drain takes 25 s at most.
    private const int DrainSeconds = 25;

    [Theory]
    [InlineData("orleansstock-web", "256", "512")]
    [InlineData("orleansstock-silo", "256", "1024")]
    public void Task_HasItsSizeReadOnlyRootAndTimeToDrain(string family, string cpu, string memory)
    {
        var task = Task(family);
        Assert.Equal(cpu, task["Cpu"]!.GetValue<string>());
        Assert.Equal(memory, task["Memory"]!.GetValue<string>());
        Assert.All(task["ContainerDefinitions"]!.AsArray(), c => Assert.True(c!["ReadonlyRootFilesystem"]!.GetValue<bool>()));
        var service = Container(task, "service");
        Assert.True(service["StopTimeout"]!.GetValue<int>() > DrainSeconds);
        Assert.Contains("--health", service["HealthCheck"]!["Command"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Telemetry_GoesToTheCollectorBeside()
    {
        foreach (var family in new[] { "orleansstock-web", "orleansstock-silo" })
        {
            var collector = Container(Task(family), "collector")["Environment"]!.AsArray()
                .Single(e => e!["Name"]!.GetValue<string>() == "AOT_CONFIG_CONTENT")!["Value"]!.GetValue<string>();
            Assert.Contains("namespace: OrleansStock", collector, StringComparison.Ordinal);
            Assert.Contains("{\"Name\":\"OTEL_EXPORTER_OTLP_ENDPOINT\",\"Value\":\"http://127.0.0.1:4317\"}",
                Container(Task(family), "service")["Environment"]!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Services_ScaleFromTwoToSix()
    {
        var targets = templates.Of("Service", "AWS::ApplicationAutoScaling::ScalableTarget").ToList();
        Assert.Equal(2, targets.Count);
        Assert.All(targets, t => Assert.Equal((2, 6), (t.Properties["MinCapacity"]!.GetValue<int>(), t.Properties["MaxCapacity"]!.GetValue<int>())));
        // A deployment leaves the number of tasks as the load has made it.
        Assert.All(templates.Of("Service", "AWS::ECS::Service"), s => Assert.Null(s.Properties["DesiredCount"]));
        var policies = templates.Of("Service", "AWS::ApplicationAutoScaling::ScalingPolicy")
            .Select(p => p.Properties["TargetTrackingScalingPolicyConfiguration"]).OfType<JsonNode>().ToList();
        var cpu = policies.Where(p => p["PredefinedMetricSpecification"]!["PredefinedMetricType"]!.GetValue<string>() == "ECSServiceAverageCPUUtilization")
            .ToList();
        Assert.Equal(2, cpu.Count);
        Assert.All(cpu, p => Assert.Equal(50, p["TargetValue"]!.GetValue<int>()));
        Assert.Contains(policies, p => p["PredefinedMetricSpecification"]!["PredefinedMetricType"]!.GetValue<string>() == "ECSServiceAverageMemoryUtilization");
        Assert.Contains("orleansstock.queue.length", templates.Text("Service"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_HaveNoPublicAddress()
    {
        var services = templates.Of("Service", "AWS::ECS::Service").ToList();
        Assert.Equal(2, services.Count);
        Assert.All(services, s =>
        {
            var network = s.Properties["NetworkConfiguration"]!["AwsvpcConfiguration"]!;
            Assert.Equal("DISABLED", network["AssignPublicIp"]!.GetValue<string>());
            Assert.All(network["Subnets"]!.AsArray(), n => Assert.Contains("private", n!.ToJsonString(), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Balancer_AsksWhetherWebsAreReadyAndSpeaksTls()
    {
        Assert.All(templates.Of("Service", "AWS::ElasticLoadBalancingV2::TargetGroup"), t =>
        {
            Assert.Equal("/healthz/ready", t.Properties["HealthCheckPath"]!.GetValue<string>());
            Assert.Equal(8000, t.Properties["Port"]!.GetValue<int>());
        });
        var listener = Assert.Single(templates.Of("Service", "AWS::ElasticLoadBalancingV2::Listener")).Properties;
        Assert.Equal("HTTPS", listener["Protocol"]!.GetValue<string>());
        Assert.Contains("TLS13", listener["SslPolicy"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Silos_AreReplacedWithoutGoingBelowTheirNumber()
    {
        var silo = templates.Of("Service", "AWS::ECS::Service").Single(s => s.Properties["ServiceName"]!.GetValue<string>() == "orleansstock-silo")
            .Properties["DeploymentConfiguration"]!;
        Assert.Equal(100, silo["MinimumHealthyPercent"]!.GetValue<int>());
        Assert.Equal(150, silo["MaximumPercent"]!.GetValue<int>());
        Assert.True(silo["DeploymentCircuitBreaker"]!["Rollback"]!.GetValue<bool>());
    }

    [Fact]
    public void LogGroups_Forget() =>
        Assert.All(templates.Everywhere("AWS::Logs::LogGroup"), g => Assert.InRange(g.Properties["RetentionInDays"]!.GetValue<int>(), 7, 90));

    private JsonNode Task(string family) =>
        templates.Of("Service", "AWS::ECS::TaskDefinition").Single(t => t.Properties["Family"]!.GetValue<string>() == family).Properties;

    private static JsonNode Container(JsonNode task, string name) =>
        task["ContainerDefinitions"]!.AsArray().Single(c => c!["Name"]!.GetValue<string>() == name)!;
}
