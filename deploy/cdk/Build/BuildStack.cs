using Amazon.CDK.AWS.CodeBuild;
using Amazon.CDK.AWS.CodeCommit;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.SSM;

namespace OrleansStock.Cdk.Build;

/// <summary>The code's repository, the images' repositories, and the build that makes the latter from the former.</summary>
public sealed class BuildStack : Stack
{
    /// <summary>Declares repositories and build.</summary>
    public BuildStack(App scope, string id, Settings settings, IStackProps props) : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Code = new Amazon.CDK.AWS.CodeCommit.Repository(this, "Code", new Amazon.CDK.AWS.CodeCommit.RepositoryProps { RepositoryName = "orleansstock" });
        Code.ApplyRemovalPolicy(settings.OfData);
        Web = Images("Web", "orleansstock/web", settings);
        Silo = Images("Silo", "orleansstock/silo", settings);
        // The last step of the pipeline writes which build runs; a changed task definition is deployed with that one.
        ImageTag = new StringParameter(this, "ImageTag", new StringParameterProps
        {
            ParameterName = "/orleansstock/image-tag",
            StringValue = "none",
            Description = "Tag of the images that run; written by the pipeline.",
        });

        Artifacts = new Bucket(this, "Artifacts", new BucketProps
        {
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            Encryption = BucketEncryption.S3_MANAGED,
            EnforceSSL = true,
            LifecycleRules = [new Amazon.CDK.AWS.S3.LifecycleRule { Expiration = Duration.Days(60) }],
            RemovalPolicy = settings.OfData,
        });
        var build = new Project(this, "Images", new ProjectProps
        {
            ProjectName = "orleansstock-build",
            Description = "Runs the tests and builds the images (buildspec.yml).",
            Source = Source.CodeCommit(new CodeCommitSourceProps { Repository = Code }),
            BuildSpec = BuildSpec.FromSourceFilename("buildspec.yml"),
            Environment = new BuildEnvironment
            {
                // The tests install MariaDB and Chromium from Debian's packages.
                BuildImage = LinuxBuildImage.FromDockerRegistry("public.ecr.aws/docker/library/debian:bookworm"),
                ComputeType = ComputeType.LARGE,
                // For the Docker engine that the build starts.
                Privileged = true,
            },
            EnvironmentVariables = new Dictionary<string, IBuildEnvironmentVariable>
            {
                ["WEB_IMAGES"] = new BuildEnvironmentVariable { Value = Web.RepositoryUri },
                ["SILO_IMAGES"] = new BuildEnvironmentVariable { Value = Silo.RepositoryUri },
            },
            Timeout = Duration.Hours(2),
            Logging = new LoggingOptions { CloudWatch = new CloudWatchLoggingOptions { LogGroup = BuildLog(this, "ImagesLog", "/orleansstock/build") } },
        });
        Web.GrantPullPush(build);
        Silo.GrantPullPush(build);
        // The web's task definition as deployed last is the form that the next one is filled into.
        build.AddToRolePolicy(new Amazon.CDK.AWS.IAM.PolicyStatement(new Amazon.CDK.AWS.IAM.PolicyStatementProps
        {
            Actions = ["ecs:DescribeTaskDefinition"],
            Resources = ["*"],
        }));
        Builder = build;
    }

    /// <summary>The code.</summary>
    public Amazon.CDK.AWS.CodeCommit.Repository Code { get; }

    /// <summary>Images of WebFrontend.</summary>
    public Amazon.CDK.AWS.ECR.Repository Web { get; }

    /// <summary>Images of Silo.</summary>
    public Amazon.CDK.AWS.ECR.Repository Silo { get; }

    /// <summary>Which images run.</summary>
    public StringParameter ImageTag { get; }

    /// <summary>What the pipeline's steps hand to each other.</summary>
    public Bucket Artifacts { get; }

    /// <summary>The build.</summary>
    public Project Builder { get; }

    /// <summary>A log group of a build.</summary>
    internal static LogGroup BuildLog(Constructs.Construct scope, string id, string name) =>
        new(scope, id, new LogGroupProps { LogGroupName = name, Retention = RetentionDays.THREE_MONTHS, RemovalPolicy = RemovalPolicy.DESTROY });

    private Amazon.CDK.AWS.ECR.Repository Images(string id, string name, Settings settings) => new(this, id, new Amazon.CDK.AWS.ECR.RepositoryProps
    {
        RepositoryName = name,
        ImageScanOnPush = true,
        // A tag is a commit: what it names never changes.
        ImageTagMutability = TagMutability.IMMUTABLE,
        LifecycleRules = [new Amazon.CDK.AWS.ECR.LifecycleRule { MaxImageCount = 30, Description = "Thirty builds to go back to." }],
        RemovalPolicy = settings.OfData,
        EmptyOnDelete = settings.Destroyable,
    });
}
