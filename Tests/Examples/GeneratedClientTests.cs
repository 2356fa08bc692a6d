using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Examples;

/// <summary>
/// Clients that others' generators make from the OpenAPI document compile under their strictest settings and make the journey.
/// Generated and compiled code is kept beside the example until the document changes.
/// </summary>
public sealed class GeneratedClientTests(SiteFixture site)
{
    // EX_UNAVAILABLE of sysexits.h: the registry did not give the generator.
    private const int Unavailable = 69;

    [Theory]
    [InlineData("nswag", "curl")]
    [InlineData("kiota", "curl")]
    [InlineData("typescript", "curl", "node", "npm")]
    public async Task Client_OfTheDocument_CompilesAndMakesTheJourney(string example, params string[] needed)
    {
        var symbol = example.ToUpperInvariant();
        site.Yahoo.ServeGenerated(symbol, 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var output = await RunAsync(example, needed, ExampleRun.TokenOf(api), 0, symbol, "linear");

        Assert.StartsWith($"{symbol} closed at ", output, StringComparison.Ordinal);
        Assert.Contains(
            "Recorded prediction 1; the same request again is prediction 1; the newest of the list is 1.", output, StringComparison.Ordinal);
        Assert.Contains("The columns of the CSV: id,createdAt,symbol,", output, StringComparison.Ordinal);
        Assert.EndsWith("Deleted prediction 1.\n", output, StringComparison.Ordinal);

        // Errors are typed: a problem's sentence and kind, and which parameter is wrong.
        Assert.Matches(@"(?i)^404: .+ \[unknownSymbol\b", await RunAsync(example, needed, null, 1, "NOSUCH" + symbol));
        Assert.Matches(@"(?i)^400: .*\bsymbol\b", await RunAsync(example, needed, null, 1, "not a symbol"));
    }

    private async Task<string> RunAsync(string example, string[] needed, string? token, int expected, params string[] arguments)
    {
        ExampleRun.SkipWithout(needed);
        var (exitCode, output) = await ExampleRun.StartAsync(site, token, "bash", [ExampleRun.PathOf(example, "run.sh"), .. arguments]);
        Assert.SkipWhen(exitCode == Unavailable, $"the generator of examples/{example} cannot be installed here: {output}");
        Assert.True(exitCode == expected, output);
        return output;
    }
}
