namespace OrleansStock.Tests.Accounts.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task Login_OverTheLimitOfTheAddress_Is429BeforeTheHash()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__LoginPerAddress", "3"));
        var browser = app.Open();
        for (var i = 0; i < 3; i++) await browser.LoginAsync(AccountsApp.NewName());
        var before = app.Hasher.Count;

        var answer = await browser.LoginAsync(AccountsApp.NewName());

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal("20", answer.Header("Retry-After"));
        Assert.Contains("Too many attempts", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before, app.Hasher.Count);
    }

    [Fact]
    public async Task Login_OverTheLimitOfTheName_Is429FromThatAddressAlone()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__LoginPerAccount", "3"));
        var name = AccountsApp.NewName();
        for (var i = 0; i < 3; i++) await From(app, "198.51.100.1").LoginAsync(name);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await From(app, "198.51.100.1").LoginAsync(name.ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.OK, (await From(app, "198.51.100.9").LoginAsync(name)).Status);
        Assert.Equal(HttpStatusCode.OK, (await From(app, "198.51.100.1").LoginAsync(AccountsApp.NewName())).Status);
    }

    [Fact]
    public async Task Login_ForgedForwardedFor_ChangesNothing()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__LoginPerAddress", "2"), ("Proxy__KnownNetworks", "10.1.0.0/16"));
        var browser = app.Open();
        for (var i = 0; i < 2; i++)
        {
            browser.Headers["X-Forwarded-For"] = $"198.51.100.{i}";
            await browser.LoginAsync(AccountsApp.NewName());
        }

        browser.Headers["X-Forwarded-For"] = "198.51.100.77";
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.LoginAsync(AccountsApp.NewName())).Status);
    }

    [Theory]
    [InlineData("10.1.2.3", "198.51.100.7", "198.51.100.7 https")]
    [InlineData("10.1.2.3", "6.6.6.6, 198.51.100.7", "198.51.100.7 https")]
    [InlineData("10.9.2.3", "198.51.100.7", "10.9.2.3 http")]
    [InlineData("10.1.2.3", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64 https")]
    public async Task Address_BehindAProxy_IsTheOneThatAKnownProxySaw(string remote, string forwardedFor, string seen)
    {
        await using var app = await AccountsApp.StartAsync(("Proxy__KnownNetworks", "10.1.0.0/16"));
        var browser = app.Open("http://localhost");
        browser.Headers[AccountsApp.RemoteHeader] = remote;
        browser.Headers["X-Forwarded-For"] = forwardedFor;
        browser.Headers["X-Forwarded-Proto"] = "https";

        Assert.Equal(seen, (await browser.GetAsync("/seen")).Text);
    }

    [Fact]
    public async Task Register_OverTheLimit_Is429()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__RegisterPerAddress", "2"));
        var browser = app.Open();
        for (var i = 0; i < 2; i++) await browser.RegisterAsync(AccountsApp.NewName(), AccountsApp.NewName() + "@example.org");
        var before = app.Hasher.Count;

        var answer = await browser.RegisterAsync(AccountsApp.NewName(), AccountsApp.NewName() + "@example.org");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal(before, app.Hasher.Count);
    }

    [Fact]
    public async Task Forgot_OverTheLimitOfTheAddress_Is429()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__ResetPerAccount", "2"));
        for (var i = 0; i < 2; i++) await app.Open().SubmitAsync("/account/forgot-password", "", ("Email", "a@example.org"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.Open().SubmitAsync("/account/forgot-password", "", ("Email", "A@example.org"))).Status);
    }

    [Fact]
    public async Task Predict_OverTheLimitOfTheAccount_Is429WithAProblem()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__PredictPerAccount", "2"));
        var (browser, _, _) = await app.OpenSignedInAsync();
        var (other, _, _) = await app.OpenSignedInAsync();
        browser.Headers["Sec-Fetch-Site"] = other.Headers["Sec-Fetch-Site"] = "same-origin";
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/api/v1/predictions")).Status);

        var answer = await browser.PostAsync("/api/v1/predictions");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal("30", answer.Header("Retry-After"));
        Assert.Equal("application/problem+json", answer.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsync("/api/v1/predictions")).Status);
        // The wait is the true one, to the second.
        app.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("1", (await browser.PostAsync("/api/v1/predictions")).Header("Retry-After"));
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/api/v1/predictions")).Status);
    }

    private static AccountsBrowser From(AccountsApp app, string address)
    {
        var browser = app.Open();
        browser.Headers[AccountsApp.RemoteHeader] = address;
        return browser;
    }
}
