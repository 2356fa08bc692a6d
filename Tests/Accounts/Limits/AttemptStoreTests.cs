using OrleansStock.Storage.Limits;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Accounts.Limits;

public sealed class AttemptStoreTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Count_Pace_LetsALimitThroughAtOnceAndThenTellsTheTrueWait(StorageEngine engine)
    {
        var store = await StoreAsync(engine);
        LimitedSubject[] subjects = [New(new Pace(3, TimeSpan.FromMinutes(1)))];

        for (var i = 0; i < 3; i++) Assert.Equal(TimeSpan.Zero, await store.CountAsync(subjects, Cancelled));
        Assert.Equal(TimeSpan.FromSeconds(20), await store.CountAsync(subjects, Cancelled));
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(TimeSpan.FromSeconds(1), await store.CountAsync(subjects, Cancelled));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, await store.CountAsync(subjects, Cancelled));
        Assert.Equal(TimeSpan.FromSeconds(20), await store.CountAsync(subjects, Cancelled));
        await store.GiveBackAsync(subjects, Cancelled);
        Assert.Equal(TimeSpan.Zero, await store.CountAsync(subjects, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Count_OneSubjectHasToWait_NothingIsCountedForTheOther(StorageEngine engine)
    {
        var store = await StoreAsync(engine);
        var (narrow, wide) = (New(new Pace(1, TimeSpan.FromMinutes(1))), New(new Pace(2, TimeSpan.FromMinutes(1))));

        Assert.Equal(TimeSpan.Zero, await store.CountAsync([narrow, wide], Cancelled));
        for (var i = 0; i < 5; i++) Assert.Equal(TimeSpan.FromMinutes(1), await store.CountAsync([narrow, wide], Cancelled));

        Assert.Equal(TimeSpan.Zero, await store.CountAsync([wide], Cancelled));
        Assert.NotEqual(TimeSpan.Zero, await store.CountAsync([wide], Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Count_ManyAtOnce_NeverLetsMoreThanTheLimitThrough(StorageEngine engine)
    {
        var store = await StoreAsync(engine);
        LimitedSubject[] subjects = [New(new BackOff(10, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)))];

        var waits = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => store.CountAsync(subjects, Cancelled))));

        Assert.InRange(waits.Count(w => w == TimeSpan.Zero), 1, 10);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task DeleteExpired_WhatStillCounts_Stays(StorageEngine engine)
    {
        var store = await StoreAsync(engine);
        LimitedSubject[] subjects = [New(new Pace(1, TimeSpan.FromHours(1)))];
        await store.CountAsync(subjects, Cancelled);

        await store.DeleteExpiredAsync(Cancelled);
        Assert.NotEqual(TimeSpan.Zero, await store.CountAsync(subjects, Cancelled));
        time.Advance(AttemptStore.Kept + TimeSpan.FromHours(1));
        await store.DeleteExpiredAsync(Cancelled);

        var connection = await (await engines.GetAsync(engine)).DataSource.OpenConnectionAsync(Cancelled);
        await using var _ = connection;
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM sign_in_attempts WHERE subject = @Key", new { subjects[0].Key }));
    }

    [Fact]
    public void BackOff_QuietTime_TakesAttemptsOffTheCount()
    {
        var limit = new BackOff(2, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30));
        const long minute = 60_000;
        AttemptCount? held = null;
        List<long> pauses = [];
        for (var (i, now) = (0, 0L); i < 6; i++, now = held!.Value.At)
        {
            held = limit.Take(held, now).Next;
            pauses.Add(held.Value.At - now);
        }

        Assert.Equal([0, minute / 2, minute, 2 * minute, 2 * minute, 2 * minute], pauses);
        var end = held!.Value.At;
        Assert.Equal(minute, limit.Take(held, end - minute).Wait);
        Assert.Equal(2 * minute, limit.Take(held, end + 29 * minute).Next.At - (end + 29 * minute));
        Assert.Equal(minute, limit.Take(held, end + 60 * minute).Next.At - (end + 60 * minute));
        Assert.Equal(new AttemptCount(1, end + 120 * minute), limit.Take(held, end + 120 * minute).Next);
    }

    private async Task<AttemptStore> StoreAsync(StorageEngine engine) => new(await engines.GetAsync(engine), time);

    private static LimitedSubject New(IAttemptLimit limit) => LimitedSubject.Of(limit, "test", Guid.NewGuid().ToString());
}
