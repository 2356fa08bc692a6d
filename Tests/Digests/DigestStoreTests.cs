using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.Tests.Storage;
using OrleansStock.WebFrontend.Alerts.Weekly;

namespace OrleansStock.Tests.Digests;

public sealed class DigestStoreTests : IAsyncDisposable
{
    private static readonly DateOnly saturday = new(2026, 11, 28);

    private readonly StorageEngines engines = new();

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task EnqueueAsync_SeveralProcessesAtOnceAndAgain_StoresOneMailAWeekForEach(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var store = new DigestStore(database, TimeProvider.System);
        var users = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Tests.Grains.GrainCluster.AddUserAsync(database)));
        foreach (var user in users)
        {
            await store.StartAsync(user, "https://localhost", saturday);
            await store.StartAsync(user, "https://localhost", saturday.AddDays(-7));
        }

        Assert.Equal(0, await store.EnqueueAsync(saturday));
        // The second of these weeks is told after two that nobody was there for.
        foreach (var (week, told) in new[] { (saturday.AddDays(7), 20), (saturday.AddDays(28), 40) })
        {
            var stored = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.EnqueueAsync(week), Cancelled)));
            Assert.Equal(20, stored.Sum());
            Assert.Equal(0, await store.EnqueueAsync(week));
            Assert.Equal(0, await store.EnqueueAsync(week.AddDays(-7)));
            await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
            var mails = (await connection.QueryAsync<(string UserId, string Detail)>(
                "SELECT user_id, detail FROM outgoing_mails WHERE kind = 'Digest'")).AsList();
            Assert.Equal(told, mails.Count);
            Assert.Equal(users.Order(), mails.Where(m => DigestDetail.Read(m.Detail)!.Week == week).Select(m => m.UserId).Order());
        }

        Assert.False(await store.StopAsync(users[0], "another"));
        Assert.True(await store.StopAsync(users[0], (await store.FindAsync(users[0]))!.Id));
        Assert.True(await store.StopAsync(users[1]));
        Assert.Null(await store.FindAsync(users[0]));
        Assert.Equal(18, await store.EnqueueAsync(saturday.AddDays(35)));
    }

    [Theory]
    [InlineData("2026-11-28T11:59:59Z", "2026-11-21")]
    [InlineData("2026-11-28T12:00:00Z", "2026-11-28")]
    [InlineData("2026-11-28T13:30:00+02:00", "2026-11-21")]
    [InlineData("2026-11-29T00:00:00Z", "2026-11-28")]
    [InlineData("2026-12-04T23:59:59Z", "2026-11-28")]
    [InlineData("2026-12-05T11:00:00Z", "2026-11-28")]
    public void WeekOf_AnyMoment_IsTheLastSaturdayWhoseNoonHasPassed(string now, string week) => Assert.Equal(
        DateOnly.Parse(week, CultureInfo.InvariantCulture), DigestSchedule.WeekOf(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
}
