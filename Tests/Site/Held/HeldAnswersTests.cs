using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace OrleansStock.Tests.Site.Held;

/// <summary>What is sent before the pipeline is what the pipeline would have sent.</summary>
public sealed partial class HeldAnswersTests(SiteFixture site)
{
    private const string Forecast = "/api/v1/tickers/SHARED/forecast?model=random-walk";
    private const string Page = "/tickers/SHARED?model=random-walk";

    // Says nothing to the site, and makes a request one that only the pipeline answers.
    private static readonly (string, string) longWay = ("Authorization", "Basic eDp4");

    // Of the two ways, one sends the length and the other chunks; dates differ by themselves.
    private static readonly string[] ofTheWay = ["Date", "Content-Length", "Transfer-Encoding"];

    /// <summary>Paths, and the encoding that is asked for.</summary>
    public static TheoryData<string, string?> Answers => new()
    {
        { "/healthz/live", null }, { "/healthz/live", "identity" },
        { Forecast, null }, { Forecast, "br" }, { Forecast, "gzip, deflate, br" }, { Forecast, "gzip" }, { Forecast, "gzip;q=0.5, br;q=0.2" },
        { Forecast, "identity" }, { Forecast, "*" }, { Forecast, "br;q=0" }, { Forecast, "zstd" }, { Forecast, "identity;q=1, br;q=0.1" },
        { "/api/v1/tickers/shared/forecast?model=random-walk", "br" }, { "/api/v1/tickers/SHARED/forecast", null },
        { Page, null }, { Page, "gzip" }, { Page, "br, gzip" }, { "/tickers/SHARED", "br" },
        { "/tickers/shared", null }, { "/tickers/SHARED?model=no-such", null }, { "/tickers/SHARED?above=1", null }, { "/tickers/NO.SUCH.TICKER", "br" },
        { "/api/v1/tickers/NO.SUCH.TICKER/forecast", "br" }, { "/api/v1/tickers/..%2fx/forecast", null },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Answer_ShortWay_IsThatOfTheLongWay(string path, string? encoding)
    {
        using var client = NewClient();
        for (var i = 0; i < 3; i++) await SeeAsync(client, path, encoding);

        var longer = await SeeAsync(client, path, encoding, longWay);
        var shorter = await SeeAsync(client, path, encoding);

        Assert.Equal(longer.Status, shorter.Status);
        Assert.Equal(longer.Headers, shorter.Headers);
        Assert.Equal(longer.Body, shorter.Body);
    }

    [Fact]
    public async Task Forecast_KnownAlready_Is304OnBothWays()
    {
        using var client = NewClient();
        string tag;
        using (var first = await client.GetAsync(Forecast, Cancelled)) tag = first.Headers.ETag!.ToString();

        string[] conditions =
            [tag, $"W/{tag}", $"\"other\", {tag}", $"W/\"other\",W/{tag}", "*", "\"other\"", "\"other\", W/\"third\""];
        foreach (var condition in conditions)
        {
            foreach (var encoding in (string?[])[null, "br"])
            {
                var longer = await SeeAsync(client, Forecast, encoding, longWay, ("If-None-Match", condition));
                var shorter = await SeeAsync(client, Forecast, encoding, ("If-None-Match", condition));
                Assert.Equal((longer.Status, longer.Body), (shorter.Status, shorter.Body));
                Assert.Equal(longer.Headers, shorter.Headers);
                // RFC 9110, 13.1.2: compared weakly, any of a list, or whatever there is.
                var isHeld = condition == "*" || condition.Contains(tag, StringComparison.Ordinal);
                Assert.Equal((condition, isHeld ? HttpStatusCode.NotModified : HttpStatusCode.OK), (condition, shorter.Status));
                // RFC 9110, 15.4.5: what the 200 would have said of how it depends on the request, and of its age.
                var full = await SeeAsync(client, Forecast, encoding);
                Assert.Equal(full.Headers.Where(IsOf304), shorter.Headers.Where(IsOf304));
                Assert.Equal(encoding is not null, shorter.Headers.Contains("Vary: Accept-Encoding"));
            }
        }
    }

    private static bool IsOf304(string header) => header.Split(':')[0] is "Vary" or "ETag" or "Cache-Control";

    [Fact]
    public async Task Page_OfSomebodySignedIn_IsTheirsAndNotAStrangers()
    {
        using var client = NewClient();
        for (var i = 0; i < 3; i++) await SeeAsync(client, Page, null);
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();

        using var own = await visitor.Http.GetAsync(Page, Cancelled);
        var stranger = await SeeAsync(client, Page, null);

        Assert.Equal("no-store", own.Headers.CacheControl?.ToString());
        Assert.Contains(visitor.UserName, await own.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.UserName, stranger.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(stranger.Headers, h => h.StartsWith("Cache-Control", StringComparison.Ordinal));
    }


    private static async Task<(HttpStatusCode Status, string[] Headers, string Body)> SeeAsync(
        HttpClient client, string path, string? encoding, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request, Cancelled);
        var all = answer.Headers.Concat(answer.Content.Headers).Where(h => !ofTheWay.Contains(h.Key))
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal).ToArray();
        await using var sent = await answer.Content.ReadAsStreamAsync(Cancelled);
        await using var decoded = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(decoded, Encoding.UTF8);
        return (answer.StatusCode, all, TraceId().Replace(await reader.ReadToEndAsync(Cancelled), ""));
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();

    private HttpClient NewClient() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.BaseUrl };
}
