using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts;

/// <summary>Changing the address: both addresses agree, and nobody takes an account or learns who has one.</summary>
public sealed class EmailChangeTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    [Fact]
    public async Task Change_BothAgree_MovesTheAccountAndTellsTheOldAddress()
    {
        var (browser, name) = await OpenConfirmedAsync();
        var other = App.Open();
        await other.LoginAsync(name);
        var (toOld, toNew, email) = await AskAsync(browser, name);

        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().SubmitAsync(LinkOf(toOld), "confirm-change")).Status);
        Assert.Equal(name + "@example.org", (await App.FindAsync(name))!.Email);
        Assert.Equal("/account", (await browser.SubmitAsync(LinkOf(toNew), "confirm-change")).Location);

        var account = (await App.FindAsync(name))!;
        Assert.Equal((email, true), (account.Email, account.EmailConfirmed));
        var told = await App.Mails.NextAsync();
        Assert.Equal(name + "@example.org", told.To);
        Assert.Contains(email, told.Text, StringComparison.Ordinal);
        // The session that asked goes on, others have ended, and either link is used up.
        Assert.Equal(name, (await browser.GetAsync("/api/v1/me")).Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/v1/me")).Status);
        foreach (var mail in new[] { toOld, toNew })
            Assert.Contains("no longer valid", (await App.Open().GetAsync(LinkOf(mail))).Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().LoginAsync(email)).Status);
    }

    [Fact]
    public async Task Change_WithASessionAlone_WritesToNobody()
    {
        var (browser, name) = await OpenConfirmedAsync();

        var answer = await browser.SubmitAsync("/account/change-email", "change-email", ("Email", "thief@example.org"), ("CurrentPassword", "a guess"));

        Assert.Contains("not your password", answer.Errors, StringComparison.Ordinal);
        Assert.True(App.Mails.IsEmpty);
        Assert.DoesNotContain("thief@", (await browser.GetAsync("/account/change-email")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ThiefHasSessionPasswordAndNewMailbox_StillNeedsTheOldMailboxWhichRefuses()
    {
        var (thief, name) = await OpenConfirmedAsync();
        var (toOld, toNew, _) = await AskAsync(thief, name);
        await thief.SubmitAsync(LinkOf(toNew), "confirm-change");
        // The link of one address is none for the other.
        var forged = LinkOf(toNew).Replace("side=new", "side=old", StringComparison.Ordinal);
        Assert.Contains("no longer valid", (await thief.GetAsync(forged)).Errors, StringComparison.Ordinal);
        Assert.Equal(name + "@example.org", (await App.FindAsync(name))!.Email);

        // Without signing in.
        Assert.Equal("/account/forgot-password", (await App.Open().SubmitAsync(LinkOf(toOld), "handler=Refuse")).Location);

        Assert.Contains("no longer valid", (await thief.GetAsync(LinkOf(toNew))).Errors, StringComparison.Ordinal);
        Assert.Equal(name + "@example.org", (await App.FindAsync(name))!.Email);
    }

    [Fact]
    public async Task ConfirmNew_StrangerWithTheLink_NeedsThePassword()
    {
        var (browser, name) = await OpenConfirmedAsync();
        var (toOld, toNew, email) = await AskAsync(browser, name);
        await App.Open().SubmitAsync(LinkOf(toOld), "confirm-change");

        var wrong = await App.Open().SubmitAsync(LinkOf(toNew), "confirm-change", ("Password", "a guess"));
        Assert.Contains("not the password", wrong.Errors, StringComparison.Ordinal);
        Assert.NotEqual(email, (await App.FindAsync(name))!.Email);

        await App.Open().SubmitAsync(LinkOf(toNew), "confirm-change", ("Password", AccountsApp.Password));
        Assert.Equal(email, (await App.FindAsync(name))!.Email);
        await App.Mails.NextAsync();
    }

    [Fact]
    public async Task Change_AddressThatHasAnAccount_GivesTheSameAnswerAndTellsItsOwnerAlone()
    {
        var (browser, name) = await OpenConfirmedAsync();
        var (_, _, free) = await AskAsync(browser, name);
        var before = await PageAsync(free);
        var (_, taken, _) = await App.OpenSignedInAsync();

        var (_, toNew, _) = await AskAsync(browser, name, taken + "@example.org");

        Assert.Equal(before, await PageAsync(taken + "@example.org"));
        Assert.Contains("already has an account", toNew.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("confirm-change", toNew.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, toNew.Text, StringComparison.Ordinal);

        async Task<string> PageAsync(string email) =>
            (await browser.GetAsync("/account/change-email")).Page.QuerySelector("main")!.TextContent.Replace(email, "EMAIL", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_AddressThatWasNeverConfirmed_IsNotAsked()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        await browser.SubmitAsync(
            "/account/change-email", "change-email", ("Email", name + "@new.example.org"), ("CurrentPassword", AccountsApp.Password));

        var mail = await App.Mails.NextAsync();
        Assert.Equal(name + "@new.example.org", mail.To);
        await browser.SubmitAsync(LinkOf(mail), "confirm-change");

        Assert.Equal((name + "@new.example.org", true), ((await App.FindAsync(name))!.Email, (await App.FindAsync(name))!.EmailConfirmed));
        await App.Mails.NextAsync();
    }

    [Fact]
    public async Task Change_PresentAddressConfirmedMeanwhile_EndsAndMovesNothing()
    {
        var (browser, name, confirmation) = await App.OpenSignedInAsync();
        var email = name + "@new.example.org";
        await browser.SubmitAsync("/account/change-email", "change-email", ("Email", email), ("CurrentPassword", AccountsApp.Password));
        var toNew = await App.Mails.NextAsync();
        Assert.Equal(email, toNew.To);
        Assert.Equal("", (await browser.GetAsync(LinkOf(toNew))).Errors);

        Assert.Equal("/account", (await browser.SubmitAsync(MailTests.LinkIn(confirmation), "confirm-email")).Location);

        Assert.Contains("no longer valid", (await browser.GetAsync(LinkOf(toNew))).Errors, StringComparison.Ordinal);
        var account = (await App.FindAsync(name))!;
        Assert.Equal((name + "@example.org", true), (account.Email, account.EmailConfirmed));
        Assert.DoesNotContain(email, (await browser.GetAsync("/account/change-email")).Text, StringComparison.Ordinal);
        Assert.True(App.Mails.IsEmpty);
    }

    [Fact]
    public async Task Change_PasswordChangedMeanwhile_IsShownNoLonger()
    {
        var (browser, name) = await OpenConfirmedAsync();
        var (_, _, email) = await AskAsync(browser, name);
        Assert.Contains(email, (await browser.GetAsync("/account/change-email")).Text, StringComparison.Ordinal);

        const string next = "quiet harbours in late October";
        await browser.SubmitAsync("/account/change-password", "change-password",
            ("CurrentPassword", AccountsApp.Password), ("Password", next), ("ConfirmPassword", next));
        await App.Mails.NextAsync();

        Assert.DoesNotContain(email, (await browser.GetAsync("/account/change-email")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_PasswordChangedAnotherAskedOrADayLater_AreVoid()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name) = await OpenConfirmedAsync(app);
        var first = await AskAsync(browser, name, app: app);
        var second = await AskAsync(browser, name, app: app);
        Assert.Contains("no longer valid", (await app.Open().GetAsync(LinkOf(first.ToOld))).Errors, StringComparison.Ordinal);
        Assert.Equal("", (await app.Open().GetAsync(LinkOf(second.ToOld))).Errors);

        app.Time.Advance(Timeouts.Mail.ChangeLink);
        Assert.Contains("no longer valid", (await app.Open().GetAsync(LinkOf(second.ToOld))).Errors, StringComparison.Ordinal);

        await browser.LoginAsync(name);
        var third = await AskAsync(browser, name, app: app);
        const string next = "quiet harbours in late October";
        await browser.SubmitAsync("/account/change-password", "change-password",
            ("CurrentPassword", AccountsApp.Password), ("Password", next), ("ConfirmPassword", next));
        Assert.Contains("no longer valid", (await app.Open().GetAsync(LinkOf(third.ToOld))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_AskedForAgainAndAgain_IsRefusedBeforeItFillsMailboxes()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__ResetPerAccount", "2"));
        var (browser, name) = await OpenConfirmedAsync(app);
        for (var i = 0; i < 2; i++) await AskAsync(browser, name, app: app);

        var answer = await browser.SubmitAsync(
            "/account/change-email", "change-email", ("Email", "x@example.org"), ("CurrentPassword", AccountsApp.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.True(app.Mails.IsEmpty);
    }

    private static string LinkOf(Letter mail) => MailTests.LinkIn(mail.Text);

    private async Task<(AccountsBrowser Browser, string Name)> OpenConfirmedAsync(AccountsApp? app = null)
    {
        var (browser, name, mail) = await (app ?? App).OpenSignedInAsync();
        await browser.SubmitAsync(MailTests.LinkIn(mail), "confirm-email");
        Assert.True((await (app ?? App).FindAsync(name))!.EmailConfirmed);
        return (browser, name);
    }

    // The mails come in any order.
    private async Task<(Letter ToOld, Letter ToNew, string Email)> AskAsync(
        AccountsBrowser browser, string name, string? email = null, AccountsApp? app = null)
    {
        email ??= $"{AccountsApp.NewName()}@new.example.org";
        var answer = await browser.SubmitAsync("/account/change-email", "change-email", ("Email", email), ("CurrentPassword", AccountsApp.Password));
        Assert.Equal("/account/change-email", answer.Location);
        Letter[] mails = [await (app ?? App).Mails.NextAsync(), await (app ?? App).Mails.NextAsync()];
        return (mails.Single(m => m.To == name + "@example.org"), mails.Single(m => m.To == email), email);
    }
}
