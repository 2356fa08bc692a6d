using Dapper;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;

namespace OrleansStock.Tests.Grains;

[Collection("grain cluster")]
public sealed class PredictionLogGrainTests(GrainCluster cluster)
{
    private async Task<(IPredictionLogGrain Log, string UserId)> NewUserAsync()
    {
        cluster.Source.Serve("LEDGER");
        var userId = await cluster.AddUserAsync();
        return (cluster.Client.GetPredictionLog(userId), userId);
    }

    private async Task<long> CountRowsAsync(string userId)
    {
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM predictions WHERE user_id = @userId", new { userId });
    }

    [Fact]
    public async Task Predict_SameRequestTwice_OneRowAndTheSameAnswer()
    {
        var (log, userId) = await NewUserAsync();

        var first = await log.Predict("LEDGER", "random-walk", "r1");
        var second = await log.Predict("LEDGER", "random-walk", "r1");

        Assert.True(first.Created);
        Assert.False(second.Created);
        AssertSame(first.Record, second.Record);
        Assert.Equal(1, await CountRowsAsync(userId));
    }

    [Fact]
    public async Task Predict_SameRequestManyTimesAtOnce_OneRow()
    {
        var (log, userId) = await NewUserAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => log.Predict("LEDGER", "random-walk", "twins")));

        Assert.Single(receipts, r => r.Created);
        Assert.Single(receipts.Select(r => r.Record.Id).Distinct());
        Assert.Equal(1, await CountRowsAsync(userId));
    }

    [Fact]
    public async Task Predict_AttemptsOfOneCall_AllSayThatItWasCreated()
    {
        var (log, userId) = await NewUserAsync();

        CallId.Begin();
        var attempts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => log.Predict("LEDGER", "random-walk", "attempts")));
        var late = await log.Predict("LEDGER", "random-walk", "attempts");
        CallId.Begin();
        var repeated = await log.Predict("LEDGER", "random-walk", "attempts");

        Assert.All(attempts.Append(late), r => Assert.True(r.Created));
        Assert.False(repeated.Created);
        Assert.Equal(1, await CountRowsAsync(userId));
    }

    [Fact]
    public async Task Predict_MoreThanWait_AreRefusedAndTheRestIsThereOnce()
    {
        var (log, userId) = await NewUserAsync();
        await log.Predict("LEDGER", "random-walk", "warm");
        var outcomes = new List<string>();
        var refused = new List<TickerException>();

        // 32 wait at most; of so many at once, whatever the disk does, some come too many in one of a few storms.
        for (var storm = 0; refused.Count == 0 && storm < 20; storm++)
        {
            var calls = Enumerable.Range(0, 300).Select(i => (Id: $"{storm}-{i}", Call: log.Predict("LEDGER", "random-walk", $"{storm}-{i}"))).ToArray();
            foreach (var (id, call) in calls)
            {
                try
                {
                    Assert.True((await call).Created);
                    outcomes.Add(id);
                }
                catch (TickerException e)
                {
                    refused.Add(e);
                }
            }
        }

        Assert.NotEmpty(refused);
        Assert.All(refused, e => Assert.True(e is { Error: TickerError.Busy } && e.RetryAfter > TimeSpan.Zero));
        Assert.Equal(outcomes.Count + 1, await CountRowsAsync(userId));
        Assert.True((await log.Predict("LEDGER", "random-walk", "after")).Created);
    }

    [Fact]
    public async Task Predict_AfterDeactivation_RecordIsThereOnceAndEqual()
    {
        var (log, userId) = await NewUserAsync();
        var before = (await log.Predict("LEDGER", "random-walk", "r1")).Record;

        await cluster.DeactivateAsync(log);

        AssertSame(before, Assert.Single((await log.GetPage(null, 10)).Items));
        await cluster.DeactivateAsync(log);
        var again = await log.Predict("LEDGER", "random-walk", "r1");
        Assert.False(again.Created);
        AssertSame(before, again.Record);
        Assert.Equal(1, await CountRowsAsync(userId));
    }

    [Fact]
    public async Task Predict_SameRequestIdForAnotherModel_IsAConflict()
    {
        var (log, _) = await NewUserAsync();
        await log.Predict("LEDGER", "random-walk", "r1");

        await Assert.ThrowsAsync<RequestConflictException>(() => log.Predict("LEDGER", "linear", "r1"));
        await cluster.DeactivateAsync(log);
        await Assert.ThrowsAsync<RequestConflictException>(() => log.Predict("LEDGER", "linear", "r1"));
    }

    [Fact]
    public async Task Predict_RequestIdOfADeletedPrediction_IsAConflictAndNumbersAreNotReused()
    {
        var (log, userId) = await NewUserAsync();
        var first = (await log.Predict("LEDGER", "random-walk", "r1")).Record;

        Assert.True(await log.Delete(first.Id));
        Assert.False(await log.Delete(first.Id));
        Assert.Null(await log.Get(first.Id));
        await Assert.ThrowsAsync<RequestConflictException>(() => log.Predict("LEDGER", "random-walk", "r1"));
        await cluster.DeactivateAsync(log);
        Assert.Equal(first.Id + 1, (await log.Predict("LEDGER", "random-walk", "r2")).Record.Id);

        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM prediction_horizons WHERE user_id = @userId", new { userId }));
    }

    [Fact]
    public async Task Predict_AfterANewBar_RecordsTheNewForecast()
    {
        cluster.Source.Serve("NEWBAR", bars: 800);
        // Enough users that every silo holds the older forecast.
        var logs = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => cluster.Client.GetPredictionLog(await cluster.AddUserAsync())));
        var before = await Task.WhenAll(logs.Select(l => l.Predict("NEWBAR", "random-walk", "r1")));

        cluster.Source.Serve("NEWBAR", bars: 801);
        cluster.Source.SetNewBarDue("NEWBAR", true);
        var forecast = await cluster.Client.GetTicker("NEWBAR").GetForecast("random-walk");
        cluster.Source.SetNewBarDue("NEWBAR", false);
        var after = await Task.WhenAll(logs.Select(l => l.Predict("NEWBAR", "random-walk", "r2")));

        Assert.All(before, r => Assert.NotEqual(forecast.HistoryFingerprint, r.Record.HistoryFingerprint));
        Assert.All(after, r => Assert.Equal(forecast.HistoryFingerprint, r.Record.HistoryFingerprint));
        Assert.All(after, r => Assert.Equal(forecast.Horizons.Select(h => h.Point), r.Record.Horizons.Select(h => h.Point)));
    }

    [Fact]
    public async Task Predict_UnknownTicker_RecordsNothing()
    {
        var (log, userId) = await NewUserAsync();

        var e = await Assert.ThrowsAsync<TickerException>(() => log.Predict("NOSUCH", "random-walk", "r1"));

        Assert.Equal(TickerError.UnknownSymbol, e.Error);
        Assert.Equal(0, await CountRowsAsync(userId));
    }

    [Fact]
    public async Task Predict_NoSuchAccount_RecordsNothing()
    {
        cluster.Source.Serve("LEDGER");
        var nobody = Guid.NewGuid().ToString("D");

        await Assert.ThrowsAsync<RequestConflictException>(() => cluster.Client.GetPredictionLog(nobody).Predict("LEDGER", "random-walk", "r1"));

        Assert.Equal(0, await CountRowsAsync(nobody));
    }

    [Fact]
    public async Task Predict_RepeatedWhileTheSourceIsAway_AnswersFromTheTable()
    {
        var userId = await cluster.AddUserAsync();
        var log = cluster.Client.GetPredictionLog(userId);
        cluster.Source.Serve("GONE");
        var first = (await log.Predict("GONE", "random-walk", "old")).Record;
        cluster.Source.Serve("LEDGER");
        // Beyond what is held in memory.
        for (var i = 0; i < 60; i++) await log.Predict("LEDGER", "random-walk", $"n{i}");
        await cluster.DeactivateAsync(log);
        await cluster.DeactivateAsync(cluster.Client.GetTicker("GONE"));
        cluster.Source.Fail("GONE", PriceSourceError.Unavailable);
        cluster.Source.SetNewBarDue("GONE", true);

        var again = await log.Predict("GONE", "random-walk", "old");

        Assert.False(again.Created);
        AssertSame(first, again.Record);
    }

    [Fact]
    public async Task GetPage_ManyPredictions_EachOnceNewestFirst()
    {
        var (log, _) = await NewUserAsync();
        for (var i = 0; i < 57; i++) await log.Predict("LEDGER", "random-walk", $"r{i}");
        Assert.True(await log.Delete(20));

        foreach (var deactivate in new[] { false, true })
        {
            if (deactivate) await cluster.DeactivateAsync(log);
            var ids = new List<long>();
            long? before = null;
            do
            {
                var page = await log.GetPage(before, 10);
                Assert.All(page.Items, r => Assert.Equal(3, r.Horizons.Count));
                ids.AddRange(page.Items.Select(r => r.Id));
                before = page.Next;
            }
            while (before is not null);
            Assert.Equal(Enumerable.Range(1, 57).Select(i => (long)i).Where(i => i != 20).Reverse(), ids);
        }
    }

    [Fact]
    public async Task GetPage_FiftyOfMany_AreInMemory()
    {
        var (log, userId) = await NewUserAsync();
        for (var i = 0; i < 57; i++) await log.Predict("LEDGER", "random-walk", $"r{i}");
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("DELETE FROM predictions WHERE user_id = @userId", new { userId });

        var page = await log.GetPage(null, 50);

        Assert.Equal(Enumerable.Range(8, 50).Reverse().Select(i => (long)i), page.Items.Select(r => r.Id));
        Assert.Equal(8, page.Next);
    }

    [Fact]
    public async Task Predict_WriteFails_IsNotAcknowledgedAndCanBeRepeated()
    {
        var (log, userId) = await NewUserAsync();
        await log.Predict("LEDGER", "random-walk", "before");
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        // The second statement of the transaction fails for this user alone: the first must be rolled back.
        await connection.ExecuteAsync(
            $"CREATE TRIGGER refuse BEFORE INSERT ON prediction_horizons WHEN NEW.user_id = '{userId}' BEGIN SELECT RAISE(FAIL, 'disk full'); END");

        await Assert.ThrowsAsync<TransientWriteException>(() => log.Predict("LEDGER", "random-walk", "during"));
        Assert.Equal(1, await CountRowsAsync(userId));
        await connection.ExecuteAsync("DROP TRIGGER refuse");

        PredictionReceipt? receipt = null;
        while (receipt is null)
        {
            try
            {
                receipt = await log.Predict("LEDGER", "random-walk", "during");
            }
            catch (TransientWriteException)
            {
                // The failed activation is on its way out; the caller repeats, as the message says.
            }
        }

        Assert.True(receipt.Created);
        Assert.Equal(2, await CountRowsAsync(userId));
        Assert.Equal([2, 1], (await log.GetPage(null, 10)).Items.Select(r => r.Id));
    }

    private static void AssertSame(PredictionRecord expected, PredictionRecord actual)
    {
        static string Json(PredictionRecord r) => System.Text.Json.JsonSerializer.Serialize(r, WireJson.Default.PredictionRecord);
        Assert.Equal(Json(expected), Json(actual));
    }
}
