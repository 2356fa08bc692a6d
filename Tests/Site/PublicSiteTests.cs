using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Tests.Site;

/// <summary>What a newcomer, a search engine and a phone find without an account.</summary>
public sealed class PublicSiteTests(SiteFixture site)
{
    [Fact]
    public async Task Home_TickerTyped_ShowsTheForecastAndTheWayToRecordIt()
    {
        site.Yahoo.ServeGenerated("NEWCOMER", 400, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/tickers?symbol=newcomer", Cancelled);
        var home = await visitor.GetPageAsync("/");
        var page = await SiteVisitor.ParseAsync(answer);

        Assert.Equal("/tickers", home.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Equal("symbol", home.GetElementById("Symbol")!.GetAttribute("name"));
        Assert.Equal("NEWCOMER", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("table"));
        // The way to record it asks for an account and comes back with the ticker filled in.
        var record = page.QuerySelector(".actions a.primary")!.GetAttribute("href")!;
        using var asked = await visitor.Http.GetAsync(record, Cancelled);
        Assert.Equal("/account/login", asked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("NEWCOMER", Uri.UnescapeDataString(asked.RequestMessage.RequestUri.Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_TrainedOnManyTickers_ShowVintagesKeptInputsAndThePathOfTheElimination()
    {
        using var visitor = site.NewVisitor();

        var trees = await visitor.GetPageAsync("/models?model=boosted-trees");
        var networks = await visitor.GetPageAsync("/models?model=lstm");
        var other = await visitor.GetPageAsync("/models?model=theta");

        var manifest = VolatilityModelFile.BuiltIn.Manifest;
        var newest = manifest.Vintages.Where(v => v.Year == manifest.Vintages[^1].Year).ToList();
        var vintages = Regex.Replace(trees.GetElementById("vintages")!.TextContent, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Contains($"{manifest.Vintages[0].Year} to {newest[0].Year}", vintages, StringComparison.Ordinal);
        var paths = trees.QuerySelectorAll("details.elimination").ToList();
        Assert.Equal(newest.Count, paths.Count);
        foreach (var (vintage, path) in newest.Zip(paths))
        {
            Assert.Contains(string.Join(", ", vintage.Inputs), path.QuerySelector(".kept")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(vintage.Elimination.Count, path.QuerySelectorAll("tbody tr").Length);
            Assert.Single(path.QuerySelectorAll("tbody th"), th => th.TextContent.Contains("(kept)", StringComparison.Ordinal));
        }

        Assert.Contains(string.Join(", ", LstmInputs.Names), networks.QuerySelector(".kept")!.TextContent, StringComparison.Ordinal);
        Assert.Null(other.GetElementById("vintages"));
    }

    [Fact]
    public async Task Tickers_NameTyped_ListsWhatItMayMeanWithNameAndExchange()
    {
        site.Yahoo.ServeGenerated("NAMED", 400, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await SiteVisitor.PredictAsync(api, "NAMED", "r1");
        var known = (await api.GetJsonAsync("/api/v1/symbols?q=NAMED"))[0];
        var name = known.GetProperty("name").GetString()!;

        using var found = await visitor.Http.GetAsync("/tickers?symbol=" + Uri.EscapeDataString(name), Cancelled);
        using var none = await visitor.Http.GetAsync("/tickers?symbol=nothing+by+that+name", Cancelled);

        Assert.Contains(' ', name);
        var row = (await SiteVisitor.ParseAsync(found)).QuerySelector("section[aria-labelledby=found] tbody tr")!;
        Assert.Equal("/tickers/NAMED", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(name, row.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        var problem = (await SiteVisitor.ParseAsync(none)).GetElementById("symbol-error")!.TextContent;
        Assert.Contains("no ticker or company by that name", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crawlers_Sitemap_ListsPublicPagesAndKnownTickers()
    {
        site.Yahoo.ServeGenerated("LISTED", 400, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        await visitor.GetPageAsync("/tickers/LISTED?model=random-walk");
        // Known tickers are written behind their readers; a prediction waits for that.
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await SiteVisitor.PredictAsync(api, "LISTED", "r1");

        var robots = await visitor.Http.GetStringAsync("/robots.txt", Cancelled);
        var sitemap = XDocument.Parse(await visitor.Http.GetStringAsync("/sitemap.xml", Cancelled));

        Assert.Contains("Disallow: /account", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {site.BaseUrl.AbsoluteUri}sitemap.xml", robots, StringComparison.Ordinal);
        var places = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        Assert.Contains(site.BaseUrl.AbsoluteUri, places);
        Assert.Contains(site.BaseUrl.AbsoluteUri + "tickers/LISTED", places);
        Assert.DoesNotContain(places, place => place.Contains("account", StringComparison.Ordinal));
        Assert.NotNull((await visitor.GetPageAsync("/tickers")).QuerySelector("a[href='/tickers/LISTED']"));
    }

    [Fact]
    public async Task Page_Head_HasManifestCanonicalAndOpenGraph()
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.GetPageAsync("/models?x=1");

        // Absolute: a search engine takes a path for no address.
        Assert.Equal($"{site.BaseUrl}models", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("Models", page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        using var manifest = JsonDocument.Parse(await visitor.Http.GetStringAsync(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href"), Cancelled));
        Assert.Equal("standalone", manifest.RootElement.GetProperty("display").GetString());
    }

    [Theory]
    [InlineData("/models")]
    [InlineData("/tickers/FORGED?model=random-walk")]
    public async Task Page_ForgedHost_NamesNoAddressAndSpoilsNoOtherPage(string path)
    {
        // Nobody has asked for this ticker's page before: what the forger's request leaves behind is what the next one meets.
        site.Yahoo.ServeGenerated("FORGED", 400, SiteFixture.LastDay);
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "elsewhere.example" } };
        using var forged = await anonymous.SendAsync(request, Cancelled);
        using var ours = await anonymous.GetAsync(path, Cancelled);

        Assert.DoesNotContain("elsewhere.example", await forged.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        var canonical = (await SiteVisitor.ParseAsync(ours)).QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal(site.BaseUrl + path[1..].Split('?')[0], canonical);
    }

    [Fact]
    public async Task Page_OpenGraphPicture_IsAPngOfTheTicker()
    {
        site.Yahoo.ServeGenerated("PICTURED", 600, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        var page = await visitor.GetPageAsync("/tickers/PICTURED");
        var home = await visitor.GetPageAsync("/models");

        var address = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        var picture = await visitor.Http.GetByteArrayAsync(address, Cancelled);
        using var none = await visitor.Http.GetAsync("/tickers/NOSUCHONE/picture.png", Cancelled);

        Assert.Equal($"{site.BaseUrl}tickers/PICTURED/picture.png", address);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
        Assert.InRange(picture.Length, 3_000, 200_000);
        Assert.Contains("/picture.png", home.QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Models_SortedByTheAddress_ShowTheOrderAndOneModelsDiagrams()
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.GetPageAsync("/models?days=365&sort=error&model=arima");

        var errors = page.QuerySelectorAll("#leaderboard tbody tr")
            .Select(row => double.Parse(row.Children[4].TextContent, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(errors.Order(), errors);
        Assert.InRange(errors.Count, 6, 20);
        Assert.Equal("ascending", page.QuerySelector("#leaderboard th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal("ARIMA", page.QuerySelector("h3")!.TextContent.Trim());
        Assert.Equal(6, page.QuerySelectorAll("svg.reliability").Length);
        Assert.Contains("always up", page.GetElementById("direction")!.TextContent, StringComparison.Ordinal);
    }
}
