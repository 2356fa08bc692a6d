using OrleansStock.WebFrontend.Accounts.SignIn;

namespace OrleansStock.Tests.Accounts;

/// <summary>The list of sessions: what it shows, and that ending one takes effect at once on every web.</summary>
public sealed class SessionListTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    private const string Phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox on Linux")]
    [InlineData(Phone, "Chrome on Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15", "Safari on Mac")]
    [InlineData("<script>alert(1)</script>", "an unknown browser")]
    [InlineData("", "an unknown browser")]
    [InlineData(null, "an unknown browser")]
    public void Of_UserAgent_IsBrowserAndSystemInOurWords(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    [Fact]
    public async Task List_TwoDevices_ShowsDeviceAddressAndTimes()
    {
        var (here, name, _) = await App.OpenSignedInAsync();
        var there = App.Open();
        (there.Headers["User-Agent"], there.Headers[AccountsApp.RemoteHeader]) = (Phone, "2001:db8:1:2:3::9");
        await there.LoginAsync(name);

        var rows = (await here.GetAsync("/account/sessions")).Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Equal(2, rows.Count);
        Assert.Single(rows, r => r.Contains("Chrome on Android", StringComparison.Ordinal) && r.Contains("2001:db8:1:2::/64", StringComparison.Ordinal));
        Assert.Single(rows, r => r.Contains("this device", StringComparison.Ordinal) && r.Contains("203.0.113.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task End_AnotherDevice_TakesEffectAtOnceOnEveryWeb()
    {
        await using var web = await AccountsApp.StartAsync(App);
        var (here, name, _) = await App.OpenSignedInAsync();
        var there = web.Open();
        await there.LoginAsync(name);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await here.SubmitAsync("/account/sessions", "handler=End")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/me")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task EndOthers_ThreeDevices_LeavesThisOne()
    {
        var (here, name, _) = await App.OpenSignedInAsync();
        AccountsBrowser[] others = [App.Open(), App.Open()];
        foreach (var other in others) await other.LoginAsync(name);

        await here.SubmitAsync("/account/sessions", "handler=EndOthers");

        foreach (var other in others) Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/v1/me")).Status);
        Assert.Single((await here.GetAsync("/account/sessions")).Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task End_SessionOfSomebodyElse_GoesOn()
    {
        var (victim, _, _) = await App.OpenSignedInAsync();
        var (attacker, _, _) = await App.OpenSignedInAsync();
        var account = (await App.FindAsync((await victim.GetAsync("/api/v1/me")).Text))!;
        var id = Assert.Single(await App.Services.GetRequiredService<UserSessionStore>().ListAsync(account.Id, Cancelled)).Id;
        var token = await attacker.GetFormTokenAsync("/account/sessions");

        await attacker.PostAsync("/account/sessions?handler=End", token, ("id", id));
        await attacker.PostAsync("/account/sessions?handler=EndOthers", token);

        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Use_AfterAWhileFromElsewhere_IsRecorded()
    {
        await using var app = await AccountsApp.StartAsync();
        var (here, name, _) = await app.OpenSignedInAsync();
        var account = (await app.FindAsync(name))!;
        var sessions = app.Services.GetRequiredService<UserSessionStore>();
        var begun = Assert.Single(await sessions.ListAsync(account.Id, Cancelled));

        app.Time.Advance(UserSessionStore.UseStep - TimeSpan.FromSeconds(1));
        await here.GetAsync("/account");
        Assert.Equal(begun.LastUsedAt, Assert.Single(await sessions.ListAsync(account.Id, Cancelled)).LastUsedAt);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        here.Headers[AccountsApp.RemoteHeader] = "198.51.100.7";
        await here.GetAsync("/account");

        UserSession used;
        // It is written behind the answer.
        do used = Assert.Single(await sessions.ListAsync(account.Id, Cancelled));
        while (used.LastUsedAt == begun.LastUsedAt);
        Assert.Equal(("198.51.100.7", begun.CreatedAt), (used.Place, used.CreatedAt));
    }
}
