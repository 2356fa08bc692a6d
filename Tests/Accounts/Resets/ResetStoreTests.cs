using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Accounts.Resets;

/// <summary>What the tables keep of an account that is reset, and of what was under way then.</summary>
public sealed class ResetStoreTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResetAsync_WithPasskeys_LeavesNothingOfBefore(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var (user, other) = (await AddAsync(database), await AddAsync(database));
        var before = user.SecurityStamp;

        Assert.True((await store.ResetAsync(user, removesPasskeys: true, Cancelled)).Succeeded);

        Assert.NotEqual(before, (await store.FindByIdAsync(user.Id, Cancelled))!.SecurityStamp);
        Assert.Equal([0, 0, 0, 0], await CountAsync(database, user));
        Assert.Equal([1, 1, 1, 1], await CountAsync(database, other));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResetAsync_OfAConfirmedAccount_LeavesItsPasskeys(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var user = await AddAsync(database);

        Assert.True((await store.ResetAsync(user, removesPasskeys: false, Cancelled)).Succeeded);

        Assert.Equal([0, 0, 0, 1], await CountAsync(database, user));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResetAsync_AccountChangedMeanwhile_ChangesNothing(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var user = await AddAsync(database);
        var stale = (await store.FindByIdAsync(user.Id, Cancelled))!;
        Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);

        Assert.False((await store.ResetAsync(stale, removesPasskeys: true, Cancelled)).Succeeded);

        Assert.Equal([1, 1, 1, 1], await CountAsync(database, user));
        Assert.Equal(user.SecurityStamp, (await store.FindByIdAsync(user.Id, Cancelled))!.SecurityStamp);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Add_StampNoLongerTheUsers_AddsNothing(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var user = AccountStoreTests.New();
        await store.CreateAsync(user, Cancelled);
        var stale = (await store.FindByIdAsync(user.Id, Cancelled))!;
        user.SecurityStamp = "changed";
        Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);

        await store.AddOrUpdatePasskeyAsync(stale, AccountStoreTests.Passkey(), Cancelled);
        Assert.Null(await new ApiTokenStore(database, time).CreateAsync(
            stale.Id, stale.SecurityStamp, "script", TimeSpan.FromDays(1), cancellationToken: Cancelled));
        Assert.False(await new EmailChangeStore(database, time).BeginAsync(stale, "b@example.org", Cancelled));

        Assert.Equal([0, 0, 0, 0], await CountAsync(database, user));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Add_BesideAReset_NeverOutlivesIt(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        for (var round = 0; round < 10; round++)
        {
            using var store = Users(database);
            var user = AccountStoreTests.New();
            await store.CreateAsync(user, Cancelled);
            var stale = (await store.FindByIdAsync(user.Id, Cancelled))!;

            await Task.WhenAll(
                [
                    .. Enumerable.Range(0, 3).Select(_ => Task.Run(
                        () => store.AddOrUpdatePasskeyAsync(stale, AccountStoreTests.Passkey(), Cancelled), Cancelled)),
                    Task.Run(() => new ApiTokenStore(database, time).CreateAsync(
                        stale.Id, stale.SecurityStamp, "script", TimeSpan.FromDays(1), cancellationToken: Cancelled), Cancelled),
                    Task.Run(async () => Assert.True((await store.ResetAsync(user, removesPasskeys: true, Cancelled)).Succeeded), Cancelled),
                ]);

            Assert.Equal([0, 0, 0, 0], await CountAsync(database, user));
        }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task UpdateAsync_ConfirmationAddressOrStamp_EndsTheChangeOfAddressAndOtherUpdatesDoNot(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        Action<UserAccount>[] endings =
        [
            u => u.EmailConfirmed = true,
            u => (u.Email, u.NormalizedEmail) = ($"x{u.Email}", $"X{u.NormalizedEmail}"),
            u => u.SecurityStamp = "another",
        ];
        foreach (var end in endings)
        {
            var user = await AddAsync(database);
            user.RecoveryCodes = "one fewer";
            Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);
            Assert.Equal(1, (await CountAsync(database, user))[0]);

            end(user);
            Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);

            Assert.Equal(0, (await CountAsync(database, user))[0]);
        }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task BeginAsync_ConfirmedMeanwhile_StoresNothing(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var user = AccountStoreTests.New();
        await store.CreateAsync(user, Cancelled);
        var stale = (await store.FindByIdAsync(user.Id, Cancelled))!;
        user.EmailConfirmed = true;
        Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);
        var changes = new EmailChangeStore(database, time);

        Assert.False(await changes.BeginAsync(stale, "b@example.org", Cancelled));
        Assert.Equal(0, (await CountAsync(database, user))[0]);

        Assert.True(await changes.BeginAsync(user, "b@example.org", Cancelled));
        Assert.False((await changes.FindAsync(user.Id, time.GetUtcNow().AddDays(-1), Cancelled))!.OldAgreed);
    }

    /// <summary>An account with one of each.</summary>
    private async Task<UserAccount> AddAsync(Database database)
    {
        using var store = Users(database);
        var user = AccountStoreTests.New();
        await store.CreateAsync(user, Cancelled);
        await store.AddOrUpdatePasskeyAsync(user, AccountStoreTests.Passkey(), Cancelled);
        await new UserSessionStore(database, time).BeginAsync(user.Id, user.SecurityStamp, TimeSpan.FromDays(1), cancellationToken: Cancelled);
        Assert.NotNull(await new ApiTokenStore(database, time).CreateAsync(
            user.Id, user.SecurityStamp, "script", TimeSpan.FromDays(1), cancellationToken: Cancelled));
        Assert.True(await new EmailChangeStore(database, time).BeginAsync(user, "b@example.org", Cancelled));
        Assert.Equal([1, 1, 1, 1], await CountAsync(database, user));
        return user;
    }

    private static async Task<List<int>> CountAsync(Database database, UserAccount user)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        List<int> counts = [];
        foreach (var table in (string[])["email_changes", "user_sessions", "api_tokens", "user_passkeys"])
            counts.Add(await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table} WHERE user_id = @Id", new { user.Id }));
        return counts;
    }

    private UserStore Users(Database database) => new(database, time, new IdentityErrorDescriber());
}
