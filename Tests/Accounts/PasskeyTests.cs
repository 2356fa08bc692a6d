namespace OrleansStock.Tests.Accounts;

public sealed class PasskeyTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    [Fact]
    public async Task Passkey_Added_LogsInWithoutAPassword()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await AddAsync(browser, passkey);
        Assert.Contains("Phone", (await browser.GetAsync("/account/passkeys")).Text, StringComparison.Ordinal);

        var phone = App.Open();
        var answer = await LoginAsync(phone, o => passkey.Get(o));

        Assert.Equal("/", answer.Location);
        Assert.Equal(name, (await phone.GetAsync("/api/v1/me")).Text);
    }

    [Fact]
    public async Task Options_WhateverTheHostHeader_NameTheConfiguredDomain()
    {
        await using var app = await AccountsApp.StartAsync(("Accounts__PasskeyDomain", "stocks.example.org"));
        var answer = await OptionsAsync(app.Open("https://evil.example"));

        Assert.Contains("\"rpId\":\"stocks.example.org\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_OfAnotherOriginOrDomain_IsRefused()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await AddAsync(browser, passkey);

        Assert.Contains("not accepted", (await LoginAsync(App.Open(), o => passkey.Get(o, "https://evil.example"))).Errors, StringComparison.Ordinal);
        Assert.Contains("not accepted", (await LoginAsync(App.Open(), o => passkey.Get(o, domain: "evil.example"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_WithoutOrWithAnOldChallenge_IsRefused()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await AddAsync(browser, passkey);
        var old = passkey.Get(await OptionsAsync(App.Open()));

        Assert.Contains("not accepted", (await LoginAsync(App.Open(), _ => old)).Errors, StringComparison.Ordinal);
        Assert.Contains("not accepted", (await LoginAsync(App.Open(), _ => "{}")).Errors, StringComparison.Ordinal);
        var elsewhere = await App.Open().SubmitAsync("/account/login", "handler=Passkey", ("credential", old));
        Assert.Contains("not accepted", elsewhere.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_Removed_OpensNothing()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();
        using var passkey = new SoftwarePasskey();
        await AddAsync(browser, passkey);

        await browser.SubmitAsync("/account/passkeys", "handler=Remove");

        Assert.Contains("not accepted", (await LoginAsync(App.Open(), o => passkey.Get(o))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_WrongPassword_AreNotGiven()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();

        var answer = await browser.PostAsync(
            "/account/passkeys?handler=Options", ("CurrentPassword", "wrong"), await browser.GetFormTokenAsync("/account/passkeys"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("challenge", answer.Text, StringComparison.Ordinal);
    }

    internal static async Task AddAsync(AccountsBrowser browser, SoftwarePasskey passkey)
    {
        var token = await browser.GetFormTokenAsync("/account/passkeys");
        var options = await browser.PostAsync("/account/passkeys?handler=Options", ("CurrentPassword", AccountsApp.Password), token);
        Assert.True(options.Status == HttpStatusCode.OK, options.Text);
        var added = await browser.PostAsync("/account/passkeys?handler=Add", ("Name", "Phone"), ("credential", passkey.Create(options.Text)), token);
        Assert.True(added.Location == "/account/passkeys", added.Errors);
    }

    internal static async Task<Answer> LoginAsync(AccountsBrowser browser, Func<string, string> answer) =>
        await browser.PostAsync(
            "/account/login?handler=Passkey", ("credential", answer(await OptionsAsync(browser))), await browser.GetFormTokenAsync("/account/login"));

    private static async Task<string> OptionsAsync(AccountsBrowser browser) =>
        (await browser.PostAsync("/account/login?handler=PasskeyOptions", await browser.GetFormTokenAsync("/account/login"))).Text;
}
