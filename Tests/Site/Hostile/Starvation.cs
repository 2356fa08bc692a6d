using System.Collections.Concurrent;
using System.Diagnostics;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.Hostile;

/// <summary>Measures what a signed-in person's new ticker takes beside visitors who make the service work. Budgets are as they are installed.</summary>
internal static class Starvation
{
    /// <summary>How many hostile connections there are.</summary>
    public const int Connections = 30;

    // A measurement on a machine that does other things too: one round that was not disturbed is enough.
    private const int Rounds = 3;

    private const int Samples = 5;

    /// <summary>The time beside the hostile connections, in times of the quiet one; the least of the rounds.</summary>
    public static async Task<double> MeasureAsync(ITestOutputHelper output)
    {
        await using var yahoo = await YahooStandIn.StartAsync();
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(
            data.Path, new Dictionary<string, string> { ["MarketData__YahooBaseUrl"] = yahoo.BaseUrl.AbsoluteUri });
        using var person = new SiteVisitor(site.BaseUrl);
        using var api = await person.GetApiClientAsync();
        var number = 0;
        // The first of a process compiles.
        await LoadAsync();

        var ratio = double.MaxValue;
        for (var round = 0; round < Rounds && ratio > 2; round++)
        {
            var quiet = await MedianAsync();
            var before = yahoo.TotalRequests;
            ConcurrentDictionary<HttpStatusCode, int> answers = new();
            using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
            var hostile = Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskForNothingAsync(site.BaseUrl, answers, end.Token))).ToList();
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Cancelled);
            var beside = await MedianAsync();
            await end.CancelAsync();
            await Task.WhenAll(hostile);
            // A young process still compiles: the quiet time is the better one of before and after.
            quiet = Math.Min(quiet, await MedianAsync());

            ratio = beside / quiet;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"quiet {quiet:F0} ms, beside {Connections} hostile connections {beside:F0} ms: {ratio:F2} times. Their answers: "
                + $"{string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{(int)a.Key} x {a.Value}"))}. "
                + $"Requests to the source meanwhile: {yahoo.TotalRequests - before}, {2 * Samples} of them the person's."));
            Assert.InRange(yahoo.TotalRequests - before - (2 * Samples), 0, 60);
            Assert.DoesNotContain(HttpStatusCode.InternalServerError, answers.Keys);
        }

        return ratio;

        async Task<double> MedianAsync()
        {
            List<double> times = [];
            for (var i = 0; i < Samples; i++) times.Add(await LoadAsync());
            return times.Order().ElementAt(Samples / 2);
        }

        async Task<double> LoadAsync()
        {
            var symbol = string.Create(CultureInfo.InvariantCulture, $"NEW{++number}");
            yahoo.ServeGenerated(symbol, 1500, SiteFixture.LastDay, seed: number);
            var began = Stopwatch.GetTimestamp();
            using var answer = await api.GetAsync($"/api/v1/tickers/{symbol}/forecast", Cancelled);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
    }

    private static async Task AskForNothingAsync(Uri site, ConcurrentDictionary<HttpStatusCode, int> answers, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = site };
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var answer = await client.GetAsync($"/api/v1/tickers/{Guid.NewGuid().ToString("N")[..18]}/forecast", end);
                answers.AddOrUpdate(answer.StatusCode, 1, static (_, count) => count + 1);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
