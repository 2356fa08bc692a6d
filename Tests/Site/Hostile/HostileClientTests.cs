using System.Text;
using Microsoft.Extensions.Hosting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo.Transport;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Site.Access;
using OrleansStock.Tests.Transport;

namespace OrleansStock.Tests.Site.Hostile;

/// <summary>
/// A hostile client against the real process with its limits as they are installed. It prints what it tried, what was refused and what got
/// through; nothing may. All it sends is harmless.
/// </summary>
public sealed class HostileClientTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Tokens = 200, Guesses = 30, Mails = 8, LargestRatio = 2;

    private readonly TemporaryFolder data = new();
    private readonly List<(string Attack, int Tried, int Refused)> table = [];
    private YahooStandIn yahoo = null!;
    private SiteProcess site = null!;
    private SiteVisitor victim = null!;
    private SiteVisitor attacker = null!;
    private HttpClient victimsApi = null!;
    private HttpClient attackersApi = null!;

    public async ValueTask InitializeAsync()
    {
        yahoo = await YahooStandIn.StartAsync();
        yahoo.ServeGenerated("KNOWN", 400, SiteFixture.LastDay);
        site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["MarketData__YahooBaseUrl"] = yahoo.BaseUrl.AbsoluteUri,
            // A load balancer of the test's, so that strangers can come from anywhere.
            ["Proxy__KnownNetworks"] = "127.0.0.0/8,::1/128",
        });
        victim = new SiteVisitor(site.BaseUrl);
        attacker = new SiteVisitor(site.BaseUrl);
        victimsApi = await victim.GetApiClientAsync();
        attackersApi = await attacker.GetApiClientAsync();
        for (var i = 1; i <= 3; i++)
        {
            using var made = await SiteVisitor.PredictAsync(victimsApi, "KNOWN", i.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }
    }

    [Fact]
    public async Task EverythingTried_GetsNowhere()
    {
        var before = await victimsApi.GetStringAsync("/api/v1/predictions", Cancelled);
        await TryFormsAsync();
        await TryTokensAsync();
        await TryForeignIdsAsync();
        await TryOtherSitesAsync();
        await TrySymbolsAsync();
        await TryReturnUrlsAsync();
        await TryGetsThatChangeAsync();
        Assert.Equal(before, await victimsApi.GetStringAsync("/api/v1/predictions", Cancelled));
        await TryToLockOutAsync();
        await TryToBlockResetMailsAsync();
        await TryTheGatewayAsync();
        var ratio = await Starvation.MeasureAsync(output);
        Add(
            $"starvation: a new ticker beside {Starvation.Connections} connections takes {ratio.ToString("F2", CultureInfo.InvariantCulture)} times as long",
            [ratio <= LargestRatio]);

        output.WriteLine("| attack | tried | refused | got through |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (attack, tried, refused) in table) output.WriteLine($"| {attack} | {tried} | {refused} | {tried - refused} |");
        Assert.All(table, row => Assert.True(row.Tried > 0 && row.Tried == row.Refused, row.Attack));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new IDisposable[] { victim, attacker, victimsApi, attackersApi }) client.Dispose();
        await site.DisposeAsync();
        await yahoo.DisposeAsync();
        data.Dispose();
    }

    private void Add(string attack, List<bool> refused) => table.Add((attack, refused.Count, refused.Count(r => r)));

    private async Task TryFormsAsync()
    {
        List<bool> refused = [];
        var forms = AccessTable.Rules.Where(r => r.Method == "POST" && !r.IsForPrograms && !r.Target.StartsWith("/ops", StringComparison.Ordinal)).ToList();
        foreach (var token in new[] { "", "CfDJ8" + new string('A', 150) })
        {
            foreach (var form in forms)
            {
                using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("id", "1")]);
                using var answer = await victim.Http.PostAsync(form.Target.Replace("{id:long}", "1", StringComparison.Ordinal), content, Cancelled);
                refused.Add(answer.StatusCode == HttpStatusCode.BadRequest);
            }
        }

        Add("forged forms in the victim's browser", refused);
    }

    private async Task TryTokensAsync()
    {
        List<bool> refused = [];
        using var client = new HttpClient { BaseAddress = site.BaseUrl };
        for (var i = 0; i < Tokens; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/predictions");
            var guess = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(33))
                .Replace('+', '-').Replace('/', '_');
            // Of the real form, too: the prefix is public.
            var real = victimsApi.DefaultRequestHeaders.Authorization!.Parameter!;
            request.Headers.Authorization = new("Bearer", i % 2 == 0 ? guess : real[..(real.Length - 43)] + guess[..43]);
            using var answer = await client.SendAsync(request, Cancelled);
            refused.Add(answer.StatusCode == HttpStatusCode.Unauthorized);
        }

        Add("guessed API tokens", refused);
    }

    private async Task TryForeignIdsAsync()
    {
        List<bool> refused = [];
        for (var id = 1; id <= 3; id++)
        {
            foreach (var (method, path) in new[] { ("GET", ""), ("GET", "/sealed"), ("GET", "/note"), ("DELETE", "") })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/predictions/{id}{path}");
                using var answer = await attackersApi.SendAsync(request, Cancelled);
                refused.Add(answer.StatusCode == HttpStatusCode.NotFound);
            }

            using var page = await attacker.Http.GetAsync($"/predictions/{id}", Cancelled);
            refused.Add(page.StatusCode == HttpStatusCode.NotFound);
        }

        Add("the victim's predictions by their ids", refused);
    }

    private async Task TryOtherSitesAsync()
    {
        List<bool> refused = [];
        foreach (var (method, path) in new[] { ("POST", "/api/v1/predictions"), ("DELETE", "/api/v1/predictions/1"), ("DELETE", "/api/v1/watchlist/KNOWN") })
        {
            foreach (var (header, value) in new[] { ("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site") })
            {
                using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.BaseUrl };
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                request.Headers.Add("Cookie", victim.CookieHeader);
                request.Headers.TryAddWithoutValidation(header, value);
                if (method == "POST") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                using var answer = await client.SendAsync(request, Cancelled);
                refused.Add(answer.StatusCode == HttpStatusCode.Forbidden);
            }
        }

        Add("changes by the API from another site's page", refused);
    }

    private async Task TrySymbolsAsync()
    {
        List<bool> refused = [];
        var asked = yahoo.TotalRequests;
        string[] symbols =
        [
            "..%2f..%2fetc%2fpasswd", "%2e%2e%2f", "A%2fB", "@host", "A@host", "A%0d%0aX:1", "A%00", "%C5%BFX", "%D0%90", "A%20B", "'--", "%3Cb%3E",
            new('A', 10_000),
        ];
        foreach (var symbol in symbols)
        {
            foreach (var path in new[] { "/api/v1/tickers/{0}", "/api/v1/tickers/{0}/forecast", "/api/v1/tickers/{0}/history.csv", "/tickers/{0}" })
            {
                using var answer = await attacker.Http.GetAsync(path.Replace("{0}", symbol, StringComparison.Ordinal), Cancelled);
                refused.Add(answer.StatusCode == HttpStatusCode.BadRequest);
            }
        }

        refused.Add(yahoo.TotalRequests == asked);
        Add("symbols that are none, and the source asked", refused);
    }

    private async Task TryReturnUrlsAsync()
    {
        List<bool> refused = [];
        string[] addresses =
            ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/%0d%0aX:1", "\\\\elsewhere.example"];
        foreach (var url in addresses)
        {
            using var person = new SiteVisitor(site.BaseUrl, followRedirects: false) { UserName = victim.UserName };
            using var answer = await person.SubmitAsync(
                "/account/login?returnUrl=" + Uri.EscapeDataString(url),
                new Dictionary<string, string> { ["UserName"] = victim.UserName, ["Password"] = SiteVisitor.Password });
            var leads = new Uri(site.BaseUrl, answer.Headers.Location ?? new Uri("/", UriKind.Relative));
            refused.Add(answer.StatusCode == HttpStatusCode.Redirect && leads.Authority == site.BaseUrl.Authority);
        }

        Add("return addresses elsewhere", refused);
    }

    private async Task TryGetsThatChangeAsync()
    {
        List<bool> refused = [];
        string[] paths =
            ["/account/logout", "/predictions?handler=Delete&id=1", "/account/sessions?handler=EndOthers", "/account?handler=LogoutEverywhere"];
        foreach (var path in paths)
        {
            using var answer = await victim.Http.GetAsync(path, Cancelled);
            using var after = await victim.Http.GetAsync("/account/sessions", Cancelled);
            refused.Add((int)answer.StatusCode < 500 && after.RequestMessage!.RequestUri!.AbsolutePath == "/account/sessions");
        }

        Add("changes by GET in the victim's browser", refused);
    }

    // The victim's password is wanted, or at least that the victim cannot sign in.
    private async Task TryToLockOutAsync()
    {
        List<bool> guessed = [];
        for (var i = 0; i < Guesses; i++)
        {
            using var stranger = new SiteVisitor(site.BaseUrl, followRedirects: false);
            // Each from another block, some from one.
            stranger.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{(i % 3 == 0 ? 1 : i + 2)}");
            using var answer = await stranger.SubmitAsync(
                "/account/login", new Dictionary<string, string> { ["UserName"] = victim.UserName, ["Password"] = $"a wrong password {i}" });
            guessed.Add(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests);
        }

        Add("guessed passwords", guessed);
        var token = (await victim.GetPageAsync("/models")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var left = await victim.Http.PostAsync("/account/logout", form, Cancelled);
        using var back = await victim.SubmitAsync(
            "/account/login", new Dictionary<string, string> { ["UserName"] = victim.UserName, ["Password"] = SiteVisitor.Password });
        Add(
            "lockout: the victim's own sign-in after that",
            [(await back.Content.ReadAsStringAsync(Cancelled)).Contains("/account/logout", StringComparison.Ordinal)]);
    }

    private async Task TryToBlockResetMailsAsync()
    {
        using var stranger = new SiteVisitor(site.BaseUrl);
        stranger.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.77");
        for (var i = 0; i < Mails; i++)
        {
            using var asked = await stranger.SubmitAsync("/account/forgot-password", new Dictionary<string, string> { ["Email"] = victim.Email });
        }

        using var own = await victim.SubmitAsync("/account/forgot-password", new Dictionary<string, string> { ["Email"] = victim.Email });
        Add("reset mails used up: the victim's own request", [own.StatusCode == HttpStatusCode.OK]);
    }

    // A cluster's silo: the embedded one of a single machine listens on loopback alone.
    private async Task TryTheGatewayAsync()
    {
        List<bool> refused = [];
        using var authority = new TestAuthority();
        using var others = new TestAuthority();
        using var own = authority.Issue(PeerRole.Silo);
        await using var silo = await OneSilo.StartAsync(authority.SettingsOf(own));
        using var foreign = others.Issue(PeerRole.Web);
        using var expired = authority.Issue(PeerRole.Web, validDays: -1);
        foreach (var security in new[] { null, others.SettingsOf(foreign), authority.SettingsOf(expired) })
        {
            var came = await Record.ExceptionAsync(async () =>
            {
                using var client = await StrangersClient.JoinAsync(silo.Gateway, security);
            });
            refused.Add(came is not null);
        }

        Add("clients at a silo's gateway without a certificate that it believes", refused);
        using var certificate = authority.Issue(PeerRole.Web);
        using var web = await StrangersClient.JoinAsync(silo.Gateway, authority.SettingsOf(certificate));
        var log = web.Services.GetRequiredService<IGrainFactory>().GetPredictionLog("victim");
        Orleans.Runtime.RequestContext.Clear();
        List<bool> calls = [];
        foreach (var call in new Func<Task>[] { () => log.GetPage(null, 10), () => log.Predict("^GSPC", "random-walk", "planted"), () => log.Delete(1) })
            calls.Add(await Record.ExceptionAsync(call) is UnauthorizedAccessException);
        Add("a stolen certificate: read, plant and delete the victim's predictions", calls);
    }
}
