using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Browser;

/// <summary>
/// What a screen reader gets to read out: the accessibility tree of the pages with the most figures. Everything has a name, pictures are told in
/// sentences, and each row of a table has a cell for each of its headings. <c>SCREENSHOTS</c> names a folder for the trees.
/// </summary>
public sealed partial class SpokenTests(ChromiumFixture chromium, SiteFixture site)
{
    private static readonly string[] named = ["link", "button", "textbox", "combobox", "spinbutton", "checkbox", "radio", "img", "table", "navigation"];

    [Theory]
    [InlineData("/tickers/SPOKEN?model=random-walk&above=90")]
    [InlineData("/predictions/1?above=90")]
    public async Task Page_ReadOut_IsMadeOfSentences(string path)
    {
        site.Yahoo.ServeGenerated("SPOKEN", 1500, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        if (path.StartsWith("/predictions", StringComparison.Ordinal))
        {
            await page.GotoAsync("/account/register");
            await JourneyTests.RegisterAsync(page, SiteVisitor.Password);
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
            await page.GotoAsync("/predict?symbol=SPOKEN&model=random-walk");
            await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
            await page.WaitForURLAsync("**/predictions/1");
        }

        await page.GotoAsync(path);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What are the odds?" })).ToBeVisibleAsync();
        // All of it: what is folded away is read by whoever opens it.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        var tree = await page.Locator("body").AriaSnapshotAsync();
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            var file = path.Split('?')[0].Trim('/').Replace('/', '-') + ".txt";
            await File.WriteAllTextAsync(Path.Combine(folder, file), tree, TestContext.Current.CancellationToken);
        }

        var nodes = Read(tree);
        Assert.True(nodes.Count > 100, tree);
        Assert.Empty(nodes.Where(n => named.Contains(n.Role) && string.IsNullOrWhiteSpace(n.Name) && !IsInsidePicture(nodes, n)).Select(n => n.Line));
        Assert.Empty(nodes.Where(n => n.Role == "img" && n.Name is { } name && !IsSentence(name) && !IsInsidePicture(nodes, n)).Select(n => n.Line));
        Assert.Empty(nodes.Where(n => n.Role is "paragraph" or "listitem" && n.Text is { } text && text.Count(c => c == ' ') > 6 && !IsSentence(text))
            .Select(n => n.Line));
        Assert.Empty(nodes.Where(n => Machine().IsMatch(n.Line)).Select(n => n.Line));
        Assert.Empty(Tables(nodes).Where(t => t.Cells != t.Headings).Select(t => $"{t.Cells} cells under {t.Headings} headings: {t.Row}"));
        var levels = nodes.Where(n => n.Role == "heading").Select(n => int.Parse(Level().Match(n.Line).Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair.Second} follows {pair.First}."));
    }

    private static bool IsSentence(string text)
    {
        var said = text.Trim().TrimEnd('”', '"', ')');
        return said.Length > 0 && (char.IsUpper(said[0]) || char.IsDigit(said[0])) && said[^1] is '.' or '?' or ':';
    }

    // Of a picture with a name only the name is read; what it is drawn with is not.
    private static bool IsInsidePicture(List<Node> nodes, Node node)
    {
        var at = nodes.IndexOf(node);
        var depth = node.Depth;
        for (var i = at - 1; i >= 0 && depth > 0; i--)
        {
            if (nodes[i].Depth >= depth) continue;
            depth = nodes[i].Depth;
            if (nodes[i].Role == "img" && nodes[i].Name is not null) return true;
        }

        return false;
    }

    private static List<Node> Read(string tree) =>
    [
        .. tree.Split('\n').Select(line => (Line: line, Match: NodePattern().Match(line))).Where(n => n.Match.Success)
            .Select(n => new Node(
                n.Match.Groups["indent"].Length / 2,
                n.Match.Groups["role"].Value,
                n.Match.Groups["name"].Success ? n.Match.Groups["name"].Value : null,
                n.Match.Groups["text"].Success ? n.Match.Groups["text"].Value.Trim('"', '\'') : null,
                n.Line.Trim())),
    ];

    private static IEnumerable<(int Headings, int Cells, string Row)> Tables(List<Node> nodes)
    {
        var headings = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Role == "table") headings = 0;
            if (nodes[i].Role != "row") continue;
            var cells = nodes.Skip(i + 1).TakeWhile(n => n.Depth > nodes[i].Depth).Where(n => n.Depth == nodes[i].Depth + 1).ToList();
            if (headings == 0) headings = cells.Count;
            else yield return (headings, cells.Count, nodes[i].Line);
        }
    }

    [GeneratedRegex("""^(?<indent> *)- '?(?<role>[a-z]+)(?: "(?<name>(?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*'?(?:: ?(?<text>.*))?$""")]
    private static partial Regex NodePattern();

    [GeneratedRegex(@"\[level=(\d)\]")]
    private static partial Regex Level();

    [GeneratedRegex(@"NaN|\bundefined\b|\bnull\b|Infinity|∞|\{\d|System\.")]
    private static partial Regex Machine();

    private sealed record Node(int Depth, string Role, string? Name, string? Text, string Line);
}
