using System.Diagnostics;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts.Mails;

namespace OrleansStock.Tests.Accounts;

public sealed class MailQueueTests
{
    [Fact]
    public async Task Send_MailServerAwayForAWhile_IsSentOnceWhenItIsBack()
    {
        var (started, _) = await AskWhileTheServerIsAwayAsync();
        await using var app = started;

        await UntilAsync(app, () => Task.FromResult(app.Mails.Refused >= 3));
        app.Mails.Fails = false;
        await UntilAsync(app, async () => !app.Mails.IsEmpty && await CountAsync(app) == 0);

        Assert.Equal("Choose a new password", (await app.Mails.NextAsync()).Subject);
        Assert.True(app.Mails.IsEmpty);
    }

    [Fact]
    public async Task Send_MailServerAwayForOneProcess_AnotherOneDoes()
    {
        var (started, name) = await AskWhileTheServerIsAwayAsync();
        await using var first = started;
        await UntilAsync(null, () => Task.FromResult(first.Mails.Refused > 0));

        // It has a mail server that is there.
        await using var second = await AccountsApp.StartAsync(first);
        await UntilAsync(second, () => Task.FromResult(!second.Mails.IsEmpty));

        Assert.Equal(("Choose a new password", name + "@example.org"), await second.Mails.NextAsync() is var letter ? (letter.Subject, letter.To) : default);
    }

    [Fact]
    public async Task Send_MailServerAwayForMoreThanADay_IsGivenUp()
    {
        var (started, _) = await AskWhileTheServerIsAwayAsync();
        await using var app = started;
        var asked = app.Time.GetUtcNow();

        await UntilAsync(app, async () => await CountAsync(app) == 0, step: TimeSpan.FromMinutes(20));

        Assert.True(app.Time.GetUtcNow() - asked >= Timeouts.Mail.Lifetime);
        Assert.True(app.Mails.IsEmpty);
        Assert.InRange(app.Mails.Refused, 10, 100);
    }

    [Fact]
    public async Task Send_MailRefusedForGood_IsNotTriedAgainAndHoldsUpNoOther()
    {
        await using var app = await AccountsApp.StartAsync();
        var (_, name, _) = await app.OpenSignedInAsync();
        await UntilAsync(app, async () => await CountAsync(app) == 0);
        app.Mails.RefusesForGood = true;
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, name)).Status);
        await UntilAsync(app, async () => await CountAsync(app) == 0);
        app.Mails.RefusesForGood = false;

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, name)).Status);
        await UntilAsync(app, () => Task.FromResult(!app.Mails.IsEmpty));

        Assert.Equal(1, app.Mails.Refused);
        Assert.Equal("Choose a new password", (await app.Mails.NextAsync()).Subject);
        Assert.True(app.Mails.IsEmpty);
    }

    [Fact]
    public async Task Rows_OfMailsNotSent_HoldNoToken()
    {
        var (started, name) = await AskWhileTheServerIsAwayAsync();
        await using var app = started;
        await UntilAsync(null, () => Task.FromResult(app.Mails.Refused > 0));

        var row = Assert.Single(await ReadAsync(app));
        Assert.Equal(["attempts", "created_at", "detail", "due_at", "email", "id", "kind", "site", "user_id"], row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("PasswordReset", name + "@example.org", "https://localhost", null), (row["kind"], row["email"], row["site"], row["user_id"]));
        Assert.Null(row["detail"]);
    }

    [Fact]
    public async Task Forgot_UnknownAddress_IsWrittenDownLikeAKnownOneAndGoneAfterwards()
    {
        await using var app = await AccountsApp.StartAsync();
        var (_, name, _) = await app.OpenSignedInAsync();
        await UntilAsync(app, async () => await CountAsync(app) == 0);
        // Neither address can be read, so both rows stay where they are.
        await ExecuteAsync(app, "ALTER TABLE users RENAME TO hidden");

        await AskAsync(app, name);
        await AskAsync(app, AccountsApp.NewName());
        var rows = await ReadAsync(app);
        Assert.Equal(2, rows.Count);
        Assert.Single(rows.Select(r => (r["kind"], r["user_id"], r["site"])).Distinct());

        await ExecuteAsync(app, "ALTER TABLE hidden RENAME TO users");
        await UntilAsync(app, async () => await CountAsync(app) == 0);
        Assert.Equal(name + "@example.org", (await app.Mails.NextAsync()).To);
        Assert.True(app.Mails.IsEmpty);
    }

    [Fact]
    public async Task Delete_AccountWithMailsNotSent_LeavesNone()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        app.Mails.Fails = true;
        await AskAsync(app, name.ToUpperInvariant());
        await browser.SubmitAsync("/account", "ConfirmEmail");
        Assert.Equal(2, await CountAsync(app));

        await browser.SubmitAsync("/account/delete", "", ("CurrentPassword", AccountsApp.Password));

        Assert.Null(await app.FindAsync(name));
        Assert.Equal(0, await CountAsync(app));
    }

    private static Task<Answer> AskAsync(AccountsApp app, string name) =>
        app.Open().SubmitAsync("/account/forgot-password", "", ("Email", name + "@example.org"));

    private static async Task<(AccountsApp App, string Name)> AskWhileTheServerIsAwayAsync()
    {
        var app = await AccountsApp.StartAsync();
        var (_, name, _) = await app.OpenSignedInAsync();
        app.Mails.Fails = true;
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, name)).Status);
        return (app, name);
    }

    private static async Task<int> CountAsync(AccountsApp app) => (await ReadAsync(app)).Count;

    private static async Task<IReadOnlyList<IDictionary<string, object?>>> ReadAsync(AccountsApp app)
    {
        await using var connection = await app.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled);
        return [.. (await connection.QueryAsync("SELECT * FROM outgoing_mails")).Cast<IDictionary<string, object?>>()];
    }

    private static async Task ExecuteAsync(AccountsApp app, string sql)
    {
        await using var connection = await app.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Waits, and lets an app's clock go on meanwhile.</summary>
    private static async Task UntilAsync(AccountsApp? app, Func<Task<bool>> condition, TimeSpan? step = null)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(60));
            app?.Time.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancelled);
        }
    }
}
