using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using OrleansStock.Cdk;

namespace OrleansStock.Tests.Deploy;

/// <summary>Every stack's template, synthesised once: the CDK library runs in a Node.js process that takes seconds to start.</summary>
public sealed class Templates
{
    private readonly Dictionary<string, Template> templates;
    private readonly Dictionary<string, JsonNode> texts;

    /// <summary>Synthesises the site as an operator does who keeps all defaults.</summary>
    public Templates()
    {
        var missing = !File.Exists("/usr/bin/node") && !(System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Any(p => File.Exists(Path.Combine(p, "node")));
        if (missing && System.Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("Node.js is not installed (Debian: apt-get install nodejs)");
        var app = new App(new AppProps { AnalyticsReporting = false, Outdir = Directory.CreateTempSubdirectory("orleansstock-cdk-").FullName });
        var site = new OrleansStock.Cdk.Site(app,
            new Settings { DomainName = "stock.example.org", Region = "us-east-1", AlarmEmail = "ops@example.org", MinCapacity = 0.5, Destroyable = false });
        Stack[] stacks = [site.Edge, site.Network, site.Data, site.Build, site.Service, site.Front, site.Watch, site.Delivery];
        templates = stacks.ToDictionary(s => s.StackName["OrleansStock-".Length..], s => Template.FromStack(s));
        texts = templates.ToDictionary(t => t.Key, t => JsonNode.Parse(JsonSerializer.Serialize(t.Value.ToJSON()))!);
        Directory.Delete(app.Outdir, recursive: true);
    }

    /// <summary>Names of the stacks without their common beginning.</summary>
    public IEnumerable<string> Names => templates.Keys;

    /// <summary>A stack's template, to be asked by pattern.</summary>
    public Template this[string stack] => templates[stack];

    /// <summary>Resources of a kind in a stack, with their names.</summary>
    public IEnumerable<(string Name, JsonNode Properties)> Of(string stack, string type) =>
        texts[stack]["Resources"]!.AsObject().Where(r => r.Value!["Type"]!.GetValue<string>() == type).Select(r => (r.Key, r.Value!["Properties"]!));

    /// <summary>Resources of a kind in all stacks.</summary>
    public IEnumerable<(string Name, JsonNode Properties)> Everywhere(string type) => Names.SelectMany(n => Of(n, type));

    /// <summary>The whole template of a stack as text.</summary>
    public string Text(string stack) => texts[stack].ToJsonString();

    /// <summary>The resource's other attributes, such as <c>DeletionPolicy</c>.</summary>
    public JsonNode Resource(string stack, string name) => texts[stack]["Resources"]![name]!;
}
