using OrleansStock.WebFrontend.Accounts.TwoFactor;

namespace OrleansStock.Tests.Accounts;

public sealed class TwoFactorTests
{
    [Fact]
    public async Task Enable_CodeOfTheApp_ThenLoginAsksForACode()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        var key = await EnableAsync(browser, app);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me")).Status);

        var phone = app.Open();
        var first = await phone.LoginAsync(name, rememberMe: true);
        Assert.StartsWith("/account/login-two-factor", first.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/me")).Status);

        app.Time.Advance(TimeSpan.FromSeconds(30));
        var second = await phone.SubmitAsync(first.Location!, "", ("Code", CodeOf(key, app)));

        Assert.Equal("/", second.Location);
        Assert.Equal(name, (await phone.GetAsync("/api/v1/me")).Text);
    }

    [Fact]
    public async Task LoginTwoFactor_SameCodeAgain_IsRefused()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        var key = await EnableAsync(browser, app);
        app.Time.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(key, app);

        Assert.Equal("/", (await StepAsync(app.Open(), name, code)).Location);
        Assert.Contains("not accepted", (await StepAsync(app.Open(), name, code)).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task LoginTwoFactor_CodeOfANeighbouringStep_IsAcceptedWithinOneStep(int steps, bool accepted)
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        var key = await EnableAsync(browser, app);
        app.Time.Advance(TimeSpan.FromMinutes(5));

        var answer = await StepAsync(app.Open(), name, Totp.Code(key, Totp.StepAt(app.Time.GetUtcNow()) + steps));

        Assert.Equal(accepted, answer.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task LoginTwoFactor_GuessedCodes_AreLockedOut()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        var key = await EnableAsync(browser, app);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        var guesser = app.Open();
        var login = await guesser.LoginAsync(name);
        for (var i = 0; i < 10; i++) await guesser.SubmitAsync(login.Location!, "", ("Code", "000000"));

        Assert.Contains("not accepted", (await guesser.SubmitAsync(login.Location!, "", ("Code", CodeOf(key, app)))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoginTwoFactor_RecoveryCode_WorksOnce()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        await EnableAsync(browser, app);
        var codes = (await browser.SubmitAsync("/account/two-factor", "handler=RecoveryCodes", ("CurrentPassword", AccountsApp.Password)))
            .Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        Assert.Equal(10, codes.Length);

        Assert.Equal("/", (await StepAsync(app.Open(), name, codes[0], "RecoveryCode")).Location);
        Assert.Contains("not accepted", (await StepAsync(app.Open(), name, codes[0], "RecoveryCode")).Errors, StringComparison.Ordinal);
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
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        await EnableAsync(browser, app);
        const string Short = "kuw-9Fz!";

        var change = await browser.SubmitAsync("/account", "change-password", ("CurrentPassword", AccountsApp.Password), ("Password", Short), ("ConfirmPassword", Short));
        Assert.Equal("/account", change.Location);
        var refused = await browser.SubmitAsync("/account/two-factor", "handler=Disable", ("CurrentPassword", Short));

        Assert.Contains("to stand alone", refused.Errors, StringComparison.Ordinal);
        Assert.True((await app.FindAsync(name))!.TwoFactorEnabled);
    }

    [Fact]
    public async Task Disable_RightPassword_TurnsItOff()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        await EnableAsync(browser, app);

        await browser.SubmitAsync("/account/two-factor", "handler=Disable", ("CurrentPassword", AccountsApp.Password));

        Assert.False((await app.FindAsync(name))!.TwoFactorEnabled);
        Assert.Equal("/", (await app.Open().LoginAsync(name)).Location);
    }

    // RFC 6238, appendix B, SHA-1; its eight digits cut to six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Code_VectorsOfTheRfc_AreMet(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    internal static async Task<string> EnableAsync(AccountsBrowser browser, AccountsApp app)
    {
        var begun = await browser.SubmitAsync("/account", "handler=Begin", ("CurrentPassword", AccountsApp.Password));
        Assert.StartsWith("data:image/png;base64,", begun.Page.QuerySelector("img")?.GetAttribute("src"), StringComparison.Ordinal);
        var key = begun.Page.QuerySelector("li code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var enabled = await browser.SubmitAsync(begun, "/account/two-factor", "handler=Enable", ("Code", CodeOf(key, app)));
        Assert.Equal(10, enabled.Page.QuerySelectorAll(".codes code").Length);
        return key;
    }

    private static string CodeOf(string key, AccountsApp app) => Totp.Code(key, Totp.StepAt(app.Time.GetUtcNow()));

    private static async Task<Answer> StepAsync(AccountsBrowser browser, string name, string code, string field = "Code")
    {
        var login = await browser.LoginAsync(name);
        return await browser.SubmitAsync(login.Location!, "", (field, code));
    }
}
