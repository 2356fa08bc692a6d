using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SecretsManager;

namespace OrleansStock.Cdk.Data;

/// <summary>
/// What silos and webs know each other by: certificates from an authority of our own, made anew every 30 days by a rotation function
/// (AWS Private CA does the same for 400 $ a month), and the secret that webs sign calls with.
/// </summary>
public sealed class PeerSecrets : Construct
{
    /// <summary>Declares the secrets and the function.</summary>
    internal PeerSecrets(Construct scope, Settings settings) : base(scope, "Peers")
    {
        var authority = Generated("Authority", "The authority of silos and webs; its first rotation puts it here", settings);
        Silo = Generated("Silo", "Certificate, key and authority of silos", settings);
        Web = Generated("Web", "Certificate, key and authority of webs", settings);
        Calls = Generated("Calls", "What webs sign with for whom they call", settings);
        Keys = Generated("Keys", "Encrypts the keys of cookies and mail links in the database", settings);

        var function = new Function(this, "Certificates", new FunctionProps
        {
            Description = "Makes the certificates of silos and webs",
            // The library's list ends before it.
            Runtime = new Runtime("nodejs22.x", RuntimeFamily.NODEJS),
            Handler = "index.handler",
            Code = Code.FromAsset(Path.Combine(AppContext.BaseDirectory, "certificates")),
            Timeout = Duration.Seconds(30),
            LogGroup = new LogGroup(this, "Log", new LogGroupProps
            {
                LogGroupName = "/orleansstock/certificates", Retention = RetentionDays.ONE_MONTH, RemovalPolicy = RemovalPolicy.DESTROY,
            }),
            Environment = new Dictionary<string, string>
            {
                ["AUTHORITY"] = authority.SecretArn, ["SILO"] = Silo.SecretArn, ["WEB"] = Web.SecretArn,
            },
        });
        // The library names the role as a dependency beside the reference to it, which the linter takes for a slip.
        ((CfnFunction)function.Node.DefaultChild!).AddMetadata(
            "cfn-lint", new Dictionary<string, object> { ["config"] = new Dictionary<string, object> { ["ignore_checks"] = new[] { "W3005" } } });
        authority.GrantRead(function);
        authority.GrantWrite(function);
        foreach (var (name, secret) in new[] { ("Silo", Silo), ("Web", Web) })
        {
            secret.GrantRead(function);
            secret.GrantWrite(function);
            function.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = ["secretsmanager:DescribeSecret"], Resources = [secret.SecretArn],
            }));
            // The first rotation comes at once, with the deployment.
            secret.AddRotationSchedule($"{name}Rotation", new RotationScheduleOptions { RotationLambda = function, AutomaticallyAfter = Duration.Days(30) });
        }
    }

    /// <summary>Of silos: <c>certificate</c>, <c>key</c> and <c>authority</c>.</summary>
    public Secret Silo { get; }

    /// <summary>Of webs, likewise.</summary>
    public Secret Web { get; }

    /// <summary>What webs sign calls with and silos check.</summary>
    public Secret Calls { get; }

    /// <summary>What webs encrypt their data-protection keys with.</summary>
    public Secret Keys { get; }

    private Secret Generated(string id, string description, Settings settings)
    {
        var secret = new Secret(this, id, new SecretProps
        {
            Description = description,
            GenerateSecretString = new SecretStringGenerator { PasswordLength = 64, ExcludePunctuation = true },
        });
        secret.ApplyRemovalPolicy(settings.OfData);
        return secret;
    }
}
