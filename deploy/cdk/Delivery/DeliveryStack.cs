using Amazon.CDK.AWS.CodeBuild;
using Amazon.CDK.AWS.CodeDeploy;
using Amazon.CDK.AWS.CodePipeline;
using Amazon.CDK.AWS.CodePipeline.Actions;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;

namespace OrleansStock.Cdk.Delivery;

/// <summary>A commit: tested, built, schema migrated, silos replaced one by one, webs moved by fifths, and back by itself when an alarm sounds.</summary>
public sealed class DeliveryStack : Stack
{
    /// <summary>Declares deployment and pipeline.</summary>
    public DeliveryStack(
        App scope, string id, Settings settings, NetworkStack network, BuildStack build, ServiceStack service, WatchStack watch, IStackProps props)
            : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(build);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(watch);
        var group = new EcsDeploymentGroup(this, "Webs", new EcsDeploymentGroupProps
        {
            Application = new EcsApplication(this, "Application", new EcsApplicationProps { ApplicationName = "orleansstock" }),
            DeploymentGroupName = "orleansstock-web",
            Service = service.Web.Service,
            BlueGreenDeploymentConfig = new EcsBlueGreenDeploymentConfig
            {
                BlueTargetGroup = service.Web.Blue,
                GreenTargetGroup = service.Web.Green,
                Listener = service.Web.Listener,
                // The old set is kept for a while: going back is a switch.
                TerminationWaitTime = Duration.Minutes(30),
            },
            DeploymentConfig = new EcsDeploymentConfig(this, "ByFifths", new EcsDeploymentConfigProps
            {
                DeploymentConfigName = "orleansstock-20-percent-every-5-minutes",
                TrafficRouting = new TimeBasedLinearTrafficRouting(new TimeBasedLinearTrafficRoutingProps { Interval = Duration.Minutes(5), Percentage = 20 }),
            }),
            Alarms = [watch.Failures, watch.Latency, watch.LostSilos],
            AutoRollback = new AutoRollbackConfig { FailedDeployment = true, StoppedDeployment = true, DeploymentInAlarm = true },
        });

        // The name of its configuration says that already.
        ((CfnDeploymentGroup)group.Node.DefaultChild!).AddDeletionOverride("DependsOn");

        // Seen by its name, so that the bucket does not come to depend on this stack's roles.
        var artifacts = Bucket.FromBucketName(this, "Artifacts", build.Artifacts.BucketName);
        var code = new Artifact_("code");
        var built = new Artifact_("built");
        var pipeline = new Pipeline(this, "Pipeline",
            new PipelineProps { PipelineName = "orleansstock", PipelineType = PipelineType.V2, ArtifactBucket = artifacts, RestartExecutionOnUpdate = false });
        pipeline.AddStage(Stage("Source", new CodeCommitSourceAction(new CodeCommitSourceActionProps
        {
            ActionName = "Code",
            Repository = build.Code,
            Branch = "main",
            Output = code,
            Trigger = CodeCommitTrigger.NONE,
        })));
        pipeline.AddStage(Stage("Build",
            new CodeBuildAction(new CodeBuildActionProps { ActionName = "TestAndBuild", Project = build.Builder, Input = code, Outputs = [built] })));
        pipeline.AddStage(Stage("Migrate", Step("Migrate", "deploy/pipeline/migrate.sh", built, Migrator(service, network))));
        pipeline.AddStage(Stage("Silos", Step("Silos", "deploy/pipeline/roll-silos.sh", built, Roller(service))));
        pipeline.AddStage(Stage("Webs", new CodeDeployEcsDeployAction(new CodeDeployEcsDeployActionProps
        {
            ActionName = "Webs",
            Role = DeployRole(service, group, artifacts).WithoutPolicyUpdates(),
            DeploymentGroup = group,
            TaskDefinitionTemplateFile = built.AtPath("taskdef.json"),
            AppSpecTemplateFile = built.AtPath("appspec.yaml"),
        })));
        pipeline.AddStage(Stage("Record", Step("Record", "deploy/pipeline/record.sh", built, Recorder(build))));

        // Its role is named by its property; what the role may do is not.
        ((CfnPipeline)pipeline.Node.DefaultChild!)
            .AddOverride("DependsOn", new[] { GetLogicalId((CfnElement)pipeline.Role.Node.FindChild("DefaultPolicy").Node.DefaultChild!) });
        new Rule(this, "OnCommit", new RuleProps
        {
            EventPattern = new EventPattern
            {
                Source = ["aws.codecommit"],
                DetailType = ["CodeCommit Repository State Change"],
                Resources = [build.Code.RepositoryArn],
                Detail = new Dictionary<string, object> { ["event"] = new[] { "referenceCreated", "referenceUpdated" }, ["referenceName"] = new[] { "main" } },
            },
            Targets = [new Amazon.CDK.AWS.Events.Targets.CodePipeline(pipeline)],
        });
        // New patches of the base images, and the running account's next password, reach what runs without anybody's commit.
        new Rule(this, "EveryTwoWeeks", new RuleProps
        {
            Schedule = Amazon.CDK.AWS.Events.Schedule.Rate(Duration.Days(14)),
            Targets = [new Amazon.CDK.AWS.Events.Targets.CodePipeline(pipeline)],
        });
    }

    private static StageOptions Stage(string name, IAction action) => new() { StageName = name, Actions = [action] };

    private static CodeBuildAction Step(string name, string script, Artifact_ input, PipelineProject project) => new(new CodeBuildActionProps
    {
        ActionName = name,
        Project = project,
        Input = input,
        EnvironmentVariables = new Dictionary<string, IBuildEnvironmentVariable> { ["SCRIPT"] = new BuildEnvironmentVariable { Value = script } },
    });

    private PipelineProject Project(string id, Dictionary<string, string> environment) => new(this, id, new PipelineProjectProps
    {
        ProjectName = $"orleansstock-{id.ToLowerInvariant()}",
        Environment = new BuildEnvironment { BuildImage = LinuxBuildImage.AMAZON_LINUX_2_5, ComputeType = ComputeType.SMALL },
        EnvironmentVariables = environment.ToDictionary(e => e.Key, e => (IBuildEnvironmentVariable)new BuildEnvironmentVariable { Value = e.Value }),
        BuildSpec = BuildSpec.FromObject(new Dictionary<string, object>
        {
            ["version"] = "0.2",
            ["phases"] = new Dictionary<string, object> { ["build"] = new Dictionary<string, object> { ["commands"] = new[] { "bash \"$SCRIPT\"" } } },
        }),
        Timeout = Duration.Hours(1),
        Logging = new LoggingOptions
        {
            CloudWatch = new CloudWatchLoggingOptions { LogGroup = BuildStack.BuildLog(this, $"{id}Log", $"/orleansstock/{id.ToLowerInvariant()}") },
        },
    });

    private PipelineProject Migrator(ServiceStack service, NetworkStack network)
    {
        var project = Project("Migrate", new()
        {
            ["CLUSTER"] = service.Cluster.ClusterName,
            ["FAMILY"] = service.Migration.Family,
            ["SUBNETS"] = Fn.Join(",", network.Vpc.SelectSubnets(new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS }).SubnetIds),
            ["SECURITY_GROUP"] = network.Migration.SecurityGroupId,
        });
        Register(project);
        Pass(project, service.Migration);
        var inCluster = new Dictionary<string, object> { ["ArnEquals"] = new Dictionary<string, object> { ["ecs:cluster"] = service.Cluster.ClusterArn } };
        Allow(project, ["ecs:RunTask"], [Arn("task-definition", $"{service.Migration.Family}:*")], inCluster);
        Allow(project, ["ecs:DescribeTasks"], [Arn("task", "orleansstock/*")], inCluster);
        return project;
    }

    private PipelineProject Roller(ServiceStack service)
    {
        var project = Project("Silos",
            new() { ["CLUSTER"] = service.Cluster.ClusterName, ["SERVICE"] = service.Silo.Service.ServiceName, ["FAMILY"] = service.Silo.Task.Family });
        Register(project);
        Pass(project, service.Silo.Task);
        Allow(project, ["ecs:UpdateService", "ecs:DescribeServices"], [service.Silo.Service.ServiceArn]);
        return project;
    }

    private PipelineProject Recorder(BuildStack build)
    {
        var project = Project("Record", new() { ["PARAMETER"] = build.ImageTag.ParameterName });
        Allow(project, ["ssm:PutParameter"], [build.ImageTag.ParameterArn]);
        return project;
    }

    private Role DeployRole(ServiceStack service, EcsDeploymentGroup group, IBucket artifacts)
    {
        var role = new Role(this, "DeployWebs", new RoleProps { AssumedBy = new AccountRootPrincipal() });
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentConfig", "codedeploy:GetApplication",
                "codedeploy:GetApplicationRevision", "codedeploy:RegisterApplicationRevision"],
            Resources = [group.DeploymentGroupArn, group.DeploymentConfig.DeploymentConfigArn, group.Application.ApplicationArn],
        }));
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["ecs:RegisterTaskDefinition"], Resources = ["*"] }));
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["iam:PassRole"],
            Resources = [service.Web.Task.TaskRole.RoleArn, service.Web.Task.ExecutionRole!.RoleArn],
            Conditions = ToTasks,
        }));
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["s3:GetObject", "s3:GetObjectVersion"],
            Resources = [artifacts.ArnForObjects("*")],
        }));
        return role;
    }

    private static readonly Dictionary<string, object> ToTasks =
        new() { ["StringEquals"] = new Dictionary<string, object> { ["iam:PassedToService"] = "ecs-tasks.amazonaws.com" } };

    private string Arn(string resource, string name) => FormatArn(new ArnComponents { Service = "ecs", Resource = resource, ResourceName = name });

    private static void Allow(PipelineProject project, string[] actions, string[] resources, IDictionary<string, object>? conditions = null) =>
        project.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = resources, Conditions = conditions }));

    // ECS knows no resources for these two.
    private static void Register(PipelineProject project) => Allow(project, ["ecs:RegisterTaskDefinition", "ecs:DescribeTaskDefinition"], ["*"]);

    private static void Pass(PipelineProject project, Amazon.CDK.AWS.ECS.FargateTaskDefinition task) =>
        Allow(project, ["iam:PassRole"], [task.TaskRole.RoleArn, task.ExecutionRole!.RoleArn], ToTasks);
}
