using System.Text.RegularExpressions;
using OrleansStock.Tests.Examples;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Site.OpenApi;

public sealed class OpenApiTests(SiteFixture site) : IDisposable
{
    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Fact]
    public async Task OpenApi_Document_NamesEveryCallOfTheContract()
    {
        var paths = (await anonymous.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "/api/v1/symbols", "/api/v1/tickers/{symbol}", "/api/v1/tickers/{symbol}/history", "/api/v1/tickers/{symbol}/forecast",
                "/api/v1/tickers/{symbol}/scorecard", "/api/v1/tickers/{symbol}/odds", "/api/v1/models",
                "/api/v1/predictions", "/api/v1/predictions/{id}", "/api/v1/predictions.csv",
            },
            paths);
        using var page = await anonymous.GetAsync("/api", Cancelled);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("TickerSummary", "symbol"), InlineData("TickerForecast", "symbol"), InlineData("PredictionRecord", "symbol")]
    [InlineData("PredictionRecord", "requestId"), InlineData("SymbolSuggestion", "symbol")]
    public async Task OpenApi_ValuesThatAreATextInJson_AreDescribedAsStrings(string record, string member)
    {
        var schemas = (await anonymous.GetJsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");

        Assert.Equal("string", schemas.GetProperty(record).GetProperty("properties").GetProperty(member).GetProperty("type").GetString());
        Assert.DoesNotContain(schemas.EnumerateObject(), s => s.Name is "Symbol" or "RequestId" || s.Name.StartsWith("Quantiles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenApi_EverySchema_HasOneTypeAndWordsOfTheJson()
    {
        var document = await anonymous.GetJsonAsync("/openapi/v1.json");

        // An answer of any kind would agree with a schema that says nothing.
        Assert.Equal([], document.GetProperty("components").GetProperty("schemas").EnumerateObject().SelectMany(s => FaultsOf(s.Name, s.Value)));
        Assert.Equal(
            ["{}: no type", "list: no items", "number: integer or string", "words: string? TickerSummary.BarsFingerprint"],
            JsonDocument.Parse(
                """
                {
                  "{}": {}, "list": {"type": "array"}, "number": {"type": ["integer", "string"]},
                  "words": {"type": "null", "description": "string? TickerSummary.BarsFingerprint"}
                }
                """).RootElement.EnumerateObject().SelectMany(s => FaultsOf(s.Name, s.Value)));
    }

    [Fact]
    public async Task OpenApi_Document_GivesSpectralNothingToSay()
    {
        var document = await anonymous.GetStringAsync("/openapi/v1.json", Cancelled);

        var (exitCode, output) = await LintAsync(document);

        Assert.True(exitCode == 0, output);
        // The linter looks: a call without a name is found.
        (exitCode, output) = await LintAsync(document.Replace("\"operationId\": \"getModels\",", "", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("operation-operationId", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> LintAsync(string document)
    {
        // EX_UNAVAILABLE of sysexits.h: the registry did not give it.
        const int unavailable = 69;
        ExampleRun.SkipWithout("node", "npm");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "v1.json");
        await File.WriteAllTextAsync(file, document, Cancelled);
        var script = Path.Combine(SharedData.RepositoryRoot, "Tests", "Site", "OpenApi", "spectral", "run.sh");
        var (exitCode, output) = await ExampleRun.StartAsync(site, null, "bash", script, file);
        Assert.SkipWhen(exitCode == unavailable, $"Spectral cannot be installed here: {output}");
        return (exitCode, output);
    }

    private static IEnumerable<string> FaultsOf(string place, JsonElement schema)
    {
        if (schema.TryGetProperty("description", out var words) && Regex.IsMatch(words.GetString()!, @"\n|&\w+;|[a-z?] [A-Z]\w+\.[A-Z]"))
            yield return $"{place}: {words.GetString()}";
        if (schema.TryGetProperty("$ref", out _) || schema.TryGetProperty("oneOf", out _)) yield break;
        if (!schema.TryGetProperty("type", out var type))
        {
            yield return $"{place}: no type";
            yield break;
        }

        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
        if (types.Count(t => t != "null") > 1) yield return $"{place}: {string.Join(" or ", types)}";
        if (types.Contains("array"))
        {
            if (!schema.TryGetProperty("items", out var items)) yield return $"{place}: no items";
            else foreach (var fault in FaultsOf($"{place}[]", items)) yield return fault;
        }

        if (!schema.TryGetProperty("properties", out var members)) yield break;
        foreach (var fault in members.EnumerateObject().SelectMany(m => FaultsOf($"{place}.{m.Name}", m.Value))) yield return fault;
    }
}
