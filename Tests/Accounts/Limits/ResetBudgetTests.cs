namespace OrleansStock.Tests.Accounts.Limits;

/// <summary>
/// A reset gives its device passwords of its own, and neither new codes nor mails without end. The limits are those of a site as it is
/// installed.
/// </summary>
public sealed class ResetBudgetTests : IAsyncLifetime
{
    private const string Next = "nine purple umbrellas on parade";

    private AccountsApp app = null!;

    public async ValueTask InitializeAsync() => app = await AccountsApp.StartAsync(
        ("RateLimits__LoginPerAddress", ""), ("RateLimits__LoginPerAccount", ""), ("RateLimits__RegisterPerAddress", ""),
        ("RateLimits__RegisterPerAccount", ""), ("RateLimits__ResetPerAddress", ""), ("RateLimits__ResetPerAccount", ""));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(1, 3, 5)]
    [InlineData(6, 6, 20)]
    public async Task Codes_AfterEachOfManyResets_AreWithinTheBudgetOfTheAccount(int blocks, int resets, int most)
    {
        var (_, name, _) = await OpenTwoFactorAsync();
        var judged = 0;
        var asker = From("198.51.100.1");
        for (var i = 0; i < resets; i++)
        {
            var browser = From($"198.51.100.{1 + i % blocks}");
            await ResetAsync(browser, await AskAsync(asker, name));
            var login = await browser.LoginAsync(name, Next);
            var answer = await CodeAsync(browser, login);
            for (; answer.Status == HttpStatusCode.OK && judged <= most; answer = await CodeAsync(browser, login)) judged++;
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            asker = browser;
        }

        Assert.Equal(most, judged);
    }

    [Fact]
    public async Task Codes_WholeSignInAfterAReset_HaveABudgetOfTheDevicesOwnAgain()
    {
        var (_, name, key) = await OpenTwoFactorAsync();
        var owner = From("203.0.113.9");
        await ResetAsync(owner, await AskAsync(owner, name));
        app.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/", (await CodeAsync(owner, await owner.LoginAsync(name, Next), TwoFactorTests.CodeAt(key, app.Time.GetUtcNow()))).Location);
        await owner.PostAsync("/account/logout", await owner.GetFormTokenAsync("/account"));
        for (var address = 1; address <= 4; address++)
        {
            var guesser = From($"198.51.100.{address}");
            var login = await guesser.LoginAsync(name, Next);
            for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await CodeAsync(guesser, login)).Status);
        }

        var fresh = From("198.51.100.99");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CodeAsync(fresh, await fresh.LoginAsync(name, Next))).Status);

        var again = await owner.LoginAsync(name, Next);
        Assert.Contains("not accepted", (await CodeAsync(owner, again)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgot_ManyKnownDevicesAsk_AreBoundedTogetherAndThenAskLikeUnknownOnes()
    {
        var (_, name, _) = await app.OpenSignedInAsync();
        List<HttpStatusCode> answers = [];
        for (var device = 0; device < 6; device++)
        {
            var browser = From("203.0.113.9");
            Assert.Equal("/", (await browser.LoginAsync(name)).Location);
            for (var i = 0; i < 5; i++) answers.Add((await ForgotAsync(browser, name)).Status);
        }

        // 20 of known devices, then 5 of the address.
        Assert.All(answers[..25], a => Assert.Equal(HttpStatusCode.OK, a));
        Assert.All(answers[25..], a => Assert.Equal(HttpStatusCode.TooManyRequests, a));
    }

    [Fact]
    public async Task Forgot_StrangersUsedUpTheirMails_KnownDeviceGetsItsOwn()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        for (var i = 0; i < 30; i++) await ForgotAsync(From($"198.51.100.{i}"), name);
        for (var i = 0; i < 20; i++) await app.Mails.NextAsync();

        await ResetAsync(owner, await AskAsync(owner, name));
    }

    private async Task<(AccountsBrowser Browser, string Name, string Key)> OpenTwoFactorAsync()
    {
        var (browser, name, mail) = await app.OpenSignedInAsync();
        // Confirmed: a reset would take the second factor away otherwise.
        await browser.SubmitAsync(MailTests.LinkIn(mail), "confirm-email");
        return (browser, name, await TwoFactorTests.EnableAsync(browser, app));
    }

    private static Task<Answer> CodeAsync(AccountsBrowser browser, Answer login, string code = "000000") =>
        browser.SubmitAsync(login.Location!, "", ("Code", code));

    private static Task<Answer> ForgotAsync(AccountsBrowser browser, string name) =>
        browser.SubmitAsync("/account/forgot-password", "", ("Email", name + "@example.org"));

    private async Task<string> AskAsync(AccountsBrowser browser, string name)
    {
        var answer = await ForgotAsync(browser, name);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Errors);
        return MailTests.LinkIn((await app.Mails.NextAsync()).Text);
    }

    private async Task ResetAsync(AccountsBrowser browser, string link)
    {
        var answer = await browser.SubmitAsync(link, "reset-password", ("Password", Next), ("ConfirmPassword", Next));
        Assert.True(answer.Location == "/account/login", answer.Errors);
        Assert.Equal("Your password was changed", (await app.Mails.NextAsync()).Subject);
    }

    private AccountsBrowser From(string address)
    {
        var browser = app.Open();
        browser.Headers[AccountsApp.RemoteHeader] = address;
        return browser;
    }
}
