namespace OrleansStock.Tests.Accounts.Limits;

/// <summary>What a stranger does to a name must not keep its owner out. The limits are those of a site as it is installed.</summary>
public sealed class LockoutTests : IAsyncLifetime
{
    private const string Next = "nine purple umbrellas on parade";

    private AccountsApp app = null!;

    public async ValueTask InitializeAsync() => app = await StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Login_StrangersGuessed_KnownDeviceComesIn()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        await LogoutAsync(owner);
        await GuessFromEverywhereAsync(name);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.200").LoginAsync(name)).Status);

        Assert.Equal("/", (await owner.LoginAsync(name)).Location);
        // Beside the stranger too, whose guesses have used up what the address may do.
        await LogoutAsync(owner);
        owner.Headers[AccountsApp.RemoteHeader] = "198.51.100.1";
        for (var i = 0; i < 80; i++) await From("198.51.100.1").LoginAsync(AccountsApp.NewName(), "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1").LoginAsync(AccountsApp.NewName())).Status);
        Assert.Equal("/", (await owner.LoginAsync(name + "@example.org")).Location);
    }

    [Fact]
    public async Task Login_OneStrangerGuessed_NewDeviceElsewhereComesIn()
    {
        var (_, name, _) = await app.OpenSignedInAsync();

        await GuessAsync("198.51.100.1", name, 40);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1").LoginAsync(name)).Status);
        Assert.Equal("/", (await From("203.0.113.9").LoginAsync(name)).Location);
    }

    [Fact]
    public async Task Login_WrongPasswords_EachWaitIsTwiceAsLongAndTrue()
    {
        var (_, name, _) = await app.OpenSignedInAsync();
        await GuessAsync("198.51.100.1", name, 8);
        List<int> waits = [];
        for (var i = 0; i < 9; i++)
        {
            var refused = await From("198.51.100.1").LoginAsync(name);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
            var seconds = int.Parse(refused.Header("Retry-After"), CultureInfo.InvariantCulture);
            waits.Add(seconds);
            app.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1").LoginAsync(name, "wrong")).Status);
            app.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(HttpStatusCode.OK, (await From("198.51.100.1").LoginAsync(name, "wrong")).Status);
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1800, 1800, 1800], waits);
        app.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("/", (await From("198.51.100.1").LoginAsync(name)).Location);
    }

    [Fact]
    public async Task Login_KnownAndUnknownName_AreRefusedAlikeAndBeforeTheHash()
    {
        var (_, known, _) = await app.OpenSignedInAsync();
        List<(HttpStatusCode, string, string, int)> answers = [];
        foreach (var name in (string[])[known, AccountsApp.NewName(), known + "@example.org", AccountsApp.NewName() + "@example.org"])
        {
            var wrong = await From("198.51.100.1").LoginAsync(name, "wrong");
            Assert.Equal(HttpStatusCode.OK, wrong.Status);
            await GuessAsync("198.51.100.1", name, 7);
            var before = app.Hasher.Count;
            var refused = await From("198.51.100.1").LoginAsync(name);
            answers.Add((refused.Status, refused.Errors, refused.Header("Retry-After"), app.Hasher.Count - before));
        }

        Assert.All(answers, a => Assert.Equal(answers[0], a));
        Assert.Equal((HttpStatusCode.TooManyRequests, 0), (answers[0].Item1, answers[0].Item4));
    }

    [Fact]
    public async Task Login_NameAndAddressInTurn_DoNotTellThatTheyBelongTogether()
    {
        var (_, name, _) = await app.OpenSignedInAsync();
        await GuessAsync("198.51.100.1", name, 8);

        Assert.Equal(HttpStatusCode.OK, (await From("198.51.100.1").LoginAsync(name + "@example.org", "wrong")).Status);
    }

    [Fact]
    public async Task Login_KnownDevice_HasABudgetOfItsOwn()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        await LogoutAsync(owner);
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await owner.LoginAsync(name, "wrong")).Status);

        var refused = await owner.LoginAsync(name);
        Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal("/", (await From("203.0.113.9").LoginAsync(name)).Location);
        app.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/", (await owner.LoginAsync(name)).Location);
    }

    [Fact]
    public async Task Device_OfAnotherAccountForgedOrBeforeAReset_IsUnknown()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        var (other, _, _) = await app.OpenSignedInAsync();
        await LogoutAsync(other);
        await LogoutAsync(owner);
        var device = Assert.Single(owner.Cookies, c => c.Key.EndsWith("-device", StringComparison.Ordinal));
        var forged = From("203.0.113.9");
        forged.Cookies[device.Key] = device.Value[..^4] + "AAAA";
        await GuessFromEverywhereAsync(name);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.LoginAsync(name)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await forged.LoginAsync(name)).Status);
        var elsewhere = From("203.0.113.9");
        await ResetAsync(elsewhere, await AskAsync(elsewhere, name));
        await GuessFromEverywhereAsync(name);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await owner.LoginAsync(name, Next)).Status);
        // Whoever has used the link of the mail is known from then on.
        Assert.Equal("/", (await elsewhere.LoginAsync(name, Next)).Location);
    }

    [Fact]
    public async Task Device_TwoPeopleOnOne_BothAreKnown()
    {
        var (browser, first, _) = await app.OpenSignedInAsync();
        await LogoutAsync(browser);
        var (_, second, _) = await app.OpenSignedInAsync();
        Assert.Equal("/", (await browser.LoginAsync(second)).Location);
        await LogoutAsync(browser);
        await GuessFromEverywhereAsync(first);
        await GuessFromEverywhereAsync(second);

        Assert.Equal("/", (await browser.LoginAsync(first)).Location);
        await LogoutAsync(browser);
        Assert.Equal("/", (await browser.LoginAsync(second)).Location);
    }

    [Fact]
    public async Task Session_OfTheReleaseBefore_MakesItsDeviceKnown()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        owner.Cookies.Remove(owner.Cookies.Keys.Single(k => k.EndsWith("-device", StringComparison.Ordinal)));
        await LogoutAsync(owner);
        await GuessFromEverywhereAsync(name);

        Assert.Equal("/", (await owner.LoginAsync(name)).Location);
    }

    [Fact]
    public async Task OwnAccount_StrangersGuessed_PasswordIsChangedAndAccountDeleted()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        owner.Headers[AccountsApp.RemoteHeader] = "198.51.100.1";
        await GuessFromEverywhereAsync(name);
        await GuessFromEverywhereAsync((await app.FindAsync(name))!.Id);

        var changed = await owner.SubmitAsync(
            "/account", "change-password", ("CurrentPassword", AccountsApp.Password), ("Password", Next), ("ConfirmPassword", Next));
        Assert.Equal("/account", changed.Location);
        var deleted = await owner.SubmitAsync("/account", "/account/delete", ("CurrentPassword", Next));
        Assert.Equal("/", deleted.Location);
        Assert.Null(await app.FindAsync(name));
    }

    [Fact]
    public async Task OwnAccount_WrongPasswordsInASession_WaitTooAndLeaveOtherSessionsAlone()
    {
        var (stolen, name, _) = await app.OpenSignedInAsync();
        var phone = app.Open();
        await phone.LoginAsync(name);
        for (var i = 0; i < 10; i++) await DeleteAsync(stolen, "wrong");

        var refused = await DeleteAsync(stolen, AccountsApp.Password);
        Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal("/", (await DeleteAsync(phone, AccountsApp.Password)).Location);

        static Task<Answer> DeleteAsync(AccountsBrowser browser, string password) =>
            browser.SubmitAsync("/account", "/account/delete", ("CurrentPassword", password));
    }

    [Fact]
    public async Task Forgot_AStrangerAskedBefore_TheOwnerGetsAMail()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        for (var i = 0; i < 6; i++) await ForgotAsync(From("198.51.100.1"), name);
        for (var i = 0; i < 5; i++) await app.Mails.NextAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ForgotAsync(From("198.51.100.1"), name)).Status);

        // From elsewhere, and on a known device beside the stranger.
        await ResetAsync(From("203.0.113.9"), await AskAsync(From("203.0.113.9"), name));
        owner.Headers[AccountsApp.RemoteHeader] = "198.51.100.1";
        await owner.LoginAsync(name, Next);
        await ResetAsync(owner, await AskAsync(owner, name));
    }

    [Fact]
    public async Task Forgot_ManyStrangersAsked_NothingIsRefusedAndTheLastLinkWorks()
    {
        var (_, name, _) = await app.OpenSignedInAsync();
        for (var i = 0; i < 30; i++) Assert.Equal(HttpStatusCode.OK, (await ForgotAsync(From($"198.51.100.{i}"), name)).Status);
        var link = "";
        for (var i = 0; i < 20; i++) link = MailTests.LinkIn((await app.Mails.NextAsync()).Text);

        var asked = await ForgotAsync(From("203.0.113.9"), name);

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("in the last hour", asked.Text, StringComparison.Ordinal);
        Assert.True(app.Mails.IsEmpty);
        await ResetAsync(From("203.0.113.9"), link);
    }

    [Fact]
    public async Task ResetLink_WhateverStrangersDid_Works()
    {
        var (_, name, _) = await app.OpenSignedInAsync();
        var link = await AskAsync(From("203.0.113.9"), name);
        var wrong = link[..link.IndexOf("code=", StringComparison.Ordinal)] + "code=wrong";
        AccountsBrowser stranger = From("203.0.113.9");
        for (var i = 0; i < 30; i++) await SubmitResetAsync(stranger, wrong);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SubmitResetAsync(stranger, wrong)).Status);

        await ResetAsync(From("203.0.113.9"), link);
        Assert.Equal("/", (await From("203.0.113.10").LoginAsync(name, Next)).Location);
    }

    [Fact]
    public async Task Passkey_StrangersGuessed_ComesIn()
    {
        var (owner, name, _) = await app.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await PasskeyTests.AddAsync(owner, passkey);
        await GuessFromEverywhereAsync(name);

        Assert.Equal("/", (await PasskeyTests.LoginAsync(From("198.51.100.1"), o => passkey.Get(o))).Location);
    }

    [Fact]
    public async Task Login_TwoWebs_CountTogether()
    {
        await using var second = await StartAsync(app);
        var (_, name, _) = await app.OpenSignedInAsync();
        for (var i = 0; i < 8; i++) await From("198.51.100.1", i % 2 == 0 ? app : second).LoginAsync(name, "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1").LoginAsync(name)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1", second).LoginAsync(name)).Status);

        for (var i = 0; i < 60; i++) await From("198.51.100.2", i % 2 == 0 ? app : second).LoginAsync(AccountsApp.NewName(), "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.2").LoginAsync(AccountsApp.NewName())).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.2", second).LoginAsync(AccountsApp.NewName())).Status);
    }

    [Fact]
    public async Task RegisterAndForgot_TwoWebs_CountTogether()
    {
        await using var second = await StartAsync(app);
        var address = AccountsApp.NewName() + "@example.org";
        for (var i = 0; i < 5; i++) await ForgotAsync(From("198.51.100.1", i % 2 == 0 ? app : second), address, "");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ForgotAsync(From("198.51.100.1", second), address, "")).Status);

        for (var i = 0; i < 5; i++)
        {
            var answer = await From("198.51.100.1", i % 2 == 0 ? app : second).RegisterAsync(AccountsApp.NewName(), address);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1").RegisterAsync(AccountsApp.NewName(), address)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("198.51.100.1", second).RegisterAsync(AccountsApp.NewName(), address)).Status);
    }

    private static Task<AccountsApp> StartAsync(AccountsApp? other = null) => AccountsApp.StartAsync(
        other,
        ("RateLimits__LoginPerAddress", ""), ("RateLimits__LoginPerAccount", ""), ("RateLimits__RegisterPerAddress", ""),
        ("RateLimits__RegisterPerAccount", ""), ("RateLimits__ResetPerAddress", ""), ("RateLimits__ResetPerAccount", ""));

    private static async Task LogoutAsync(AccountsBrowser browser) =>
        await browser.PostAsync("/account/logout", await browser.GetFormTokenAsync("/account"));

    private static Task<Answer> ForgotAsync(AccountsBrowser browser, string name, string domain = "@example.org") =>
        browser.SubmitAsync("/account/forgot-password", "", ("Email", name + domain));

    private static Task<Answer> SubmitResetAsync(AccountsBrowser browser, string link) =>
        browser.SubmitAsync(link, "reset-password", ("Password", Next), ("ConfirmPassword", Next));

    private async Task<string> AskAsync(AccountsBrowser browser, string name)
    {
        var answer = await ForgotAsync(browser, name);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Errors);
        return MailTests.LinkIn((await app.Mails.NextAsync()).Text);
    }

    private async Task ResetAsync(AccountsBrowser browser, string link)
    {
        var answer = await SubmitResetAsync(browser, link);
        Assert.True(answer.Location == "/account/login", answer.Errors);
        Assert.Equal("Your password was changed", (await app.Mails.NextAsync()).Subject);
    }

    private async Task GuessAsync(string address, string name, int times)
    {
        for (var i = 0; i < times; i++) await From(address).LoginAsync(name, "wrong");
    }

    /// <summary>More wrong passwords, from more addresses, than a name may have: nobody unknown comes in any more.</summary>
    private async Task GuessFromEverywhereAsync(string name)
    {
        foreach (var spelling in (string[])[name, name + "@example.org"])
        {
            for (var i = 1; i <= 13; i++) await GuessAsync($"198.51.100.{i}", spelling, 8);
        }
    }

    private AccountsBrowser From(string address, AccountsApp? web = null)
    {
        var browser = (web ?? app).Open();
        browser.Headers[AccountsApp.RemoteHeader] = address;
        return browser;
    }
}
