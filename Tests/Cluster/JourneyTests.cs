using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrleansStock.Faults;
using OrleansStock.Tests.Browser;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Cluster;

/// <summary>A person with a browser on three silos and two webs behind the balancer, while processes die.</summary>
[Collection(nameof(WholeClusters))]
public sealed partial class JourneyTests(ClusterBuilds builds, ChromiumFixture chromium)
{
    private const string NewPassword = "quite another phrase for the winter";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journey_EveryKindOfProcessDiesOnTheWay_ThePersonSeesAPause()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 3, 2);
        await using var context = await chromium.NewContextAsync(cluster.BaseUrl);
        // The pause that a person would still wait for on a busy machine.
        context.SetDefaultTimeout(60_000);
        context.SetDefaultNavigationTimeout(60_000);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/account/register");
        await cluster.StopAsync("silo-1");
        var name = await Browser.JourneyTests.RegisterAsync(page, SiteVisitor.Password);
        // Registering has signed in; what is looked at here is signing in while a web is away.
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/account/login");
        await cluster.StopAsync("web-1");
        await SignInAsync(page, name, SiteVisitor.Password);
        await cluster.StartAsync("silo-1");
        await cluster.StartAsync("web-1");

        // The web that was not there when the cookie was made reads it too: keys lie in the database.
        foreach (var web in (string[])["web-1", "web-2"])
        {
            var url = new Uri($"http://localhost:{cluster.Read($"{web}.port")}");
            await WaitUntilReadyAsync(url);
            await page.GotoAsync(new Uri(url, "/predictions").AbsoluteUri);
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        }

        await PredictAsync(page, 1, () => cluster.StopAsync("silo-2"));
        await PredictAsync(page, 2, () => cluster.StopAsync("web-2"));

        // Without the database, what is open to everyone is served on; what is a person's own is refused in words.
        await cluster.StopAsync("database");
        foreach (var path in (string[])["/", "/models", "/tickers/%5EGSPC", "/api/v1/tickers/%5EGSPC/forecast?model=random-walk", "/healthz/ready"])
            Assert.Equal(200, (await context.APIRequest.GetAsync(new Uri(cluster.BaseUrl, path).AbsoluteUri)).Status);
        var own = await context.APIRequest.GetAsync(new Uri(cluster.BaseUrl, "/api/v1/predictions").AbsoluteUri);
        Assert.Equal(503, own.Status);
        Assert.True(own.Headers.ContainsKey("retry-after"));
        await cluster.StartAsync("database");
        await PredictAsync(page, 3, () => cluster.StopAsync("silo-3"));

        // All of it once, whatever died.
        await page.GotoAsync("/predictions");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "^GSPC", Exact = true })).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync("/account/forgot-password");
        await page.GetByLabel("E-mail address").FillAsync($"{name}@example.org");
        await page.Locator("form:has(input[name=Email]) button[type=submit]").ClickAsync();
        await page.GotoAsync(await ReadResetLinkAsync(Path.Combine(cluster.Folder, "files", "mail")));
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(NewPassword);
        await page.GetByLabel("New password again").FillAsync(NewPassword);
        await cluster.StartAsync("web-2");
        await WaitUntilReadyAsync(new Uri($"http://localhost:{cluster.Read("web-2.port")}"));
        // The web that showed the form dies; the one that takes the answer was not there then.
        await cluster.StopAsync("web-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByText("Your password is changed")).ToBeVisibleAsync();
        await SignInAsync(page, name, NewPassword);
    }

    private static async Task SignInAsync(IPage page, string name, string password)
    {
        await Browser.JourneyTests.FillSignInAsync(page, name, password);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    /// <summary>Fills in the form, lets the process die under the person's hand, and presses the button.</summary>
    private static async Task PredictAsync(IPage page, int number, Func<Task> dies)
    {
        await page.GotoAsync("/predict");
        await page.GetByLabel("Ticker", new() { Exact = true }).FillAsync("^GSPC");
        await page.Locator("input[name=ModelId][value=random-walk]").CheckAsync();
        await dies();
        await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
        await page.WaitForURLAsync($"**/predictions/{number}");
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "365 trading days" }).First).ToBeVisibleAsync();
    }

    private static async Task WaitUntilReadyAsync(Uri web)
    {
        using var http = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(web, "/healthz/ready"), limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    private static async Task<string> ReadResetLinkAsync(string folder)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
            {
                var mail = await MimeKit.MimeMessage.LoadAsync(file, limit.Token);
                if (ResetLink().Match(mail.TextBody ?? "") is { Success: true } link) return link.Value;
            }
        }

        throw new InvalidOperationException("No mail came.");
    }

    [GeneratedRegex(@"https?://\S+/account/reset-password\S*")]
    private static partial Regex ResetLink();
}
