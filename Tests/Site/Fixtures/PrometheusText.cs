using System.Text.RegularExpressions;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>What <c>/metrics</c> says, line by line.</summary>
internal sealed partial record PrometheusText(IReadOnlyList<PrometheusText.Sample> Samples)
{
    public sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

    /// <summary>Every name that a query may use.</summary>
    public IReadOnlySet<string> Names => Samples.Select(s => s.Name).ToHashSet();

    /// <summary>The sum of all samples of a name whose labels have the given values.</summary>
    public double Sum(string name, params (string Label, string Value)[] labels) =>
        Samples.Where(s => s.Name == name && labels.All(l => s.Labels.GetValueOrDefault(l.Label) == l.Value)).Sum(s => s.Value);

    public static async Task<PrometheusText> ReadAsync(HttpClient client) =>
        Parse(await client.GetStringAsync("/metrics", Cancelled));

    public static PrometheusText Parse(string text) => new(
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(line =>
        {
            var match = Line().Match(line);
            Assert.True(match.Success, line);
            return new Sample(
                match.Groups["name"].Value,
                Label().Matches(match.Groups["labels"].Value).ToDictionary(l => l.Groups["key"].Value, l => l.Groups["value"].Value),
                match.Groups["value"].Value switch
                {
                    "+Inf" => double.PositiveInfinity,
                    var number => double.Parse(number, CultureInfo.InvariantCulture),
                });
        }),
    ]);

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>.*)\})? (?<value>\S+)( \d+)?$""")]
    private static partial Regex Line();

    [GeneratedRegex("""(?<key>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>([^"\\]|\\.)*)",?""")]
    private static partial Regex Label();
}
