using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Deploy;

/// <summary>Certificates of the tasks on AWS.</summary>
[Collection(nameof(SynthesisedTemplates))]
public sealed class PeerSecretTests(Templates templates)
{
    private static readonly string[] ofPeers = ["Cluster__Certificate", "Cluster__CertificateKey", "Cluster__Authority", "Cluster__CallSecret"];

    [Theory]
    [InlineData("orleansstock-silo", "PeersSilo", false)]
    [InlineData("orleansstock-web", "PeersWeb", true)]
    public void Task_HasTheCertificateOfItsRoleAlone(string family, string own, bool encrypts)
    {
        var secrets = SecretsOf(family);

        foreach (var name in ofPeers[..3]) Assert.Contains(own, secrets[name], StringComparison.Ordinal);
        Assert.Contains("PeersCalls", secrets[ofPeers[3]], StringComparison.Ordinal);
        Assert.Equal(encrypts, secrets.ContainsKey("DataProtection__Key"));
        // Nor may its roles read what is not its own: the authority's key above all.
        var policies = templates.Of("Service", "AWS::IAM::Policy").Select(p => p.Properties.ToJsonString()).ToList();
        Assert.DoesNotContain(policies, p => p.Contains("PeersAuthority", StringComparison.Ordinal));
        Assert.DoesNotContain(policies, p => p.Contains("PeersSilo", StringComparison.Ordinal) && p.Contains("PeersWeb", StringComparison.Ordinal));
    }

    [Fact]
    public void Migration_HasNone() => Assert.DoesNotContain(SecretsOf("orleansstock-migration").Keys, ofPeers.Append("DataProtection__Key").Contains);

    [Fact]
    public void Function_AloneMayReadTheAuthority()
    {
        var function = Assert.Single(templates.Of("Data", "AWS::Lambda::Function"), f => f.Name.StartsWith("Peers", StringComparison.Ordinal)).Properties;
        Assert.Equal(["AUTHORITY", "SILO", "WEB"], function["Environment"]!["Variables"]!.AsObject().Select(v => v.Key).Order());
        var readers = templates.Names.SelectMany(n => templates.Of(n, "AWS::IAM::Policy"))
            .Where(p => p.Properties.ToJsonString().Contains("PeersAuthority", StringComparison.Ordinal)).Select(p => p.Name);
        Assert.StartsWith("PeersCertificatesServiceRole", Assert.Single(readers), StringComparison.Ordinal);
    }

    /// <summary>The function itself, run by Node.js with a store that behaves as AWS Secrets Manager does.</summary>
    [Fact]
    public async Task Rotate_FromNothing_MakesCertificatesThatSilosAndWebsAccept()
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "deploy", "cdk", "Data", "certificates");
        var (exitCode, output) = await RunAsync(
            $$"""
            import { rotate } from {{JsonValue.Create(Path.Combine(folder, "index.mjs"))!.ToJsonString()}};
            const fail = name => Object.assign(new Error(name), { name });
            const stores = Object.fromEntries(['A', 'S', 'W'].map(id => [id, { versions: { first: 'generated' }, stages: { first: ['AWSCURRENT'] } }]));
            const secrets = {
              describeSecret: async ({ SecretId }) => ({ VersionIdsToStages: stores[SecretId].stages }),
              getSecretValue: async ({ SecretId, VersionId, VersionStage = 'AWSCURRENT' }) => {
                const { versions, stages } = stores[SecretId];
                const id = VersionId ?? Object.keys(stages).find(v => stages[v].includes(VersionStage));
                if (!stages[id]?.includes(VersionStage)) throw fail('ResourceNotFoundException');
                return { SecretString: versions[id], VersionId: id };
              },
              putSecretValue: async ({ SecretId, ClientRequestToken, SecretString, VersionStages = ['AWSCURRENT'] }) => {
                const { versions, stages } = stores[SecretId];
                if (ClientRequestToken.length < 32) throw fail('InvalidParameterException');
                if (versions[ClientRequestToken] && versions[ClientRequestToken] !== SecretString) throw fail('ResourceExistsException');
                for (const v of Object.keys(stages)) stages[v] = stages[v].filter(s => !VersionStages.includes(s));
                versions[ClientRequestToken] = SecretString;
                stages[ClientRequestToken] = VersionStages;
              },
              updateSecretVersionStage: async ({ SecretId, VersionStage, MoveToVersionId, RemoveFromVersionId }) => {
                const { stages } = stores[SecretId];
                stages[RemoveFromVersionId] = stages[RemoveFromVersionId].filter(s => s !== VersionStage);
                stages[MoveToVersionId] = [VersionStage];
              },
            };
            const run = async (SecretId, ClientRequestToken) => {
              for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret', 'finishSecret'])
                await rotate({ SecretId, ClientRequestToken, Step }, secrets, { authorityId: 'A', roles: { S: 'silo', W: 'web' } });
              return JSON.parse((await secrets.getSecretValue({ SecretId })).SecretString);
            };
            // Both at once, as a deployment does, and one once more.
            const [silo, web] = await Promise.all([run('S', 's'.repeat(32)), run('W', 'w'.repeat(32))]);
            const again = await run('S', 't'.repeat(32));
            let foreign = false;
            try {
              const event = { SecretId: 'A', ClientRequestToken: 'x'.repeat(32), Step: 'createSecret' };
              await rotate(event, secrets, { authorityId: 'A', roles: { S: 'silo', W: 'web' } });
            } catch { foreign = true; }
            console.log(JSON.stringify({ silo, web, again, foreign }));
            """);
        Assert.True(exitCode == 0, output);
        var made = JsonNode.Parse(output)!;

        var now = TimeProvider.System.GetUtcNow();
        foreach (var (key, role) in new[] { ("silo", PeerRole.Silo), ("again", PeerRole.Silo), ("web", PeerRole.Web) })
        {
            var (certificateText, keyText, authorityText) = (Text(key, "certificate"), Text(key, "key"), Text(key, "authority"));
            Assert.Equal(Text("silo", "authority"), authorityText);
            using var certificate = X509Certificate2.CreateFromPem(certificateText, keyText);
            using var authority = X509Certificate2.CreateFromPem(authorityText);
            Assert.Null(PeerCertificate.FindFault(certificate, role, role == PeerRole.Silo, [authority], now));
            Assert.NotNull(PeerCertificate.FindFault(certificate, role == PeerRole.Silo ? PeerRole.Web : PeerRole.Silo, false, [authority], now));
            Assert.NotNull(PeerCertificate.FindFault(certificate, role, false, [authority], now.AddDays(91)));
            Assert.Equal(role == PeerRole.Web, PeerCertificate.FindFault(certificate, role, true, [authority], now) is not null);
        }

        Assert.NotEqual(Text("silo", "certificate"), Text("again", "certificate"));
        Assert.True(made["foreign"]!.GetValue<bool>());

        string Text(string of, string part) => made[of]![part]!.GetValue<string>();
    }

    private Dictionary<string, string> SecretsOf(string family) =>
        templates.Of("Service", "AWS::ECS::TaskDefinition").Single(t => t.Properties["Family"]!.GetValue<string>() == family)
            .Properties["ContainerDefinitions"]!.AsArray().SelectMany(c => c!["Secrets"]?.AsArray() ?? [])
            .ToDictionary(s => s!["Name"]!.GetValue<string>(), s => s!["ValueFrom"]!.ToJsonString());

    private static async Task<(int ExitCode, string Output)> RunAsync(string script)
    {
        var start = new System.Diagnostics.ProcessStartInfo("node", ["--input-type=module", "--eval", script])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, process.ExitCode == 0 ? output : await errors);
    }
}
