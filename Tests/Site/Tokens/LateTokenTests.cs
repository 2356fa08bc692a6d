using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Site.Tokens;

/// <summary>
/// An API token that a web has seen within the last minute is not looked up before a prediction: the insert checks it. Whoever
/// revoked it, and however, the next request is refused.
/// </summary>
public sealed class LateTokenTests
{
    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Predict_TokenRevokedInTheTableAlone_IsRefusedWhateverIsAsked(StorageEngine engine)
    {
        await using var site = await SiteOverSilo.StartAsync(engine, "LATE");
        var clients = new List<HttpClient>();
        for (var i = 0; i < 5; i++)
        {
            clients.Add(await site.NewApiClientAsync());
            await AssertAsync(HttpStatusCode.Created, clients[i], "LATE", $"before-{i}");
            await AssertAsync(HttpStatusCode.OK, clients[i], "LATE", $"before-{i}");
            await AssertAsync(HttpStatusCode.NotFound, clients[i], "NOSUCH", $"unknown-{i}");
        }

        // As a web of an earlier build does it. A client each, as a web forgets a token with its first refusal.
        await site.DeleteTokensAsync();

        await AssertAsync(HttpStatusCode.Unauthorized, clients[0], "LATE", "after");
        await AssertAsync(HttpStatusCode.Unauthorized, clients[0], "LATE", "after");
        // What is answered from memory, or without a write.
        await AssertAsync(HttpStatusCode.Unauthorized, clients[1], "LATE", "before-1");
        await AssertAsync(HttpStatusCode.Unauthorized, clients[2], "NOSUCH", "unknown-2");
        await AssertAsync(HttpStatusCode.Unauthorized, clients[3], "../x", "bad");
        using (var page = await clients[4].GetAsync("/api/v1/predictions", Cancelled)) Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"before-{i}"), await site.ReadRequestIdsAsync());
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Predict_TokenSeenAMomentAgo_IsCheckedByTheWriteAndNotBefore()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "LATE");
        using var api = await site.NewApiClientAsync();
        var arguments = new List<int>();
        site.Calls.Failure = call =>
        {
            if (call.InterfaceMethod.Name == "Predict") arguments.Add(call.InterfaceMethod.GetParameters().Length);
            return null;
        };

        await AssertAsync(HttpStatusCode.Created, api, "LATE", "r1");

        // The call with the token's id.
        Assert.Equal([4], arguments);
    }

    [Fact]
    public async Task Predict_SiloOfAnEarlierBuild_IsAskedOnlyOnceTheTokenWasLookedUp()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "LATE");
        using var api = await site.NewApiClientAsync();
        // What a silo of 3ffa334 answers, word for word.
        site.Calls.Failure = call => call.InterfaceMethod is { Name: "Predict" } predict && predict.GetParameters().Length == 4
            ? new TypeLoadException("Unable to find type for type alias.")
            : null;

        await AssertAsync(HttpStatusCode.Created, api, "LATE", "r1");
        await site.DeleteTokensAsync();
        await AssertAsync(HttpStatusCode.Unauthorized, api, "LATE", "r2");

        Assert.Equal(["r1"], await site.ReadRequestIdsAsync());
    }

    private static async Task AssertAsync(HttpStatusCode status, HttpClient api, string symbol, string requestId)
    {
        using var answer = await SiteVisitor.PredictAsync(api, symbol, requestId);
        Assert.Equal(status, answer.StatusCode);
        if (status != HttpStatusCode.Unauthorized) return;
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        await ApiAnswers.ProblemAsync(answer, HttpStatusCode.Unauthorized);
    }
}
