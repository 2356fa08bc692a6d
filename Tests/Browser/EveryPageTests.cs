using System.Collections.Concurrent;
using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Browser;

/// <summary>
/// Every page as a stranger, the owner of an account and an administrator see it, on a phone and on a desk, light and dark: axe finds
/// nothing, the console stays empty, and nothing is wider than the screen. <c>SCREENSHOTS</c> names a folder for the pictures.
/// </summary>
[Collection(nameof(OperationsSite))]
public sealed class EveryPageTests(ChromiumFixture chromium, OperationsSite site)
{
    private const string Ticker = "MATRIX";
    private const int Narrowest = 320;
    private const int Desk = 1440;
    // A line of links of the height that a finger needs, and the room above and below.
    private const int HeightOfOneLine = 70;

    // The innermost elements that reach beyond the window and do not lie in something that scrolls by itself.
    private const string Widest =
        """
        () => [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-scroll")
          && ![...e.children].some(c => c.getBoundingClientRect().right > innerWidth + 1)).slice(0, 3).map(e => e.outerHTML.slice(0, 200)).join(" ")
        """;

    private static readonly string[] forEverybody =
    [
        "/", "/tickers", "/tickers?symbol=%21", "/tickers?symbol=matrix+inc", $"/tickers/{Ticker}?model=random-walk",
        $"/tickers/{Ticker}?model=random-walk&bars=candles&volume=1&above=80&below=100",
        $"/tickers/{Ticker}?model=random-walk&span=5y&past=1&marks=1&own=1&with=linear&horizon=120",
        $"/tickers/{Ticker}?model=random-walk&date=2030-01-01&above=100&by=2024-09-02",
        "/tickers/NOSUCHONE", "/models", "/models?days=365&sort=error&model=arima", "/people", "/people/" + PeopleRows.Name, "/error/404",
    ];

    private static readonly string[] forStrangers =
    [
        "/account/login", "/account/register", "/account/forgot-password", "/account/reset-password", "/account/confirm-email",
        "/account/confirm-change", "/predict",
    ];

    private static readonly string[] forOwners =
    [
        "/predict", $"/predict?symbol={Ticker}&horizon=7", "/predict/several", "/predictions",
        "/predictions?state=retrospective&sort=oldest", "/predictions?symbol=NONE", "/predictions/1", $"/watchlist?add={Ticker}",
        $"/alerts?symbol={Ticker}", "/alerts/stop?token=none", "/account",
        "/people/me", $"/tickers/{Ticker}/own?horizon=7", $"/tickers/{Ticker}/own?horizon=7&low=50&median=100&high=150",
        $"/tickers/{Ticker}/own?horizon=7&low=100&median=50&high=150",
        "/account/tokens", "/account/passkeys", "/account/sessions", "/account/change-email", "/account/confirm-change", "/account/two-factor",
        "/account/change-password", "/account/delete", "/ops",
    ];

    private static readonly string[] forAdministrators = [$"/ops?ticker={Ticker}"];

    // They show nothing of their own; the second step of signing in comes only after the first, see SecondStepTests.
    private static readonly string[] withoutPage = ["/account/logout", "/account/my-data", "/account/welcome", "/account/login-two-factor"];

    public static TheoryData<string, int, ColorScheme> Views()
    {
        var views = new TheoryData<string, int, ColorScheme>();
        foreach (var who in (string[])["stranger", "owner", "administrator"])
        {
            foreach (var width in (int[])[360, Desk])
            {
                views.Add(who, width, ColorScheme.Light);
                views.Add(who, width, ColorScheme.Dark);
            }

            views.Add(who, Narrowest, ColorScheme.Light);
        }

        return views;
    }

    [Fact]
    public void Page_OfTheSite_IsVisited()
    {
        string[] paths = [.. forEverybody, .. forStrangers, .. forOwners, .. forAdministrators, "/shared/one"];
        var visited = paths.Select(path => path.Split('?')[0]).ToList();
        var routes = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "WebFrontend", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => File.ReadLines(file).First()).Where(line => line.StartsWith("@page", StringComparison.Ordinal))
            .Select(line => line.Split('"') is [_, var route, ..] ? route : "/").Except(withoutPage).ToList();
        Assert.True(routes.Count > 20);
        Assert.DoesNotContain(routes, route => !visited.Any(path => IsOf(path.Split('/'), route.Split('/'))));

        static bool IsOf(string[] path, string[] route) =>
            path.Length == route.Length && path.Zip(route).All(part => part.Second.StartsWith('{') || part.First == part.Second);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_ReadByAxeInThisView_HasNoViolationNoMessageAndFits(string who, int width, ColorScheme scheme)
    {
        site.Yahoo.ServeGenerated(Ticker, 900, SiteFixture.LastDay);
        var visitor = who switch { "owner" => site.Person, "administrator" => site.Administrator, _ => null };
        var api = who switch { "owner" => site.PersonApi, "administrator" => site.AdministratorApi, _ => null };
        if (api is not null) await SiteVisitor.PredictAsync(api, Ticker, "matrix");
        var shared = await ShareAsync();
        await PeopleRows.AddAsync(site.DataDirectory, site.Person.UserName);
        await using var context = await chromium.NewContextAsync(site.BaseUrl, scheme, width, width < 500 ? 740 : 900);
        if (visitor is not null) await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        ConcurrentQueue<string> paths = new(
        [
            .. forEverybody, shared, .. visitor is null ? forStrangers : forOwners, .. who == "administrator" ? forAdministrators : [],
        ]);
        // Two tabs: most of a visit is waiting for a network that has gone quiet.
        ConcurrentBag<string> wrong = [];
        await Task.WhenAll(VisitAsync(), VisitAsync());
        Assert.Equal("", string.Join("\n", wrong.Order(StringComparer.Ordinal)));

        async Task VisitAsync()
        {
            var page = await context.NewPageAsync();
            ConcurrentQueue<string> messages = new();
            page.Console += (_, message) =>
            {
                // The browser reports the status of a page that is not there, and nothing else.
                var isStatus = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
                if (message.Type is "error" or "warning" && !isStatus) messages.Enqueue(message.Text);
            };
            page.PageError += (_, error) => messages.Enqueue(error);
            while (paths.TryDequeue(out var path))
            {
                await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                await KeepAsync(page, who + (path == shared ? "/shared" : path), width, scheme);
                while (messages.TryDequeue(out var message)) wrong.Add($"{path}: {message}");
                var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
                if (overflow > 0) wrong.Add($"{path} is {overflow} pixels too wide: {await page.EvaluateAsync<string>(Widest)}");
                if (width == Narrowest) continue;
                var header = await page.EvaluateAsync<int>("() => document.querySelector('.site-header')?.offsetHeight ?? 0");
                if (width == Desk && header > HeightOfOneLine) wrong.Add($"{path}: the header is {header} pixels high");
                var result = await page.RunAxe();
                foreach (var v in result.Violations) wrong.Add($"{path}: {v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html).Take(2))}");
            }
        }
    }

    // A prediction of a person, as its link shows it to everybody.
    private async Task<string> ShareAsync()
    {
        await SiteVisitor.PredictAsync(site.PersonApi, Ticker, "matrix");
        using var answer = await site.PersonApi.PostAsync("/api/v1/predictions/1/share", null, Cancelled);
        return "/shared/" + (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("token").GetString();
    }

    private static async Task KeepAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not { Length: > 0 } folder) return;
        var file = string.Concat(WebUtility.UrlDecode(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{file}-{width}-{scheme}.png"), FullPage = true });
    }
}
