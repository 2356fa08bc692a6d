namespace OrleansStock.Tests.Accounts;

public sealed class TokensAndDataTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    [Fact]
    public async Task Token_ShownOnce_SignsInToTheApiOnlyUntilItIsRevoked()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var created = await CreateAsync(browser, "my\nscript");
        var token = created.Page.QuerySelector("#new-token")!.TextContent;
        Assert.DoesNotContain(token, (await browser.GetAsync("/account/tokens")).Text, StringComparison.Ordinal);
        var script = App.Open();
        script.Headers["Authorization"] = "Bearer " + token;

        Assert.Equal(name, (await script.GetAsync("/api/v1/me")).Text);
        Assert.Equal(name, (await script.PostAsync("/api/v1/me")).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await script.GetAsync("/account")).Status);

        await browser.SubmitAsync("/account/tokens", "handler=Revoke");
        var refused = await script.GetAsync("/api/v1/me");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.StartsWith("Bearer", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WrongBesideAValidCookie_DoesNotFallBackToTheCookie()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();
        browser.Headers["Authorization"] = "Bearer ost_wrong";

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Token_RevokedByAnotherAccount_Stays()
    {
        var (owner, _, _) = await App.OpenSignedInAsync();
        await CreateAsync(owner, "mine");
        var id = (await owner.GetAsync("/account/tokens")).Page.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var (other, _, _) = await App.OpenSignedInAsync();

        await other.PostAsync("/account/tokens?handler=Revoke", ("id", id), await other.GetFormTokenAsync("/account/tokens"));

        Assert.Contains("mine", (await owner.GetAsync("/account/tokens")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Token_PasswordChanged_GoesOnUnlessTheBoxWasTicked(bool revoke)
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var script = App.Open();
        script.Headers["Authorization"] = "Bearer " + (await CreateAsync(browser, "script")).Page.QuerySelector("#new-token")!.TextContent;
        Assert.Contains("goes on working when you change your password", (await browser.GetAsync("/account/tokens")).Text, StringComparison.Ordinal);
        const string next = "nine purple umbrellas on parade";
        (string, string)[] change = [("CurrentPassword", AccountsApp.Password), ("Password", next), ("ConfirmPassword", next)];

        await browser.SubmitAsync("/account", "change-password", revoke ? [.. change, ("RevokeTokens", "true")] : change);
        await App.Mails.NextAsync();

        Assert.Equal(revoke ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, (await script.GetAsync("/api/v1/me")).Status);
        if (!revoke) Assert.Equal(name, (await script.GetAsync("/api/v1/me")).Text);
    }

    [Fact]
    public async Task MyData_Owner_GetsEverythingAndNoSecret()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        await CreateAsync(browser, "my script");

        var answer = await browser.GetAsync("/account/my-data");

        Assert.Contains("attachment", answer.Header("Content-Disposition"), StringComparison.Ordinal);
        var data = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal(name, data.GetProperty("account").GetProperty("userName").GetString());
        Assert.Equal("my script", data.GetProperty("apiTokens")[0].GetProperty("name").GetString());
        Assert.Equal([3, 2, 1], data.GetProperty("predictions").EnumerateArray().Select(p => p.GetProperty("id").GetInt32()));
        Assert.Equal([null, "a note of mine", null],
            data.GetProperty("predictions").EnumerateArray().Select(p => p.TryGetProperty("note", out var note) ? note.GetString() : null));
        Assert.DoesNotContain((await App.FindAsync(name))!.PasswordHash!, answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Open().GetAsync("/account/my-data")).Status);
    }

    [Fact]
    public async Task Delete_RightPassword_RemovesTheAccountAndItsSessions()
    {
        var (browser, name, _) = await App.OpenSignedInAsync();
        var phone = App.Open();
        await phone.LoginAsync(name);

        var refused = await browser.SubmitAsync("/account", "/account/delete", ("CurrentPassword", "wrong"));
        Assert.Contains("not your password", refused.Errors, StringComparison.Ordinal);
        Assert.NotNull(await App.FindAsync(name));
        var answer = await browser.SubmitAsync("/account", "/account/delete", ("CurrentPassword", AccountsApp.Password));

        Assert.Equal("/", answer.Location);
        Assert.Null(await App.FindAsync(name));
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.OK, (await App.Open().LoginAsync(name)).Status);
    }

    [Fact]
    public async Task Token_WithoutAnyScope_IsNotMade()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();

        var answer = await browser.SubmitAsync(
            "/account/tokens", "handler=Create", ("Name", "nothing"), ("Days", "30"), ("CurrentPassword", AccountsApp.Password));

        Assert.Contains("Tick what the token may do.", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("#new-token"));
    }

    [Fact]
    public async Task Token_ListAndForm_SayWhatItMayDo()
    {
        var (browser, _, _) = await App.OpenSignedInAsync();

        var form = (await browser.GetAsync("/account/tokens")).Page;
        await CreateAsync(browser, "reader", "Read");
        var list = (await browser.GetAsync("/account/tokens")).Page;

        Assert.Equal(["Read", "Predict"], form.QuerySelectorAll("input[name=Scopes][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("read", list.QuerySelector("td[data-label=May]")!.TextContent);
    }

    private static Task<Answer> CreateAsync(AccountsBrowser browser, string name, string scopes = "All") => browser.SubmitAsync(
        "/account/tokens", "handler=Create", ("Name", name), ("Days", "30"), ("Scopes", scopes), ("CurrentPassword", AccountsApp.Password));
}
