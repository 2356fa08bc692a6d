namespace OrleansStock.Tests.Accounts;

public sealed class PasswordResetTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    private const string Next = "nine purple umbrellas on parade";

    [Fact]
    public async Task Reset_LinkOfTheMail_ChangesThePasswordOnceAndEndsEverySession()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var link = await AskAsync(App, name);

        var answer = await ResetAsync(App.Open(), link);

        Assert.Equal("/account/login", answer.Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.OK, (await App.Open().LoginAsync(name)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().LoginAsync(name, Next)).Status);
        Assert.Equal("Your password was changed", (await App.Mails.NextAsync()).Subject);
        Assert.Contains("no longer valid", (await ResetAsync(App.Open(), link)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_LinkOpened_ChangesNothingByItself()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var link = await AskAsync(App, name);

        var page = await App.Open().GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Reset_AfterAnHour_IsRefused()
    {
        await using var app = await AccountsApp.StartAsync();
        var (_, name, _) = await app.OpenSignedInAsync();
        var link = await AskAsync(app, name);

        app.Time.Advance(TimeSpan.FromHours(1));

        Assert.Contains("no longer valid", (await ResetAsync(app.Open(), link)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_LinkOfAnotherAccountOrPurpose_IsRefused()
    {
        var (_, name, confirmMail) = await App.OpenSignedInAsync();
        var (_, other, _) = await App.OpenSignedInAsync();
        var link = await AskAsync(App, name);
        var (own, others) = ((await App.FindAsync(name))!.Id, (await App.FindAsync(other))!.Id);

        var stolen = await ResetAsync(App.Open(), link.Replace(own, others, StringComparison.Ordinal));
        var wrongPurpose = await ResetAsync(App.Open(), MailTests.LinkIn(confirmMail).Replace("confirm-email", "reset-password", StringComparison.Ordinal));

        Assert.Contains("no longer valid", stolen.Errors, StringComparison.Ordinal);
        Assert.Contains("no longer valid", wrongPurpose.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgot_UnknownAddress_GivesTheSameAnswerAndNoMail()
    {
        var (_, name, _) = await App.OpenSignedInAsync();
        var before = App.Hasher.Count;

        var unknown = await App.Open().SubmitAsync("/account/forgot-password", "", ("Email", AccountsApp.NewName() + "@example.org"));
        var known = await App.Open().SubmitAsync("/account/forgot-password", "", ("Email", name + "@example.org"));

        Assert.Equal(unknown.Page.QuerySelector("section")!.OuterHtml, known.Page.QuerySelector("section")!.OuterHtml);
        Assert.Equal(0, App.Hasher.Count - before);
        Assert.Equal(name + "@example.org", (await App.Mails.NextAsync()).To);
        Assert.True(App.Mails.IsEmpty);
    }

    [Fact]
    public async Task Reset_AccountThatWasNeverConfirmed_LosesWhatAStrangerMayHavePlanted()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var key = await TwoFactorTests.EnableAsync(browser, App);
        Assert.NotNull(key);
        await browser.SubmitAsync(
            "/account/tokens", "handler=Create", ("Name", "planted"), ("Days", "30"), ("Scopes", "All"), ("CurrentPassword", AccountsApp.Password));

        Assert.Equal("/account/login", (await ResetAsync(App.Open(), await AskAsync(App, name))).Location);
        await App.Mails.NextAsync();

        var user = (await App.FindAsync(name))!;
        Assert.True(user.EmailConfirmed);
        Assert.False(user.TwoFactorEnabled);
        Assert.Null(user.AuthenticatorKey);
        Assert.Empty(await ((ApiTokenStore)App.Services.GetService(typeof(ApiTokenStore))!).ListAsync(user.Id, Cancelled));
    }

    private static async Task<string> AskAsync(AccountsApp app, string name)
    {
        await app.Open().SubmitAsync("/account/forgot-password", "", ("Email", name + "@example.org"));
        return MailTests.LinkIn((await app.Mails.NextAsync()).Text);
    }

    private static Task<Answer> ResetAsync(AccountsBrowser browser, string link) =>
        browser.SubmitAsync(link, "reset-password", ("Password", Next), ("ConfirmPassword", Next));
}
