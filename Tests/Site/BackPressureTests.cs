using System.Diagnostics;
using AngleSharp.Html.Dom;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Site;

/// <summary>
/// The bounds of docs/operations.md, filled (the 512 waiting writes of a silo in WriteQueueTests). Further requests are refused
/// at once with a time to come again, copies are served, and afterwards all is well.
/// </summary>
public sealed class BackPressureTests
{
    // On a machine that is busy with other tests. Without the bounds it is the 25 s for which a web repeats a call.
    private static readonly TimeSpan quickly = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task GatewaySheds_CallsAreRefusedAtOnceAndCopiesServed()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "COPIED", "OTHER");
        var (visitor, api) = (site.Visitor, site.Api);
        using (var before = await SiteVisitor.PredictAsync(api, "COPIED", "before")) Assert.Equal(HttpStatusCode.Created, before.StatusCode);
        await api.GetStringAsync(ForecastOf("COPIED"), Cancelled);

        site.Shed(true);
        await UntilAsync(async () => await StatusOfAsync(api, "/api/v1/tickers/OTHER") == HttpStatusCode.ServiceUnavailable);
        await AssertQuicklyAsync(async () =>
        {
            using var refused = await SiteVisitor.PredictAsync(api, "COPIED", "during");
            AssertRefused(HttpStatusCode.ServiceUnavailable, refused);
        });
        await AssertQuicklyAsync(async () =>
        {
            using var page = await visitor.Http.GetAsync("/tickers/OTHER", Cancelled);
            AssertRefused(HttpStatusCode.ServiceUnavailable, page);
            Assert.Contains("Very busy right now", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        });
        var form = await visitor.GetPageAsync("/predict");
        var requestId = form.QuerySelector("input[name=RequestId]")!.GetAttribute("value")!;
        await AssertQuicklyAsync(async () =>
        {
            using var page = await visitor.SubmitAsync("/predict", Form("COPIED", requestId));
            AssertRefused(HttpStatusCode.ServiceUnavailable, page);
            var shown = await SiteVisitor.ParseAsync(page);
            Assert.Contains("We are getting more requests", shown.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(requestId, shown.QuerySelector("#predict-form input[name=RequestId]")!.GetAttribute("value"));
        });
        // Longer than a copy is fresh.
        var began = Stopwatch.GetTimestamp();
        do
        {
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(api, ForecastOf("COPIED")));
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(api, "/healthz/live"));
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(api, "/healthz/ready"));
        }
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(3));
        Assert.Equal(["before"], await site.ReadRequestIdsAsync());

        site.Shed(false);
        await UntilAsync(async () =>
        {
            using var recorded = await SiteVisitor.PredictAsync(api, "COPIED", "during");
            return recorded.StatusCode == HttpStatusCode.Created;
        });
        using (var recorded = await visitor.SubmitAsync("/predict", Form("COPIED", requestId))) Assert.Equal(HttpStatusCode.OK, recorded.StatusCode);
        Assert.Equal(new[] { "before", "during", requestId }.Order(StringComparer.Ordinal), await site.ReadRequestIdsAsync());
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task OneUsersWritesWait_TheThirtyFourthIsRefusedAndWasNotBegun(StorageEngine engine)
    {
        await using var site = await SiteOverSilo.StartAsync(engine, "COPIED");
        var (visitor, api) = (site.Visitor, site.Api);
        await api.GetStringAsync(ForecastOf("COPIED"), Cancelled);
        await site.UntilKnownAsync("COPIED");

        // One is being written, 32 wait for it.
        const int sent = 40;
        Task<(string Id, HttpStatusCode Status)>[] calls;
        await using (await site.HoldLedgerAsync())
        {
            calls = [.. Enumerable.Range(0, sent).Select(async i =>
            {
                var id = $"r{i:00}";
                using var answer = await SiteVisitor.PredictAsync(api, "COPIED", id);
                if (!answer.IsSuccessStatusCode) AssertRefused(answer.StatusCode, answer);
                return (id, answer.StatusCode);
            })];
            await AssertQuicklyAsync(() => UntilAsync(() => Task.FromResult(calls.Count(c => c.IsCompleted) >= sent - 33)));
            await AssertQuicklyAsync(async () =>
            {
                using var page = await visitor.SubmitAsync("/predict", Form("COPIED", "page"));
                AssertRefused(HttpStatusCode.TooManyRequests, page);
                Assert.Contains("Too many predictions are waiting", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            });
            await AssertQuicklyAsync(async () =>
            {
                using var page = await visitor.DeletePredictionAsync(1);
                AssertRefused(HttpStatusCode.TooManyRequests, page);
            });
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(api, ForecastOf("COPIED")));
        }

        // 429: the call was not begun. 503: the outcome is unknown, since the web repeated the call and one of the two may be written.
        var answers = await Task.WhenAll(calls).WaitAsync(patience, Cancelled);
        HttpStatusCode[] known = [HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];
        Assert.All(answers, a => Assert.Contains(a.Status, known));
        var begun = answers.Where(a => a.Status != HttpStatusCode.TooManyRequests).Select(a => a.Id).ToList();
        Assert.InRange(begun.Count, 1, 33);
        await UntilAsync(async () => (await site.ReadRequestIdsAsync()).Count >= begun.Count);
        Assert.Equal(begun, await site.ReadRequestIdsAsync());

        foreach (var (id, status) in answers)
        {
            using var again = await SiteVisitor.PredictAsync(api, "COPIED", id);
            Assert.Equal(status == HttpStatusCode.TooManyRequests ? HttpStatusCode.Created : HttpStatusCode.OK, again.StatusCode);
        }

        Assert.Equal(sent, (await site.ReadRequestIdsAsync()).Count);
    }

    [Fact]
    public async Task OneUsersWritesWait_DeletingOnThePageIsRefusedToo()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "COPIED");
        var (visitor, api) = (site.Visitor, site.Api);
        using (var recorded = await SiteVisitor.PredictAsync(api, "COPIED", "first")) Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        var page = await visitor.GetPageAsync("/predictions");
        var form = page.Forms.Single(f => f.GetAttribute("action")!.Contains("Delete", StringComparison.Ordinal));
        var button = page.QuerySelector($"button[form={form.Id}]")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Append(new(button.GetAttribute("name")!, button.GetAttribute("value")!)).ToList();

        List<Task<HttpResponseMessage>> calls;
        await using (await site.HoldLedgerAsync())
        {
            calls = [.. Enumerable.Range(0, 40).Select(i => SiteVisitor.PredictAsync(api, "COPIED", $"r{i}"))];
            await AssertQuicklyAsync(() => UntilAsync(() => Task.FromResult(calls.Count(c => c.IsCompleted) >= 7)));
            await AssertQuicklyAsync(async () =>
            {
                using var refused = await DeleteAsync();
                AssertRefused(HttpStatusCode.TooManyRequests, refused);
            });
        }

        foreach (var call in calls) (await call.WaitAsync(patience, Cancelled)).Dispose();
        await UntilAsync(async () =>
        {
            using var deleted = await DeleteAsync();
            return deleted.StatusCode == HttpStatusCode.OK;
        });
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(api, "/api/v1/predictions/1"));

        async Task<HttpResponseMessage> DeleteAsync()
        {
            using var content = new FormUrlEncodedContent(fields);
            return await visitor.Http.PostAsync(form.GetAttribute("action"), content, Cancelled);
        }
    }

    [Fact]
    public async Task AllPlacesForWritesAreStuck_WhoWaitsIsRefusedAfterThreeSeconds()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.MySql, "COPIED");
        // Three quarters of the silo's pool of four.
        var users = new List<HttpClient>();
        for (var i = 0; i < 4; i++) users.Add(await site.NewApiClientAsync());
        await users[0].GetStringAsync(ForecastOf("COPIED"), Cancelled);
        await site.UntilKnownAsync("COPIED");
        var stuck = new List<Task<HttpResponseMessage>>();
        await using (await site.HoldLedgerAsync())
        {
            foreach (var user in users.SkipLast(1))
            {
                stuck.Add(SiteVisitor.PredictAsync(user, "COPIED", $"stuck{stuck.Count}"));
                await UntilAsync(async () =>
                {
                    // The server looks again only when it has not been asked for a tenth of a second.
                    await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Cancelled);
                    return await site.CountStuckTransactionsAsync() == stuck.Count;
                });
            }

            await AssertQuicklyAsync(async () =>
            {
                using var refused = await SiteVisitor.PredictAsync(users[^1], "COPIED", "last");
                // The web has asked a second time meanwhile, so the outcome is unknown.
                AssertRefused(HttpStatusCode.ServiceUnavailable, refused);
            });
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(users[0], ForecastOf("COPIED")));
            Assert.Empty(await site.ReadRequestIdsAsync());
        }

        foreach (var call in stuck)
        {
            using var answer = await call.WaitAsync(patience, Cancelled);
            Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        }

        await UntilAsync(async () =>
        {
            using var last = await SiteVisitor.PredictAsync(users[^1], "COPIED", "last");
            return last.IsSuccessStatusCode;
        });
        Assert.Equal(["last", "stuck0", "stuck1", "stuck2"], await site.ReadRequestIdsAsync());
        users.ForEach(u => u.Dispose());
    }

    [Fact]
    public async Task FitsWait_OneMoreIsRefusedAtOnceAndCopiesServed()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "COPIED", "COLD");
        var (visitor, api) = (site.Visitor, site.Api);
        await api.GetStringAsync(ForecastOf("COPIED"), Cancelled);

        using var gate = new ManualResetEventSlim();
        var fits = Enumerable.Range(0, Environment.ProcessorCount + 256)
            .Select(_ => site.Fits.RunAsync("random-walk", () => gate.Wait(patience, Cancelled))).ToList();
        await UntilAsync(() => Task.FromResult(site.Fits.Waiting == 256));
        Func<Task<HttpResponseMessage>>[] calls = [() => api.GetAsync(ForecastOf("COLD"), Cancelled), () => SiteVisitor.PredictAsync(api, "COLD", "cold")];
        foreach (var call in calls)
        {
            await AssertQuicklyAsync(async () =>
            {
                using var refused = await call();
                AssertRefused(HttpStatusCode.TooManyRequests, refused);
            });
        }

        await AssertQuicklyAsync(async () =>
        {
            using var page = await visitor.SubmitAsync("/predict", Form("COLD", "page"));
            AssertRefused(HttpStatusCode.TooManyRequests, page);
            Assert.Contains("Too many forecasts are being computed", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        });
        // The page shows what there is of the ticker, and why the rest is missing.
        var ticker = await visitor.Http.GetStringAsync("/tickers/COLD?model=random-walk", Cancelled);
        Assert.Contains("Too many forecasts are being computed", ticker, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(api, ForecastOf("COPIED")));

        gate.Set();
        Assert.All(await Task.WhenAll(fits).WaitAsync(patience, Cancelled), Assert.True);
        await api.GetStringAsync(ForecastOf("COLD"), Cancelled);
        using var recorded = await SiteVisitor.PredictAsync(api, "COLD", "cold");
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
    }

    private static string ForecastOf(string symbol) => $"/api/v1/tickers/{symbol}/forecast?model=random-walk";

    private static Dictionary<string, string> Form(string symbol, string requestId) =>
        new() { ["Symbol"] = symbol, ["ModelId"] = "random-walk", ["RequestId"] = requestId };

    private static async Task<HttpStatusCode> StatusOfAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancelled);
        return answer.StatusCode;
    }

    private static void AssertRefused(HttpStatusCode expected, HttpResponseMessage answer)
    {
        Assert.Equal(expected, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    private static async Task AssertQuicklyAsync(Func<Task> what)
    {
        var began = Stopwatch.GetTimestamp();
        await what();
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, quickly);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, patience);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancelled);
        }
    }
}
