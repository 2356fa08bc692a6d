using System.Diagnostics;
using System.Net;
using OrleansStock.Storage;
using OrleansStock.Telemetry;

namespace OrleansStock.Tests.Site;

/// <summary>What a reader costs the cluster: calls of the web to grains, and writes that an answer waits for.</summary>
public sealed class GrainCallCountTests
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/tickers/COUNTED?model=random-walk", "ITickerGrain.GetView")]
    [InlineData("/api/v1/tickers/COUNTED/odds?model=random-walk&above=100", "ITickerGrain.GetView")]
    [InlineData("/api/v1/tickers/COUNTED/forecast?model=random-walk", "ITickerGrain.GetForecastJson")]
    public async Task Reader_ColdFreshAndWarm_CostsOneCallNoneAndOne(string path, string call)
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        site.Source.Serve("COUNTED");
        using var reader = new SiteVisitor(site.BaseUrl);

        Assert.Equal([call], await ReadAsync());
        Assert.Empty(await ReadAsync());

        // The seconds for which an answer serves without a question pass.
        var began = Stopwatch.GetTimestamp();
        IReadOnlyList<string> warm;
        do
        {
            Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, patience);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancelled);
            warm = await ReadAsync();
        }
        while (warm.Count == 0);
        Assert.Equal([call], warm);

        async Task<IReadOnlyList<string>> ReadAsync()
        {
            site.Calls.Take();
            var asked = Stopwatch.GetTimestamp();
            using var answer = await reader.Http.GetAsync(path, Cancelled);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var calls = site.Calls.Take();
            // On a busy machine the cold read outlasts the web's patience, and the web then hedges: the same call again.
            return Stopwatch.GetElapsedTime(asked) < Timeouts.Calls.FirstPatience ? calls : [.. calls.Distinct()];
        }
    }

    [Fact]
    public async Task ColdForecast_DatabaseTakesNoWrite_IsAnsweredAllTheSame()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        site.Source.Serve("OTHER");
        site.Source.Serve("COLD");
        using var reader = new SiteVisitor(site.BaseUrl);
        await reader.Http.GetStringAsync("/tickers/OTHER?model=random-walk", Cancelled);

        // SQLite has one writer, and this is it: an answer that waits for a write does not come.
        await using (await site.HoldLedgerAsync())
        {
            using var page = await reader.Http.GetAsync("/tickers/COLD?model=random-walk", Cancelled).WaitAsync(patience / 3, Cancelled);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("Prices", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.OrdinalIgnoreCase);
        }
    }
}
