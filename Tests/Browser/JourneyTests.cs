using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser;

/// <summary>What a person does, in a real browser.</summary>
public sealed class JourneyTests(ChromiumFixture chromium, SiteFixture site)
{
    [Fact]
    public async Task Journey_RegisterPredictFind_WorksAndBreaksNoRule()
    {
        site.Yahoo.ServeGenerated("JOURNEY", 2000, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var (page, errors) = await OpenAsync(context);

        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Register" }).ClickAsync();
        await RegisterAsync(page, "short");
        await Expect(page.Locator("main")).ToContainTextAsync("15 characters");
        await RegisterAndSignInAsync(page);

        await page.GotoAsync("/predict");
        await page.GetByLabel("Ticker", new() { Exact = true }).FillAsync("nosuchone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
        // The progress panel names the symbol too; only the answer of the server stands beside the field.
        await Expect(page.Locator("#symbol-error")).ToContainTextAsync("NOSUCHONE");
        // The browser reports the status of that answer, and nothing else.
        Assert.All(errors, e => Assert.Contains("status of 404", e, StringComparison.Ordinal));
        errors.Clear();

        await PredictAsync(page, "journey", "mlp", 1);
        await SaveAsync(page, "prediction");

        // Once only, whatever the person does with the page.
        await page.ReloadAsync();
        await page.GotoAsync("/predictions");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "JOURNEY" })).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync("/predictions");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/login"));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Journey_SampleAndNoNetwork_Works()
    {
        using var data = new TemporaryFolder();
        await using var sample = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string> { ["MarketData__Source"] = "Sample" });
        await using var context = await chromium.NewContextAsync(sample.BaseUrl);
        var (page, errors) = await OpenAsync(context);

        await RegisterAndSignInAsync(page);
        await PredictAsync(page, "^gspc", "linear", 1);

        Assert.Empty(errors);
    }

    [Fact]
    public async Task Journey_RealFilesAndARestart_EveryPredictionIsFoundAgain()
    {
        var prices = SharedData.Require("prices");
        using var data = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["MarketData__Source"] = "Csv", ["MarketData__CsvDirectory"] = prices };
        string[] symbols = ["MSFT", "0005.HK", "GEV", "^GSPC"];
        string state;
        await using (var first = await SiteProcess.StartAsync(data.Path, settings))
        {
            await using var context = await chromium.NewContextAsync(first.BaseUrl);
            var (page, errors) = await OpenAsync(context);
            await RegisterAndSignInAsync(page);
            for (var i = 0; i < symbols.Length; i++)
            {
                await PredictAsync(page, symbols[i], i % 2 == 0 ? "linear" : "mlp", i + 1);
                await SaveAsync(page, $"prediction-{i + 1}");
            }

            Assert.Empty(errors);
            state = await context.StorageStateAsync();
            await first.KillAsync();
        }

        await using var second = await SiteProcess.StartAsync(data.Path, settings);
        await using var again = await chromium.NewContextAsync(second.BaseUrl, storageState: state);
        var (list, _) = await OpenAsync(again);
        // Cookies of localhost are sent to every port: the person is still signed in.
        await list.GotoAsync("/predictions");
        foreach (var symbol in symbols) await Expect(list.GetByRole(AriaRole.Link, new() { Name = symbol, Exact = true })).ToHaveCountAsync(1);
        await SaveAsync(list, "predictions");
    }

    [Fact]
    public async Task Journey_AskForTheOdds_AnswersWithoutScriptAndKeepsTheModel()
    {
        site.Yahoo.ServeGenerated("ODDS", 1500, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: 375, height: 800, scripts: false);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/tickers/ODDS?model=linear");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Why this range" })).ToBeVisibleAsync();
        await Expect(page.Locator("svg.range")).ToHaveCountAsync(3);
        await page.GetByLabel("Closes above").FillAsync("0.01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the odds" }).ClickAsync();
        await page.WaitForURLAsync("**above=0.01**");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "over 99 %" })).ToHaveCountAsync(3);
        await Expect(page.Locator("nav[aria-label='Model of the forecast'] [aria-current=page]")).ToHaveTextAsync("Linear regression");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));

        await page.GetByLabel("Closes above").FillAsync("minus one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the odds" }).ClickAsync();
        await Expect(page.Locator("#above-error")).ToContainTextAsync("price above 0");
        await SaveAsync(page, "odds");
    }

    /// <summary>Opens a page and gathers what breaks the content security policy, and any error of a script.</summary>
    private static async Task<(IPage Page, List<string> Errors)> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        return (page, errors);
    }

    /// <summary>Fills in the form for a new account and sends it.</summary>
    /// <returns>The user's name; the address is that name at example.org.</returns>
    internal static async Task<string> RegisterAsync(IPage page, string password)
    {
        var name = $"p{Guid.NewGuid():N}"[..12];
        await page.GetByLabel("User name").FillAsync(name);
        await page.GetByLabel("E-mail address").FillAsync($"{name}@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByLabel("Password again").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        return name;
    }

    private static async Task RegisterAndSignInAsync(IPage page)
    {
        await page.GotoAsync("/account/register");
        await RegisterAsync(page, SiteVisitor.Password);
        // Registering signs in: nothing is typed twice.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    /// <summary>Fills in the form for signing in and sends it.</summary>
    internal static async Task FillSignInAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("User name or e-mail address").FillAsync(name);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.Locator("form:has(input[name=Password]) button[type=submit]").ClickAsync();
    }

    private static async Task PredictAsync(IPage page, string symbol, string model, int id)
    {
        await page.GotoAsync("/predict");
        await page.GetByLabel("Ticker", new() { Exact = true }).FillAsync(symbol);
        await page.Locator($"input[name=ModelId][value={model}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
        await page.WaitForURLAsync($"**/predictions/{id}");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("recorded");
        foreach (var horizon in new[] { "10 trading days", "60 trading days", "365 trading days" })
            await Expect(page.Locator("section:has(#prices)").GetByRole(AriaRole.Rowheader, new() { Name = horizon })).ToBeVisibleAsync();
        await Expect(page.Locator("svg.range")).ToHaveCountAsync(3);
        await Expect(page.GetByLabel("Closes above")).ToBeVisibleAsync();
        // The library is loaded where a chart is looked at.
        await page.Locator("figure.chart").First.ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator("canvas").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/models", ColorScheme.Light)]
    [InlineData("/models", ColorScheme.Dark)]
    [InlineData("/tickers/SHARED?model=linear&above=nothing", ColorScheme.Light)]
    [InlineData("/tickers/SHARED", ColorScheme.Light)]
    [InlineData("/tickers/SHARED", ColorScheme.Dark)]
    [InlineData("/account/register", ColorScheme.Dark)]
    [InlineData("/account/login", ColorScheme.Light)]
    public async Task Page_ReadByAxe_HasNoViolation(string path, ColorScheme scheme)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl, scheme);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html).Take(3))}"));
    }

    [Theory]
    [InlineData("/models", 8500)]
    [InlineData("/tickers/SHARED", 9500)]
    public async Task Page_OnAPhone_IsNoEndlessScroll(string path, int most)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: 360, height: 740);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), 740, most);
        // A table that scrolls sideways keeps its first column in sight.
        var table = page.Locator("table.compact").First;
        await table.Locator("xpath=..").EvaluateAsync("box => box.scrollLeft = 200");
        var (box, first) = (await table.Locator("xpath=..").BoundingBoxAsync(), await table.Locator("tbody th").First.BoundingBoxAsync());
        Assert.InRange(first!.X, box!.X - 1, box.X + 1);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tickers/SHARED")]
    [InlineData("/models")]
    [InlineData("/account/register")]
    public async Task Page_OnAPhone_DoesNotScrollSideways(string path)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: 360, height: 740);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Fact]
    public async Task OwnPages_OnTheNarrowestPhone_DoNotScrollSideways()
    {
        site.Yahoo.ServeGenerated("NARROW", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: 320, height: 700);
        var (page, errors) = await OpenAsync(context);
        await RegisterAndSignInAsync(page);
        await page.GotoAsync("/account/tokens");
        await page.GetByLabel("What is it for?").FillAsync("a program with a rather long name");
        await page.GetByLabel("Your password").FillAsync(SiteVisitor.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create a token" }).ClickAsync();
        await Expect(page.Locator("#new-token")).ToBeVisibleAsync();
        await AssertFitsAsync(page);
        await PredictAsync(page, "NARROW", "random-walk", 1);
        await AssertFitsAsync(page);
        string[] paths = ["/account", "/account/passkeys", "/account/two-factor", "/predict", "/predictions", "/tickers", "/tickers/NARROW", "/models", "/"];
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await AssertFitsAsync(page);
        }

        Assert.Empty(errors);

        static async Task AssertFitsAsync(IPage page)
        {
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            await SaveAsync(page, "narrow" + new Uri(page.Url).AbsolutePath.Replace('/', '-'));
            Assert.True(overflow <= 0, $"{page.Url} is {overflow} pixels too wide.");
        }
    }

    /// <summary>Keeps a picture of the page where <c>SCREENSHOTS</c> names a folder.</summary>
    private static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
