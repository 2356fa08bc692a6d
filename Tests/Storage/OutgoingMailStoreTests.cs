using Dapper;
using Microsoft.Extensions.Time.Testing;
using OrleansStock.Storage;
using OrleansStock.Storage.Mail;

namespace OrleansStock.Tests.Storage;

public sealed class OutgoingMailStoreTests : IAsyncDisposable
{
    private static readonly TimeSpan lease = TimeSpan.FromMinutes(2);

    // What is due is due to anybody: each test has a database of its own.
    private readonly StorageEngines engines = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ClaimAsync_ManyProcessesAtOnce_GiveEachMailToOne(StorageEngine engine)
    {
        var store = await NewStoreAsync(engine);
        var mails = Enumerable.Range(0, 40)
            .Select(i => new OutgoingMail((MailKind)(i % 4), "https://stocks.example.org")
            {
                UserId = i % 2 == 0 ? null : $"u{i}",
                Email = $"a{i}@example.org",
            }).ToList();
        foreach (var mail in mails) await store.AddAsync(mail, Cancelled);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var mine = new List<ClaimedMail>();
            while (await store.ClaimAsync(lease, cancellationToken: Cancelled) is { } mail) mine.Add(mail);
            return mine;
        }, Cancelled)));

        Assert.Equal(mails.OrderBy(m => m.Email), claimed.SelectMany(c => c).Select(c => c.Mail).OrderBy(m => m.Email));
        Assert.All(claimed.SelectMany(c => c), c => Assert.Equal((time.GetUtcNow(), 0), (c.CreatedAt, c.Attempts)));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ClaimAsync_ProcessThatHadItIsGone_GivesItAgainAfterTheLease(StorageEngine engine)
    {
        var store = await NewStoreAsync(engine);
        await store.AddAsync(new OutgoingMail(MailKind.PasswordReset, "s") { Email = "a@example.org" }, Cancelled);
        var first = await store.ClaimAsync(lease, cancellationToken: Cancelled);

        time.Advance(lease - TimeSpan.FromMilliseconds(1));
        Assert.Null(await store.ClaimAsync(lease, cancellationToken: Cancelled));
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(first! with { Attempts = 1 }, await store.ClaimAsync(lease, cancellationToken: Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ClaimAsync_Overdue_LeavesTheMailToOthersForThatLong(StorageEngine engine)
    {
        var store = await NewStoreAsync(engine);
        var overdue = TimeSpan.FromSeconds(10);
        await store.AddAsync(new OutgoingMail(MailKind.Confirmation, "s") { UserId = "u" }, Cancelled);

        time.Advance(overdue - TimeSpan.FromMilliseconds(1));
        Assert.Null(await store.ClaimAsync(lease, overdue, Cancelled));
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.NotNull(await store.ClaimAsync(lease, overdue, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task PostponeAsync_ThenDeleteAsync_WaitsForThePauseAndEnds(StorageEngine engine)
    {
        var store = await NewStoreAsync(engine);
        await store.AddAsync(new OutgoingMail(MailKind.Confirmation, "s") { UserId = "u" }, Cancelled);
        var mail = (await store.ClaimAsync(lease, cancellationToken: Cancelled))!;

        await store.PostponeAsync(mail.Id, TimeSpan.FromSeconds(10), Cancelled);
        Assert.Null(await store.ClaimAsync(lease, cancellationToken: Cancelled));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await store.ClaimAsync(lease, cancellationToken: Cancelled))!.Attempts);
        await store.DeleteAsync(mail.Id, Cancelled);

        time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await store.ClaimAsync(lease, cancellationToken: Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ClaimAsync_KindOfAnotherBuild_IsLeftToIt(StorageEngine engine)
    {
        var store = await NewStoreAsync(engine);
        await using var connection = await (await engines.GetAsync(engine)).DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync("INSERT INTO outgoing_mails (id, kind, site, created_at, due_at) VALUES ('new', 'NewsOfTomorrow', 's', 0, 0)");
        await store.AddAsync(new OutgoingMail(MailKind.Confirmation, "s") { UserId = "u" }, Cancelled);

        Assert.Equal(MailKind.Confirmation, (await store.ClaimAsync(lease, cancellationToken: Cancelled))!.Mail.Kind);
        Assert.Null(await store.ClaimAsync(lease, cancellationToken: Cancelled));
    }

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    private async Task<OutgoingMailStore> NewStoreAsync(StorageEngine engine) => new(await engines.GetAsync(engine), time);
}
