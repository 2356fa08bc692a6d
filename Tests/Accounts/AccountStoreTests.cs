using System.Xml.Linq;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Accounts;

public sealed class AccountStoreTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task CreateAsync_NewAccount_IsFoundByIdNameAndAddress(StorageEngine engine)
    {
        using var store = Users(await engines.GetAsync(engine));
        var user = New();
        user.EmailConfirmed = true;
        user.TwoFactorEnabled = true;
        user.AuthenticatorKey = "KEY";

        Assert.True((await store.CreateAsync(user, Cancelled)).Succeeded);

        var byId = await store.FindByIdAsync(user.Id, Cancelled);
        Assert.Equivalent(user, byId, strict: true);
        Assert.Equal(user.Id, (await store.FindByNameAsync(user.NormalizedUserName, Cancelled))?.Id);
        Assert.Equal(user.Id, (await store.FindByEmailAsync(user.NormalizedEmail, Cancelled))?.Id);
        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds(), byId!.CreatedAt);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task CreateAsync_NameOrAddressTaken_SaysWhich(StorageEngine engine)
    {
        using var store = Users(await engines.GetAsync(engine));
        var first = New();
        await store.CreateAsync(first, Cancelled);
        var sameName = New();
        (sameName.UserName, sameName.NormalizedUserName) = (first.UserName, first.NormalizedUserName);
        var sameAddress = New();
        (sameAddress.Email, sameAddress.NormalizedEmail) = (first.Email, first.NormalizedEmail);

        Assert.Equal(nameof(IdentityErrorDescriber.DuplicateUserName), Assert.Single((await store.CreateAsync(sameName, Cancelled)).Errors).Code);
        Assert.Equal(nameof(IdentityErrorDescriber.DuplicateEmail), Assert.Single((await store.CreateAsync(sameAddress, Cancelled)).Errors).Code);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task CreateAsync_SameAddressAtOnce_OneWinsAndNoneThrows(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var address = New().Email;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var store = Users(database);
            var user = New();
            (user.Email, user.NormalizedEmail) = (address, address.ToUpperInvariant());
            return await store.CreateAsync(user, Cancelled);
        })));

        Assert.Single(results, r => r.Succeeded);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task UpdateAsync_OldConcurrencyStamp_FailsAndChangesNothing(StorageEngine engine)
    {
        using var store = Users(await engines.GetAsync(engine));
        var user = New();
        await store.CreateAsync(user, Cancelled);
        var stale = (await store.FindByIdAsync(user.Id, Cancelled))!;
        user.PasswordHash = "new";
        Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);
        Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);
        stale.PasswordHash = "stale";

        var result = await store.UpdateAsync(stale, Cancelled);

        Assert.Equal(nameof(IdentityErrorDescriber.ConcurrencyFailure), Assert.Single(result.Errors).Code);
        Assert.Equal("new", (await store.FindByIdAsync(user.Id, Cancelled))!.PasswordHash);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task DeleteAsync_AccountWithEverything_LeavesNoRow(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var user = New();
        await store.CreateAsync(user, Cancelled);
        await store.AddOrUpdatePasskeyAsync(user, Passkey(), Cancelled);
        await new UserSessionStore(database, time).BeginAsync(user.Id, user.SecurityStamp, TimeSpan.FromDays(1), cancellationToken: Cancelled);
        await new ApiTokenStore(database, time).CreateAsync(user.Id, user.SecurityStamp, "script", TimeSpan.FromDays(1), cancellationToken: Cancelled);
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        // As the release before counts, whose webs may still run.
        await connection.ExecuteAsync("INSERT INTO sign_in_attempts (subject, attempts, window_start) VALUES (@Id, 1, 0)", new { user.Id });
        var model = Guid.NewGuid().ToString("N");
        await connection.ExecuteAsync(
            """
            INSERT INTO models (id, version, name, description) VALUES (@model, 1, 'm', 'm');
            INSERT INTO predictions (user_id, seq, request_id, created_at, symbol, model_id, model_version, origin, close_at_origin, history_fingerprint)
              VALUES (@Id, 1, 'r', 0, 'MSFT', @model, 1, '2026-01-02', 1, 'f');
            INSERT INTO prediction_horizons (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point)
              VALUES (@Id, 1, 10, 'MSFT', '2026-01-02', '2026-01-16', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            """,
            new { model, user.Id });

        Assert.True((await store.DeleteAsync(user, Cancelled)).Succeeded);

        foreach (var table in (string[])["user_sessions", "user_passkeys", "api_tokens", "predictions", "prediction_horizons"])
            Assert.Equal(0, await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table} WHERE user_id = @Id", new { user.Id }));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM sign_in_attempts WHERE subject = @Id", new { user.Id }));
        Assert.Null(await store.FindByIdAsync(user.Id, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task UseTotpStepAsync_SameOrOlderStep_IsRefused(StorageEngine engine)
    {
        using var store = Users(await engines.GetAsync(engine));
        var user = New();
        await store.CreateAsync(user, Cancelled);

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.UseTotpStepAsync(user, 100, Cancelled))));

        Assert.Single(atOnce, true);
        Assert.False(await store.UseTotpStepAsync(user, 99, Cancelled));
        Assert.True(await store.UseTotpStepAsync(user, 101, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task RedeemCodeAsync_CodeUsedInTwoPlaces_OnlyOneUpdateGoesThrough(StorageEngine engine)
    {
        using var store = Users(await engines.GetAsync(engine));
        var user = New();
        await store.ReplaceCodesAsync(user, ["ABCDE-FGHJK", "MNPQR-STVWX"], Cancelled);
        await store.CreateAsync(user, Cancelled);
        var other = (await store.FindByIdAsync(user.Id, Cancelled))!;

        Assert.DoesNotContain("ABCDE", user.RecoveryCodes, StringComparison.Ordinal);
        Assert.True(await store.RedeemCodeAsync(user, "abcde fghjk", Cancelled));
        Assert.True(await store.RedeemCodeAsync(other, "ABCDE-FGHJK", Cancelled));
        Assert.True((await store.UpdateAsync(user, Cancelled)).Succeeded);
        Assert.False((await store.UpdateAsync(other, Cancelled)).Succeeded);
        Assert.Equal(1, await store.CountCodesAsync(user, Cancelled));
        Assert.False(await store.RedeemCodeAsync(user, "ABCDE-FGHJK", Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task AddOrUpdatePasskeyAsync_NewThenKnown_InsertsThenUpdatesTheCounter(StorageEngine engine)
    {
        using var store = Users(await engines.GetAsync(engine));
        var (user, other) = (New(), New());
        await store.CreateAsync(user, Cancelled);
        await store.CreateAsync(other, Cancelled);
        var passkey = Passkey();

        await store.AddOrUpdatePasskeyAsync(user, passkey, Cancelled);
        passkey.SignCount = uint.MaxValue;
        await store.AddOrUpdatePasskeyAsync(user, passkey, Cancelled);

        var read = Assert.Single(await store.GetPasskeysAsync(user, Cancelled));
        Assert.Equivalent(passkey, read, strict: true);
        Assert.Equal(user.Id, (await store.FindByPasskeyIdAsync(passkey.CredentialId, Cancelled))?.Id);
        Assert.Null(await store.FindPasskeyAsync(other, passkey.CredentialId, Cancelled));
        await store.RemovePasskeyAsync(other, passkey.CredentialId, Cancelled);
        Assert.NotNull(await store.FindPasskeyAsync(user, passkey.CredentialId, Cancelled));
        await store.RemovePasskeyAsync(user, passkey.CredentialId, Cancelled);
        Assert.Null(await store.FindByPasskeyIdAsync(passkey.CredentialId, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task FindSession_EndedExpiredOrOfAnotherStamp_IsNull(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var sessions = new UserSessionStore(database, time);
        var user = New();
        await store.CreateAsync(user, Cancelled);
        var first = await sessions.BeginAsync(user.Id, user.SecurityStamp, TimeSpan.FromHours(1), cancellationToken: Cancelled);
        var second = await sessions.BeginAsync(user.Id, user.SecurityStamp, TimeSpan.FromHours(2), cancellationToken: Cancelled);

        Assert.Equal(user.UserName, (await sessions.FindAsync(first, Cancelled))?.UserName);
        Assert.Equal(2, await sessions.CountAsync(user.Id, Cancelled));
        await sessions.EndAsync(first, Cancelled);
        Assert.Null(await sessions.FindAsync(first, Cancelled));
        Assert.NotNull(await sessions.FindAsync(second, Cancelled));
        time.Advance(TimeSpan.FromHours(2));
        Assert.Null(await sessions.FindAsync(second, Cancelled));
        await sessions.DeleteExpiredAsync(Cancelled);

        var third = await sessions.BeginAsync(user.Id, user.SecurityStamp, TimeSpan.FromHours(1), cancellationToken: Cancelled);
        user.SecurityStamp = "changed";
        await store.UpdateAsync(user, Cancelled);
        Assert.Null(await sessions.FindAsync(third, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task FindToken_RevokedOrExpired_IsNull(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        using var store = Users(database);
        var tokens = new ApiTokenStore(database, time);
        var (user, other) = (New(), New());
        await store.CreateAsync(user, Cancelled);
        await store.CreateAsync(other, Cancelled);
        var token = (await tokens.CreateAsync(user.Id, user.SecurityStamp, "script", TimeSpan.FromDays(1), cancellationToken: Cancelled))!;

        Assert.Equal(user.Id, (await tokens.FindAsync(token, Cancelled))?.Id);
        Assert.Null(await tokens.FindAsync(token + "x", Cancelled));
        var row = Assert.Single(await tokens.ListAsync(user.Id, Cancelled));
        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds(), row.LastUsedAt);
        Assert.False(await tokens.RevokeAsync(other.Id, row.Id, Cancelled));
        Assert.True(await tokens.RevokeAsync(user.Id, row.Id, Cancelled));
        Assert.Null(await tokens.FindAsync(token, Cancelled));

        var second = (await tokens.CreateAsync(user.Id, user.SecurityStamp, "script", TimeSpan.FromDays(1), cancellationToken: Cancelled))!;
        time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await tokens.FindAsync(second, Cancelled));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task DataProtectionKeys_Stored_AreReadByAnotherProcess(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var name = string.Create(CultureInfo.InvariantCulture, $"key-{Guid.NewGuid():D}");

        new DataProtectionKeyTable(database).StoreElement(new XElement("key", new XAttribute("id", name)), name);

        Assert.Contains(new DataProtectionKeyTable(database).GetAllElements(), e => (string?)e.Attribute("id") == name);
    }

    internal static UserAccount New()
    {
        var name = "u" + Guid.NewGuid().ToString("N")[..20];
        return new UserAccount
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name + "@example.org",
            NormalizedEmail = (name + "@example.org").ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = "hash",
        };
    }

    internal static UserPasskeyInfo Passkey() => new(
        Guid.NewGuid().ToByteArray(), [1, 2, 3], new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), 7, ["internal", "hybrid"],
        isUserVerified: true, isBackupEligible: true, isBackedUp: false, [4], [5])
    {
        Name = "Phone",
    };

    private UserStore Users(Database database) => new(database, time, new IdentityErrorDescriber());
}
