using System.Text.Json.Nodes;

namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class DeliveryTests(Templates templates)
{
    // Calls that AWS cannot limit to a resource. None of them reads or writes data.
    private static readonly string[] WithoutResource =
    [
        "ecr:GetAuthorizationToken", "ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition", "secretsmanager:GetRandomPassword",
        "xray:PutTelemetryRecords", "xray:PutTraceSegments",
    ];

    [Fact]
    public void Webs_MoveByFifthsAndBackOnAlarm()
    {
        var routing = Assert.Single(templates.Of("Delivery", "AWS::CodeDeploy::DeploymentConfig")).Properties["TrafficRoutingConfig"]!;
        var steps = routing["TimeBasedLinear"]!;
        Assert.Equal(20, steps["LinearPercentage"]!.GetValue<int>());
        Assert.Equal(5, steps["LinearInterval"]!.GetValue<int>());
        var group = Assert.Single(templates.Of("Delivery", "AWS::CodeDeploy::DeploymentGroup")).Properties;
        Assert.Equal("BLUE_GREEN", group["DeploymentStyle"]!["DeploymentType"]!.GetValue<string>());
        Assert.True(group["AutoRollbackConfiguration"]!["Enabled"]!.GetValue<bool>());
        Assert.Contains("DEPLOYMENT_STOP_ON_ALARM", group["AutoRollbackConfiguration"]!["Events"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.True(group["AlarmConfiguration"]!["Enabled"]!.GetValue<bool>());
        Assert.Equal(3, group["AlarmConfiguration"]!["Alarms"]!.AsArray().Count);
    }

    [Fact]
    public void Pipeline_MigratesBeforeAnythingIsReplaced()
    {
        var stages = Assert.Single(templates.Of("Delivery", "AWS::CodePipeline::Pipeline")).Properties["Stages"]!.AsArray();
        Assert.Equal(["Source", "Build", "Migrate", "Silos", "Webs", "Record"], stages.Select(s => s!["Name"]!.GetValue<string>()));
    }

    [Fact]
    public void Images_AreScannedAndNeverChange() => Assert.All(templates.Of("Build", "AWS::ECR::Repository"), r =>
    {
        Assert.True(r.Properties["ImageScanningConfiguration"]!["ScanOnPush"]!.GetValue<bool>());
        Assert.Equal("IMMUTABLE", r.Properties["ImageTagMutability"]!.GetValue<string>());
    });

    [Fact]
    public void Roles_NameWhatTheyMayDoAndToWhat()
    {
        var statements = templates.Everywhere("AWS::IAM::Policy").SelectMany(p => p.Properties["PolicyDocument"]!["Statement"]!.AsArray()).OfType<JsonNode>()
            .ToList();
        Assert.NotEmpty(statements);
        Assert.All(statements, s =>
        {
            var actions = Texts(s["Action"]!);
            Assert.DoesNotContain("*", actions);
            Assert.DoesNotContain(actions, a => a.EndsWith(":*", StringComparison.Ordinal));
            if (Texts(s["Resource"]!).Contains("*")) Assert.All(actions, a => Assert.Contains(a, WithoutResource));
        });
    }

    [Fact]
    public void Roles_MayStartOnlyTasksOfTheirOwn() => Assert.All(
        templates.Everywhere("AWS::IAM::Policy").SelectMany(p => p.Properties["PolicyDocument"]!["Statement"]!.AsArray())
            .Where(s => Texts(s!["Action"]!).Contains("iam:PassRole")),
        s => Assert.DoesNotContain("*", Texts(s!["Resource"]!)));

    private static List<string> Texts(JsonNode node) => node is JsonArray array ? [.. array.Select(n => n!.ToString())] : [node.ToString()];
}
