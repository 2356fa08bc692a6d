using System.Data.Common;

namespace OrleansStock.Tests.Accounts.Resets;

/// <summary>Somebody registered with a stranger's address and left a way in: the reset by its owner leaves none, whatever fails or is under way.</summary>
public sealed class TakenAccountTests : IAsyncLifetime
{
    private const string Next = "nine purple umbrellas on parade";

    private AccountsApp app = null!;

    public async ValueTask InitializeAsync() => app = await AccountsApp.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Reset_FailedAtItsLastStatement_LeavesNoPasskeyTheNextTime()
    {
        var (browser, name, _) = await app.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await PasskeyTests.AddAsync(browser, passkey);
        var link = await AskAsync(name);
        await ExecuteAsync("CREATE TRIGGER kept BEFORE DELETE ON user_passkeys BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END");
        await Assert.ThrowsAnyAsync<DbException>(() => ResetAsync(link));
        await ExecuteAsync("DROP TRIGGER kept");

        Assert.Equal("/account/login", (await ResetAsync(await AskAsync(name))).Location);

        Assert.Equal(0, await CountPasskeysAsync(name));
        Assert.Contains("not accepted", (await PasskeyTests.LoginAsync(app.Open(), o => passkey.Get(o))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_FailedAtItsLastStatement_ChangedNothing()
    {
        var (browser, name, _) = await app.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await PasskeyTests.AddAsync(browser, passkey);
        var link = await AskAsync(name);
        await ExecuteAsync("CREATE TRIGGER kept BEFORE DELETE ON user_passkeys BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END");
        await Assert.ThrowsAnyAsync<DbException>(() => ResetAsync(link));
        await ExecuteAsync("DROP TRIGGER kept");

        Assert.False((await app.FindAsync(name))!.EmailConfirmed);
        Assert.Equal(name, (await browser.GetAsync("/api/v1/me")).Text);
        // The link of the mail still works.
        Assert.Equal("/account/login", (await ResetAsync(link)).Location);
        Assert.Equal(0, await CountPasskeysAsync(name));
    }

    [Fact]
    public async Task Passkey_AddedByARequestThatAResetOvertakes_IsNone()
    {
        var (browser, name, _) = await app.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        var token = await browser.GetFormTokenAsync("/account/passkeys");
        var options = await browser.PostAsync("/account/passkeys?handler=Options", ("CurrentPassword", AccountsApp.Password), token);
        var link = await AskAsync(name);
        app.BeforeNextPage = async () => Assert.Equal("/account/login", (await ResetAsync(link)).Location);

        var answer = await browser.PostAsync("/account/passkeys?handler=Add", ("Name", "Phone"), ("credential", passkey.Create(options.Text)), token);

        Assert.StartsWith("/account/login", answer.Location, StringComparison.Ordinal);
        Assert.Equal(0, await CountPasskeysAsync(name));
    }

    [Fact]
    public async Task Passkey_ChallengeOfBeforeANewPassword_IsVoid()
    {
        var (browser, name, _) = await app.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        var options = await browser.PostAsync(
            "/account/passkeys?handler=Options", ("CurrentPassword", AccountsApp.Password), await browser.GetFormTokenAsync("/account/passkeys"));
        // The session goes on here, with another stamp.
        var changed = await browser.SubmitAsync(
            "/account", "change-password", ("CurrentPassword", AccountsApp.Password), ("Password", Next), ("ConfirmPassword", Next));
        Assert.Equal("/account", changed.Location);

        var answer = await browser.PostAsync(
            "/account/passkeys?handler=Add", ("Name", "Phone"), ("credential", passkey.Create(options.Text)),
            await browser.GetFormTokenAsync("/account/passkeys"));

        Assert.Contains("not accepted", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await CountPasskeysAsync(name));
    }

    private async Task<string> AskAsync(string name)
    {
        await app.Open().SubmitAsync("/account/forgot-password", "", ("Email", name + "@example.org"));
        return MailTests.LinkIn((await app.Mails.NextAsync()).Text);
    }

    private Task<Answer> ResetAsync(string link) =>
        app.Open().SubmitAsync(link, "reset-password", ("Password", Next), ("ConfirmPassword", Next));

    private async Task<int> CountPasskeysAsync(string name)
    {
        await using var connection = await app.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled);
        return await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM user_passkeys WHERE user_id = @Id", new { (await app.FindAsync(name))!.Id });
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await app.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync(sql);
    }
}
