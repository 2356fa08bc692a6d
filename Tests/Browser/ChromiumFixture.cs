using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OrleansStock.Tests.Browser.ChromiumFixture))]

namespace OrleansStock.Tests.Browser;

/// <summary>
/// Headless Chromium of the system; <c>CHROMIUM_PATH</c> names another. Skips, or fails in CI, where there is none. With <c>FIREFOX_PATH</c> the
/// Firefox of that name in its place, by WebDriver BiDi (<c>Tests/Browser/firefox.sh</c>), which does not tell pages of a colour scheme and runs
/// their scripts always: what needs that is skipped there.
/// </summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] usualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string? ExecutablePath =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : usualPaths.FirstOrDefault(File.Exists);

    private static string? FirefoxPath => Environment.GetEnvironmentVariable("FIREFOX_PATH") is { Length: > 0 } path ? path : null;

    /// <summary>A fresh profile: no cookies, no cache.</summary>
    public async Task<IBrowserContext> NewContextAsync(
        Uri baseUrl, ColorScheme scheme = ColorScheme.Light, int width = 1200, int height = 900, string? storageState = null, bool scripts = true,
        string? locale = null)
    {
        if (browser is null)
        {
            const string reason = "Chromium is not installed; CHROMIUM_PATH may name it.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
            Assert.Skip(reason);
        }

        Assert.SkipWhen(FirefoxPath is not null && (scheme == ColorScheme.Dark || !scripts), "Firefox is not told of a dark scheme or of no scripts");
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseUrl.AbsoluteUri,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = storageState,
            JavaScriptEnabled = scripts,
            Locale = locale,
        });
    }

    public async ValueTask InitializeAsync()
    {
        if ((FirefoxPath ?? ExecutablePath) is not { } path) return;
        // What is expected comes as soon as it comes; a busy machine and a dying cluster take longer than the default of 5 s.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        if (FirefoxPath is not null)
        {
            // By this channel Playwright takes a Firefox as it was released; any other way it asks for one that it has built itself.
            browser = await playwright.Firefox.LaunchAsync(new BrowserTypeLaunchOptions { Channel = "moz-firefox", ExecutablePath = path });
            return;
        }

        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = 
                [
                    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-quic",
                ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
