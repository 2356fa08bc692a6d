#!/usr/bin/env bash
# Microsoft.Playwright 1.64.1; Firefox of the system (firefox-esr 153.8).
# Playwright takes a Firefox as it was released by the channel moz-firefox (WebDriver BiDi) and drives pages, reads the console and the
# accessibility tree. What a context asks for beyond its size is left out without a word: a dark colour scheme, reduced motion, no scripts.
# A test of the dark view or of a page without scripts passes there and has looked at neither.
# Seen: "dark: no; reduced motion: no; scripts switched off: ran; width: 375".
set -euo pipefail
firefox=$(command -v firefox-esr || command -v firefox) || { echo "there is no Firefox" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work XDG_CACHE_HOME=$work/cache
cd "$work"
cat > probe.cs <<'CS'
#:package Microsoft.Playwright@1.64.1
#:property PublishAot=false
using Microsoft.Playwright;

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Firefox.LaunchAsync(new() { Channel = "moz-firefox", ExecutablePath = args[0] });
await using var context = await browser.NewContextAsync(new()
{
    ColorScheme = ColorScheme.Dark,
    ReducedMotion = ReducedMotion.Reduce,
    JavaScriptEnabled = false,
    ViewportSize = new() { Width = 375, Height = 800 },
});
var page = await context.NewPageAsync();
await page.GotoAsync("data:text/html,<p>x</p><script>document.title = 'ran'</script>");
async Task<string> Matches(string query) => await page.EvaluateAsync<bool>($"() => matchMedia('({query})').matches") ? "yes" : "no";
Console.WriteLine($"dark: {await Matches("prefers-color-scheme: dark")}; reduced motion: {await Matches("prefers-reduced-motion: reduce")}; "
    + $"scripts switched off: {(await page.TitleAsync() == "ran" ? "ran" : "did not run")}; width: {await page.EvaluateAsync<int>("() => innerWidth")}");
CS
seen=$(dotnet run probe.cs -- "$firefox")
echo "$seen"
[ "$seen" = "dark: no; reduced motion: no; scripts switched off: ran; width: 375" ] || { echo "It behaves otherwise now." >&2; exit 1; }
