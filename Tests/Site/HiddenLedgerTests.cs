namespace OrleansStock.Tests.Site;

/// <summary>A silo that answers and cannot read a user's predictions: everybody is told to come again, nobody that we have a defect.</summary>
public sealed class HiddenLedgerTests
{
    [Fact]
    public async Task PredictionsCannotBeRead_WhateverNeedsThemSaysTryAgain()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "HELD");
        var (visitor, api) = (site.Visitor, site.Api);
        using (var recorded = await SiteVisitor.PredictAsync(api, "HELD", "before")) Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);

        await using (await site.HideLedgerAsync())
        {
            // The write that fails ends the activation, and the next one cannot read.
            using (var failed = await SiteVisitor.PredictAsync(api, "HELD", "during")) AssertPassing("predict", failed);
            (string Name, Func<Task<HttpResponseMessage>> Ask)[] calls =
            [
                ("list", () => api.GetAsync("/api/v1/predictions", Cancelled)),
                ("one", () => api.GetAsync("/api/v1/predictions/1", Cancelled)),
                ("csv", () => api.GetAsync("/api/v1/predictions.csv", Cancelled)),
                ("delete", () => api.DeleteAsync("/api/v1/predictions/1", Cancelled)),
                ("page", () => visitor.Http.GetAsync("/predictions", Cancelled)),
                ("page of one", () => visitor.Http.GetAsync("/predictions/1", Cancelled)),
                ("delete button", () => visitor.DeletePredictionAsync(1)),
            ];
            await Task.WhenAll(calls.Select(async call =>
            {
                using var answer = await call.Ask();
                AssertPassing(call.Name, answer);
            }));
        }

        Assert.StartsWith("id,createdAt", await api.GetStringAsync("/api/v1/predictions.csv", Cancelled), StringComparison.Ordinal);
        using var deleted = await api.DeleteAsync("/api/v1/predictions/1", Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var again = await api.DeleteAsync("/api/v1/predictions/1", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    private static void AssertPassing(string name, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{name}: {answer.StatusCode}");
        Assert.True(answer.Headers.RetryAfter is not null, $"{name}: no Retry-After");
    }
}
