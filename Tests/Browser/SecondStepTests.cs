using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using OtpNet;

namespace OrleansStock.Tests.Browser;

/// <summary>The pages of the second factor, which come one after the other, in every view as <see cref="EveryPageTests"/> asks of the others.</summary>
public sealed class SecondStepTests(ChromiumFixture chromium, SiteFixture site)
{
    [Fact]
    public async Task SecondFactor_SetUpAndUsed_EachPageHasNoViolationNoMessageAndFits()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        ConcurrentBag<string> wrong = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") wrong.Add(message.Text);
        };
        page.PageError += (_, error) => wrong.Add(error);

        await page.GotoAsync("/account/two-factor");
        await page.FillAsync("#two-factor-password", SiteVisitor.Password);
        await page.ClickAsync("main button.primary");
        var key = (await page.TextContentAsync("main li code"))!.Replace(" ", "", StringComparison.Ordinal);
        await LookAsync("the key");
        await page.FillAsync("#code", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp());
        await page.ClickAsync("main button.primary");
        await page.WaitForSelectorAsync(".codes code");
        await LookAsync("the recovery codes");

        await context.ClearCookiesAsync();
        await page.GotoAsync("/account/login");
        await page.FillAsync("[name=UserName]", visitor.UserName);
        await page.FillAsync("[name=Password]", SiteVisitor.Password);
        await page.ClickAsync("main button.primary");
        await page.WaitForURLAsync("**/account/login-two-factor**");
        await page.ClickAsync("main summary");
        await LookAsync("the second step");
        Assert.Equal("", string.Join("\n", wrong));

        async Task LookAsync(string what)
        {
            foreach (var width in (int[])[320, 360, 1440])
            {
                await page.SetViewportSizeAsync(width, 800);
                var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
                if (overflow > 0) wrong.Add($"{what} is {overflow} pixels too wide at {width}");
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                    foreach (var v in (await page.RunAxe()).Violations) wrong.Add($"{what}, {width} {scheme}: {v.Id}: {v.Help}");
                    if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not { Length: > 0 } folder) continue;
                    var file = Path.Combine(folder, $"{what.Replace(' ', '-')}-{width}-{scheme}.png");
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                }
            }
        }
    }
}
