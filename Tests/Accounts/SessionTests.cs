using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Accounts.SignIn;

namespace OrleansStock.Tests.Accounts;

public sealed class SessionTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    [Fact]
    public async Task Login_OverHttps_SetsAHostCookieThatScriptsCannotRead()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var answer = await App.Open().LoginAsync(name);

        foreach (var cookie in answer.SetCookies.Where(c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)))
        {
            Assert.StartsWith("__Host-orleansstock", cookie, StringComparison.Ordinal);
            foreach (var flag in (string[])["; path=/", "; secure", "; httponly", "; samesite=lax"])
                Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("__Host-orleansstock", browser.Cookies.Keys);
        Assert.Contains("__Host-orleansstock-form", browser.Cookies.Keys);
    }

    [Fact]
    public async Task Login_OverPlainHttp_WorksUnderANameThatHttpsNeverReads()
    {
        var (_, name, _) = await App.OpenSignedInAsync();
        var browser = App.Open("http://localhost");

        await browser.LoginAsync(name);

        Assert.Equal(name, (await browser.GetAsync("/api/v1/me")).Text);
        var secure = App.Open();
        secure.Cookies["orleansstock"] = browser.Cookies["orleansstock"];
        Assert.Equal(HttpStatusCode.Unauthorized, (await secure.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Login_UnknownAndWrong_GiveOneAnswerAtOneCost()
    {
        var (_, name, _) = await App.OpenSignedInAsync();

        var answers = new List<(HttpStatusCode, string, int)>();
        foreach (var who in (string[])[name, AccountsApp.NewName(), AccountsApp.NewName() + "@example.org"])
        {
            var before = App.Hasher.Count;
            var answer = await App.Open().LoginAsync(who, "wrong");
            answers.Add((answer.Status, answer.Errors, App.Hasher.Count - before));
        }

        Assert.All(answers, a => Assert.Equal(answers[0], a));
        Assert.Equal(1, answers[0].Item3);
        Assert.Equal(HttpStatusCode.OK, answers[0].Item1);
        Assert.NotEmpty(answers[0].Item2);
    }

    /// <summary>A return address, and where it leads.</summary>
    public static TheoryData<string, string> ReturnUrls => new()
    {
        { "/predictions?cursor=3", "/predictions?cursor=3" },
        { "https://evil.example/", "/" }, { "//evil.example/", "/" }, { "/\\evil.example/", "/" }, { "javascript:alert(1)", "/" }, { "", "/" },
    };

    [Theory, MemberData(nameof(ReturnUrls))]
    public async Task Login_ReturnUrl_IsFollowedOnThisSiteOnly(string returnUrl, string expected)
    {
        var (_, name, _) = await App.OpenSignedInAsync();

        Assert.Equal(expected, (await App.Open().LoginAsync(name, returnUrl: returnUrl)).Location);
    }

    [Fact]
    public async Task Login_ByAddressInAnotherCase_Works()
    {
        var (_, name, _) = await App.OpenSignedInAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().LoginAsync(name.ToUpperInvariant() + "@EXAMPLE.org")).Status);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", HttpStatusCode.BadRequest)]
    public async Task Logout_GetOrWithoutAntiforgeryToken_IsRefusedAndChangesNothing(string method, HttpStatusCode expected)
    {
        var (browser, _, _) = await App.OpenSignedInAsync();

        Assert.Equal(expected, (await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/account/logout"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Logout_StolenCookieReplayed_IsWorthNothing()
    {
        var (browser, phone, _) = await OpenTwoDevicesAsync();
        var thief = browser.Copy();
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/api/v1/me")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/account/logout", await browser.GetFormTokenAsync("/account"))).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task LogoutEverywhere_EndsTheOtherDevicesToo()
    {
        var (browser, phone, _) = await OpenTwoDevicesAsync();

        await browser.SubmitAsync("/account", "handler=LogoutEverywhere");

        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Theory]
    [InlineData(true, 14 * 24)]
    [InlineData(false, 12)]
    public async Task Session_Used_EndsAtItsAbsoluteAge(bool rememberMe, int hours)
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, _, _) = await app.OpenSignedInAsync(rememberMe);

        app.Time.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me")).Status);
        app.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Session_OfOneProcess_IsValidInAnother()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        await using var second = await AccountsApp.StartAsync(App);
        var elsewhere = second.Open();
        foreach (var (key, value) in browser.Cookies) elsewhere.Cookies[key] = value;

        Assert.Equal(name, (await elsewhere.GetAsync("/api/v1/me")).Text);
    }

    [Fact]
    public async Task ChangePassword_RightPassword_KeepsThisDeviceAndEndsTheOthers()
    {
        var (browser, phone, name) = await OpenTwoDevicesAsync();
        const string next = "nine purple umbrellas on parade";

        var wrong = await browser.SubmitAsync("/account", "change-password", ("CurrentPassword", "wrong"), ("Password", next), ("ConfirmPassword", next));
        Assert.Contains("not your password", wrong.Errors, StringComparison.Ordinal);
        var answer = await browser.SubmitAsync(
            "/account", "change-password", ("CurrentPassword", AccountsApp.Password), ("Password", next), ("ConfirmPassword", next));

        Assert.Equal("/account", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().LoginAsync(name, next)).Status);
        Assert.Equal("Your password was changed", (await App.Mails.NextAsync()).Subject);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/change-password")]
    [InlineData("/account/two-factor")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/tokens")]
    [InlineData("/account/delete")]
    public async Task OwnPages_AnonymousGoesToLogin_OwnerSeesThemUnstored(string path)
    {
        var (browser, _, _) = await App.OpenSignedInAsync();

        var anonymous = await App.Open().GetAsync(path);
        var own = await browser.GetAsync(path);

        Assert.Equal((HttpStatusCode.Redirect, "/account/login?returnUrl=" + Uri.EscapeDataString(path)), (anonymous.Status, anonymous.Location));
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("no-store", own.Header("Cache-Control"));
        Assert.DoesNotContain(own.Page.QuerySelectorAll("script:not([src]), [style], [onclick]"), _ => true);
        Assert.All(own.Page.QuerySelectorAll("form[method=post]"), f => Assert.NotNull(f.QuerySelector("input[name=__RequestVerificationToken]")));
    }

    [Fact]
    public async Task Api_WithTheCookie_TakesChangesFromOurOwnPagesOnly()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();
        async Task<HttpStatusCode> Post(params (string Name, string Value)[] headers)
        {
            browser.Headers.Clear();
            foreach (var (header, value) in headers) browser.Headers[header] = value;
            return (await browser.PostAsync("/api/v1/me")).Status;
        }

        Assert.Equal(HttpStatusCode.OK, await Post(("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.OK, await Post(("Origin", "https://localhost")));
        // No browser sends a changing request with neither: a program that holds the cookie itself.
        Assert.Equal(HttpStatusCode.OK, await Post());
        Assert.Equal(HttpStatusCode.Forbidden, await Post(("Sec-Fetch-Site", "cross-site"), ("Origin", "https://localhost")));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(("Sec-Fetch-Site", "same-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(("Origin", "null")));
    }

    [Fact]
    public async Task Administrator_OnlyTheConfirmedAddressOfTheConfiguration_IsOne()
    {
        var (boss, name, mail) = await App.OpenSignedInAsync(email: "boss@example.org");
        var (other, _, _) = await App.OpenSignedInAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await boss.GetAsync("/ops")).Status);
        await ConfirmAsync(boss, mail);

        Assert.Equal(HttpStatusCode.OK, (await boss.GetAsync("/ops")).Status);
        Assert.Equal(HttpStatusCode.OK, (await boss.GetAsync("/api/v1/admin")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/ops")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/api/v1/admin")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().GetAsync("/ops")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Open().GetAsync("/api/v1/admin")).Status);
        Assert.True((await App.FindAsync(name))!.EmailConfirmed);
    }

    [Fact]
    public async Task ConfirmEmail_OwnerOfTheAddressWithoutThePassword_ConfirmsNothing()
    {
        var (_, name, mail) = await App.OpenSignedInAsync();
        var owner = App.Open();
        var link = MailTests.LinkIn(mail);

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(link)).Status);
        var refused = await owner.SubmitAsync(link, "confirm-email", ("Password", "a guess"));

        Assert.Contains("not the password", refused.Errors, StringComparison.Ordinal);
        Assert.False((await App.FindAsync(name))!.EmailConfirmed);
        await owner.SubmitAsync(link, "confirm-email", ("Password", AccountsApp.Password));
        Assert.True((await App.FindAsync(name))!.EmailConfirmed);
    }

    [Fact]
    public void Lifetimes_AreWhatTheSecurityPageSays()
    {
        Assert.Equal(TimeSpan.FromDays(14), SessionCookieEvents.PersistentLifetime);
        Assert.Equal(TimeSpan.FromHours(1), Timeouts.Mail.ResetLink);
    }

    private async Task<(AccountsBrowser Browser, AccountsBrowser Phone, string Name)> OpenTwoDevicesAsync()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var phone = App.Open();
        await phone.LoginAsync(name);
        return (browser, phone, name);
    }

    private static async Task ConfirmAsync(AccountsBrowser browser, string mail) =>
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(MailTests.LinkIn(mail), "confirm-email")).Status);
}
