using System.Text;
using System.Text.Json;
using OrleansStock.MarketData;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>The recorded answers of <c>../shared/data/yahoo</c> through the real client; check the table against the README there.</summary>
public class YahooRecordedTests
{
    /// <summary>File; bars; first and last day; currency; rows dropped; dividends; splits.</summary>
    public static TheoryData<string, int, string, string, string, int, int, int> Histories => new()
    {
        { "chart-200-AAPL-1d-div-split.json", 49, "2020-08-31", "2020-11-06", "USD", 0, 1, 1 },
        { "chart-200-MSFT-1d-dividends-1y.json", 252, "2021-02-01", "2022-01-28", "USD", 0, 4, 0 },
        { "chart-200-TSLA-1d-13y-period1-0.json", 3303, "2010-06-29", "2023-08-11", "USD", 0, 0, 0 },
        { "chart-200-OCDO.L-GBp.json", 1, "2020-01-02", "2020-01-02", "GBP", 0, 0, 0 },
        { "chart-200-BTC-USD-utc.json", 3, "2020-01-01", "2020-01-03", "USD", 0, 0, 0 },
        { "chart-200-WSU.DE-null-hole.json", 2, "2023-08-04", "2023-08-08", "EUR", 1, 0, 0 },
        { "chart-200-0700.HK-5d.json", 5, "2026-08-03", "2026-08-07", "HKD", 0, 0, 0 },
        { "chart-200-600497.SS-null-first-live-last.json", 8, "2017-11-16", "2017-11-27", "CNY", 1, 0, 0 },
    };

    /// <summary>File and reason.</summary>
    public static TheoryData<string, PriceSourceError> Refusals => new()
    {
        { "chart-404-SIX-delisted.json", PriceSourceError.UnknownSymbol },
        { "chart-200-CAPIO.ST-delisted-empty.json", PriceSourceError.UnknownSymbol },
        { "chart-200-LUCYW-null-currency.json", PriceSourceError.NoData },
        { "chart-400-BEKE-before-listing.json", PriceSourceError.NoData },
        // Not daily: asked for days, these must never be taken for them.
        { "chart-200-AAPL-1m-one-null.json", PriceSourceError.BadAnswer },
        { "chart-200-AAPL-1m-weekend-empty.json", PriceSourceError.BadAnswer },
        { "chart-200-AAPL-1mo-live-row.json", PriceSourceError.BadAnswer },
        { "quote-page-307-consent.json", PriceSourceError.Unavailable },
        // Answers of other endpoints.
        { "getcrumb-200.json", PriceSourceError.BadAnswer },
        { "quote-200-AAPL-BABA.json", PriceSourceError.BadAnswer },
        { "quote-200-SIX-unknown-symbol.json", PriceSourceError.BadAnswer },
    };

    /// <summary>File, matches, or -1 for a refusal.</summary>
    public static TheoryData<string, int> Searches => new()
    {
        // Seven entries: two listings, four options, a private company.
        { "search-200-AAPL.json", 2 },
        { "search-200-SEDOL-BJ0CDD2.json", 1 },
        { "search-400-missing-q.json", -1 },
    };

    private const string Quoted = "errors-quoted-in-issues.json";

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task GetHistory_RecordedAnswer_GivesTheBars(
        string file, int bars, string first, string last, string currency, int dropped, int dividends, int splits)
    {
        var (reply, symbol) = Recorded(file);
        var history = await AskAsync(symbol, reply);
        Assert.Equal((bars, first, last, currency),
            (history.Bars.Count, history.Bars[0].Date.ToString("O"), history.Bars[^1].Date.ToString("O"), history.Currency));
        Assert.Equal((dropped, dividends, splits), (history.Quality.RowsDropped, history.Dividends.Count, history.Splits.Count));
        if (symbol == "OCDO.L") Assert.Equal(12.595, history.Bars[0].Close, 6);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task GetHistory_RecordedRefusal_GivesTheReason(string file, PriceSourceError expected)
    {
        var (reply, symbol) = Recorded(file);
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => AskAsync(symbol, reply));
        Assert.Equal(expected, exception.Error);
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_RecordedAnswer_GivesTheMatches(string file, int matches)
    {
        var (reply, _) = Recorded(file);
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Fault = reply;
        var search = () => host.Source.SearchAsync("AAPL", TestContext.Current.CancellationToken);
        if (matches < 0) Assert.Equal(PriceSourceError.Unavailable, (await Assert.ThrowsAsync<PriceSourceException>(search)).Error);
        else Assert.Equal(matches, (await search()).Count);
    }

    [Fact]
    public async Task GetHistory_QuotedErrors_GiveTheReason()
    {
        var path = Path.Combine(SharedData.Require("yahoo"), Quoted);
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        foreach (var quoted in document.RootElement.GetProperty("responses").EnumerateArray())
        {
            var status = quoted.GetProperty("status").ValueKind == JsonValueKind.Number ? quoted.GetProperty("status").GetInt32() : 403;
            var body = quoted.GetProperty("body");
            var reply = body.ValueKind == JsonValueKind.String
                ? StandInReply.Text(body.GetString()!, status, "text/plain")
                : StandInReply.Json(body.GetRawText(), status);
            var exception = await Assert.ThrowsAsync<PriceSourceException>(() => AskAsync("AAPL", reply));
            Assert.Equal(status == 429 ? PriceSourceError.RateLimited : PriceSourceError.Unavailable, exception.Error);
        }
    }

    [Fact]
    public void Tables_EveryRecordedFile_IsNamed()
    {
        var files = Directory.GetFiles(SharedData.Require("yahoo"), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        var named = Histories.Select(row => row.Data.Item1).Concat(Refusals.Select(row => row.Data.Item1)).Concat(Searches.Select(row => row.Data.Item1))
            .Append(Quoted);
        Assert.Equal(files, named.Order(StringComparer.Ordinal));
    }

    private static async Task<PriceHistory> AskAsync(string symbol, StandInReply reply)
    {
        await using var standIn = await YahooStandIn.StartAsync();
        // All years, since some recordings are old; the clock stands after all of them.
        MarketDataHost host = new(new Dictionary<string, string?>
        {
            ["MarketData:YahooBaseUrl"] = standIn.BaseUrl.AbsoluteUri,
            ["MarketData:HistoryYears"] = "50",
        });
        await using var _ = host;
        host.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        standIn.Serve(symbol, reply);
        return await host.Source.GetHistoryAsync(symbol, TestContext.Current.CancellationToken);
    }

    private static (StandInReply Reply, string Symbol) Recorded(string file)
    {
        var path = Path.Combine(SharedData.Require("yahoo"), file);
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var response = document.RootElement.GetProperty("response");
        var body = response.GetProperty("body");
        var text = body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText();
        StandInReply reply = new() { Status = response.GetProperty("status").GetInt32(), Body = Encoding.UTF8.GetBytes(text) };
        if (reply.Status == 307)
        {
            var location = response.GetProperty("headers").GetProperty("location").GetString()!;
            reply = reply with { Headers = new Dictionary<string, string> { ["Location"] = location } };
        }
        var symbol = file.Split('-') is ["chart", _, var ticker, ..] ? ticker : "AAPL";
        return (reply, symbol == "BTC" ? "BTC-USD" : symbol);
    }
}
