using OrleansStock.WebFrontend.Accounts.TwoFactor;
using OtpNet;

namespace OrleansStock.Tests.Accounts;

public sealed class TwoFactorTests
{
    private static readonly TimeSpan step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Enable_CodeOfTheApp_ThenLoginAsksForACode()
    {
        await using var person = await Person.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.Browser.GetAsync("/api/v1/me")).Status);

        var phone = person.App.Open();
        var first = await phone.LoginAsync(person.Name, rememberMe: true);
        Assert.StartsWith("/account/login-two-factor", first.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/me")).Status);

        person.App.Time.Advance(step);
        var second = await phone.SubmitAsync(first.Location!, "", ("Code", person.CodeNow()));

        Assert.Equal("/", second.Location);
        Assert.Equal(person.Name, (await phone.GetAsync("/api/v1/me")).Text);
    }

    [Fact]
    public async Task LoginTwoFactor_SameCodeAgain_IsRefused()
    {
        await using var person = await Person.StartAsync();
        person.App.Time.Advance(step);
        var code = person.CodeNow();

        Assert.Equal("/", (await person.LoginAsync(code)).Location);
        Assert.Contains("not accepted", (await person.LoginAsync(code)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoginTwoFactor_OlderCodeAfterANewerOne_IsRefused()
    {
        await using var person = await Person.StartAsync();
        person.App.Time.Advance(3 * step);
        var older = person.CodeNow(-1);

        Assert.Equal("/", (await person.LoginAsync(person.CodeNow())).Location);
        Assert.Contains("not accepted", (await person.LoginAsync(older)).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task LoginTwoFactor_CodeOfANeighbouringStep_IsAcceptedWithinOneStep(int steps, bool accepted)
    {
        await using var person = await Person.StartAsync();
        person.App.Time.Advance(TimeSpan.FromMinutes(5));

        var answer = await person.LoginAsync(person.CodeNow(steps));

        Assert.Equal(accepted, answer.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task LoginTwoFactor_GuessedCodes_HaveToWaitAndTheOwnerHasNot()
    {
        await using var person = await Person.StartAsync();
        person.App.Time.Advance(TimeSpan.FromMinutes(5));
        for (var address = 1; address <= 4; address++)
        {
            var guesser = From(person.App, $"198.51.100.{address}");
            var login = await guesser.LoginAsync(person.Name);
            for (var i = 0; i < 5; i++)
                Assert.Equal(HttpStatusCode.OK, (await guesser.SubmitAsync(login.Location!, "", ("Code", "000000"))).Status);
            var refused = await guesser.SubmitAsync(login.Location!, "", ("Code", person.CodeNow()));
            Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (refused.Status, refused.Header("Retry-After")));
        }

        // All together have used up what unknown devices may try.
        var fresh = From(person.App, "198.51.100.99");
        var late = await fresh.SubmitAsync((await fresh.LoginAsync(person.Name)).Location!, "", ("RecoveryCode", "ABCDE-FGHIJ"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (late.Status, late.Header("Retry-After")));

        await person.Browser.PostAsync("/account/logout", await person.Browser.GetFormTokenAsync("/account"));
        var owner = await person.Browser.LoginAsync(person.Name);
        Assert.Equal("/", (await person.Browser.SubmitAsync(owner.Location!, "", ("Code", person.CodeNow()))).Location);
    }

    [Fact]
    public async Task LoginTwoFactor_PasswordResetMeanwhile_EndsTheHalfFinishedSignIn()
    {
        await using var person = await Person.StartAsync();
        await person.ConfirmAsync();
        var thief = person.App.Open();
        var half = await thief.LoginAsync(person.Name);
        await person.App.Open().SubmitAsync("/account/forgot-password", "", ("Email", person.Name + "@example.org"));
        const string next = "nine purple umbrellas on parade";
        await person.App.Open().SubmitAsync(
            MailTests.LinkIn((await person.App.Mails.NextAsync()).Text), "reset-password", ("Password", next), ("ConfirmPassword", next));
        Assert.True((await person.App.FindAsync(person.Name))!.TwoFactorEnabled);
        person.App.Time.Advance(step);

        var answer = await thief.GetAsync(half.Location!);
        Assert.StartsWith("/account/login", answer.Location, StringComparison.Ordinal);
        var posted = await thief.PostAsync(half.Location!, ("Code", person.CodeNow()), await thief.GetFormTokenAsync("/account/login"));
        Assert.StartsWith("/account/login", posted.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task LoginTwoFactor_RecoveryCode_WorksOnce()
    {
        await using var person = await Person.StartAsync();
        var codes = (await person.Browser.SubmitAsync("/account/two-factor", "handler=RecoveryCodes", ("CurrentPassword", AccountsApp.Password)))
            .Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        Assert.Equal(10, codes.Length);

        Assert.Equal("/", (await person.LoginAsync(codes[0], "RecoveryCode")).Location);
        Assert.Contains("not accepted", (await person.LoginAsync(codes[0], "RecoveryCode")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LoginTwoFactor_RecoveryCode_StaysSignedInWhereThatWasAskedFor(bool rememberMe)
    {
        await using var person = await Person.StartAsync();
        var codes = (await person.Browser.SubmitAsync("/account/two-factor", "handler=RecoveryCodes", ("CurrentPassword", AccountsApp.Password)))
            .Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        var elsewhere = person.App.Open();
        var login = await elsewhere.LoginAsync(person.Name, rememberMe: rememberMe);

        var answer = await elsewhere.SubmitAsync(login.Location!, "", ("RecoveryCode", codes[0]));

        var session = Assert.Single(answer.SetCookies, c => c.StartsWith("__Host-orleansstock=", StringComparison.Ordinal));
        Assert.Equal(rememberMe, session.Contains("expires=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Begin_WrongPassword_ShowsNoSecret()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, _, _) = await app.OpenSignedInAsync();

        var answer = await browser.SubmitAsync("/account", "handler=Begin", ("CurrentPassword", "wrong"));

        Assert.Contains("not your password", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("data:image", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShortPassword_WithSecondFactor_IsTakenAndThenKeepsItOn()
    {
        await using var person = await Person.StartAsync();
        const string brief = "kuw-9Fz!";

        var change = await person.Browser.SubmitAsync(
            "/account", "change-password", ("CurrentPassword", AccountsApp.Password), ("Password", brief), ("ConfirmPassword", brief));
        Assert.Equal("/account", change.Location);
        var refused = await person.Browser.SubmitAsync("/account/two-factor", "handler=Disable", ("CurrentPassword", brief));

        Assert.Contains("to stand alone", refused.Errors, StringComparison.Ordinal);
        Assert.True((await person.App.FindAsync(person.Name))!.TwoFactorEnabled);
    }

    [Fact]
    public async Task Disable_RightPassword_TurnsItOff()
    {
        await using var person = await Person.StartAsync();

        await person.Browser.SubmitAsync("/account/two-factor", "handler=Disable", ("CurrentPassword", AccountsApp.Password));

        Assert.False((await person.App.FindAsync(person.Name))!.TwoFactorEnabled);
        Assert.Equal("/", (await person.App.Open().LoginAsync(person.Name)).Location);
    }

    /// <summary>RFC 6238, appendix B, SHA-1: seconds since 1970, and the code, its eight digits cut to six.</summary>
    public static TheoryData<long, string> Vectors => new()
    {
        { 59, "287082" }, { 1111111109, "081804" }, { 1111111111, "050471" }, { 1234567890, "005924" }, { 2000000000, "279037" }, { 20000000000, "353130" },
    };

    [Theory, MemberData(nameof(Vectors))]
    public void Match_VectorsOfTheRfc_AreCodesOfTheirSteps(long seconds, string code)
    {
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(seconds / 30, AuthenticatorCode.Match(key, code, time));
        Assert.Equal(seconds / 30, AuthenticatorCode.Match(key, $" {code[..3]} {code[3..]}", time));
        foreach (var within in (int[])[-1, 1]) Assert.Equal(seconds / 30, AuthenticatorCode.Match(key, code, time + within * step));
        Assert.NotEqual(seconds / 30, AuthenticatorCode.Match(key, code, time + 2 * step));
        foreach (var wrong in (string[])["", code[1..], code + "0", "０" + code[1..], "12345x"]) Assert.Null(AuthenticatorCode.Match(key, wrong, time));
    }

    [Fact]
    public void NewKey_Always_Is160BitsInBase32AndAnother()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => AuthenticatorCode.NewKey()).ToHashSet();

        Assert.Equal(100, keys.Count);
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
    }

    private static AccountsBrowser From(AccountsApp app, string address)
    {
        var browser = app.Open();
        browser.Headers[AccountsApp.RemoteHeader] = address;
        return browser;
    }

    internal static async Task<string> EnableAsync(AccountsBrowser browser, AccountsApp app)
    {
        var begun = await browser.SubmitAsync("/account", "handler=Begin", ("CurrentPassword", AccountsApp.Password));
        Assert.StartsWith("data:image/png;base64,", begun.Page.QuerySelector("img")?.GetAttribute("src"), StringComparison.Ordinal);
        var key = begun.Page.QuerySelector("li code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var enabled = await browser.SubmitAsync(begun, "/account/two-factor", "handler=Enable", ("Code", CodeAt(key, app.Time.GetUtcNow())));
        Assert.Equal(10, enabled.Page.QuerySelectorAll(".codes code").Length);
        return key;
    }

    internal static string CodeAt(string key, DateTimeOffset time) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(time.UtcDateTime);

    /// <summary>Somebody with an authenticator app, signed in, on an app of the test's own whose clock may move.</summary>
    private sealed record Person(AccountsApp App, AccountsBrowser Browser, string Name, string Key) : IAsyncDisposable
    {
        public static async Task<Person> StartAsync()
        {
            var app = await AccountsApp.StartAsync();
            var (browser, name, _) = await app.OpenSignedInAsync();
            return new Person(app, browser, name, await EnableAsync(browser, app));
        }

        /// <summary>Confirms the address; without that a reset would turn the second factor off.</summary>
        public async Task ConfirmAsync()
        {
            await using var scope = App.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
            var user = (await users.FindByNameAsync(Name))!;
            user.EmailConfirmed = true;
            Assert.True((await users.UpdateAsync(user)).Succeeded);
        }

        /// <summary>What the app shows.</summary>
        /// <param name="steps">Where its clock is fast, by how many steps.</param>
        public string CodeNow(int steps = 0) => CodeAt(Key, App.Time.GetUtcNow() + steps * step);

        /// <summary>Signs in elsewhere, with both steps.</summary>
        public async Task<Answer> LoginAsync(string code, string field = "Code")
        {
            var elsewhere = App.Open();
            var login = await elsewhere.LoginAsync(Name);
            return await elsewhere.SubmitAsync(login.Location!, "", (field, code));
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
