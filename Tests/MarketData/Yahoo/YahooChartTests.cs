using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Yahoo;

namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>Each shape of answer, from payloads written by hand.</summary>
public class YahooChartTests
{
    private static readonly DateTimeOffset Later = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    // 2026-03-02, 03 and 04, 09:30 in New York (14:30 UTC).
    private const string Stamps = "1772461800,1772548200,1772634600";

    [Fact]
    public void Parse_PlainAnswer_GivesBarsEventsAndMeta()
    {
        const string dividends = """{"1772548200":{"amount":0.5,"date":1772548200}}""";
        const string splits = """{"1772634600":{"date":1772634600,"numerator":4,"denominator":1,"splitRatio":"4:1"}}""";
        const string events = $$""","events":{"dividends":{{dividends}},"splits":{{splits}}}""";
        var history = Parse(Chart(Stamps, close: "10,11,12", adjusted: "9,10,12", events: events));

        Assert.Equal(["2026-03-02", "2026-03-03", "2026-03-04"], history.Bars.Select(bar => bar.Date.ToString("O")));
        Assert.Equal(new Bar(new(2026, 3, 3), 11, 11, 11, 11, 10, 5), history.Bars[1]);
        Assert.Equal([new Dividend(new(2026, 3, 3), 0.5)], history.Dividends);
        Assert.Equal([new Split(new(2026, 3, 4), 4, 1)], history.Splits);
        Assert.Equal(("USD", "America/New_York", "Long Name", "Full"), (history.Currency, history.TimeZone, history.Name, history.Exchange));
        Assert.Equal(new DataQuality(3, 0, 0, 0), history.Quality);
    }

    [Theory]
    [InlineData("4e-320", "1")]
    [InlineData("1e15", "1e-300")]
    [InlineData("0", "1")]
    public void Parse_SplitWhoseRatioIsNoPrice_IsLeftOut(string numerator, string denominator)
    {
        var history = Parse(Chart(Stamps, close: "10,11,12",
            events: """,  "events":{"splits":{"1772634600":{"date":1772634600,"numerator":N,"denominator":D}}}"""
                .Replace("N", numerator, StringComparison.Ordinal).Replace("D", denominator, StringComparison.Ordinal)));

        Assert.Empty(history.Splits);
        Assert.Equal(3, history.Bars.Count);
        Assert.All(history.Bars, bar => Assert.True(double.IsFinite(bar.AdjustedClose) && bar.AdjustedClose > 0));
    }

    [Fact]
    public void Parse_NullHoleAndZeroPrice_DropsAndCounts()
    {
        var history = Parse(Chart(Stamps, close: "10,null,0", adjusted: "10,null,0"));
        Assert.Single(history.Bars);
        Assert.Equal(2, history.Quality.RowsDropped);
    }

    [Fact]
    public void Parse_InfinityAndNaNAsText_DropsTheRow()
    {
        var history = Parse(Chart(Stamps, close: "\"Infinity\",\"NaN\",12"));
        Assert.Equal(12, Assert.Single(history.Bars).Close);
        Assert.Equal(2, history.Quality.RowsDropped);
    }

    [Fact]
    public void Parse_NoAdjustedClose_UsesClose()
    {
        var history = Parse(Chart(Stamps, close: "10,11,12", adjusted: null));
        Assert.All(history.Bars, bar => Assert.Equal(bar.Close, bar.AdjustedClose));
    }

    [Fact]
    public void Parse_OneAdjustedCloseMissing_DropsThatRow()
    {
        var history = Parse(Chart(Stamps, close: "10,11,12", adjusted: "5,null,6"));
        Assert.Equal([5, 6], history.Bars.Select(bar => bar.AdjustedClose));
    }

    [Theory]
    [InlineData("GBp", "GBP", 100)]
    [InlineData("ZAc", "ZAR", 100)]
    [InlineData("ILA", "ILS", 100)]
    [InlineData("KWF", "KWD", 1000)]
    [InlineData("GBP", "GBP", 1)]
    public void Parse_MinorCurrency_DividesIntoTheMajorUnit(string given, string expected, double divisor)
    {
        var history = Parse(Chart(Stamps, close: "1000,1100,1200", currency: $"\"{given}\"",
            events: """,  "events":{"dividends":{"1772548200":{"amount":20,"date":1772548200},"2":{"amount":20,"date":1772634600,"currency":"XYZ"}}}"""));
        Assert.Equal(expected, history.Currency);
        Assert.Equal(1000 / divisor, history.Bars[0].Close);
        // The dividend in a third currency cannot be turned into this one.
        Assert.Equal([20 / divisor], history.Dividends.Select(dividend => dividend.Amount));
    }

    [Fact]
    public void Parse_DatesAcrossDaylightSaving_UseTheOffsetOfThatDay()
    {
        // 00:00 in Sydney on 2026-01-15 (UTC+11) and 2026-05-15 (UTC+10): the day before in UTC.
        var history = Parse(Chart("1768395600,1778767200", close: "1,2", zone: "Australia/Sydney"));
        Assert.Equal([new(2026, 1, 15), new(2026, 5, 15)], history.Bars.Select(bar => bar.Date));
    }

    [Theory]
    [InlineData("2026-03-04T20:59:59Z", 2, 1)] // session runs
    [InlineData("2026-03-04T21:05:00Z", 2, 1)] // the bell has rung, delayed figures may still move
    [InlineData("2026-03-04T21:20:00Z", 3, 0)]
    public void Parse_TodaysBar_IsKeptOnceFinal(string now, int bars, int unfinished)
    {
        var history = Parse(Chart(Stamps, close: "10,11,12", session: (1772634600, 1772658000)), now: DateTimeOffset.Parse(now, null));
        Assert.Equal((bars, unfinished), (history.Bars.Count, history.Quality.RowsUnfinished));
    }

    [Theory]
    [InlineData("2026-03-04T21:20:00Z", 2)]
    [InlineData("2026-03-04T21:40:00Z", 3)]
    public void Parse_TodaysBarWithoutSession_WaitsForTheUsualClose(string now, int bars) =>
        Assert.Equal(bars, Parse(Chart(Stamps, close: "10,11,12"), now: DateTimeOffset.Parse(now, null)).Bars.Count);

    [Fact]
    public void Parse_NextSessionAnnounced_TodayIsOver()
    {
        var early = DateTimeOffset.Parse("2026-03-04T18:30:00Z", null);
        Assert.Equal(3, Parse(Chart(Stamps, close: "10,11,12", session: (1772721000, 1772744400)), now: early).Bars.Count);
    }

    [Fact]
    public void Parse_BarOfTheFuture_IsNotUsed() =>
        Assert.Equal(2, Parse(Chart(Stamps, close: "10,11,12"), now: DateTimeOffset.Parse("2026-03-03T23:00:00Z", null)).Bars.Count);

    [Fact]
    public void Parse_DoubledDay_KeepsTheLater()
    {
        var history = Parse(Chart("1772461800,1772548200,1772571600", close: "10,11,12"));
        Assert.Equal([10, 12], history.Bars.Select(bar => bar.Close));
        Assert.Equal(1, history.Quality.DuplicatesMerged);
    }

    [Fact]
    public void Parse_DoubledDayWithNullLater_KeepsTheOneWithAPrice() =>
        Assert.Equal([10, 11], Parse(Chart("1772461800,1772548200,1772571600", close: "10,11,null")).Bars.Select(bar => bar.Close));

    [Fact]
    public void Parse_Disorder_IsSortedAndCounted()
    {
        var history = Parse(Chart("1772548200,1772461800,1772634600", close: "11,10,12"));
        Assert.Equal([10, 11, 12], history.Bars.Select(bar => bar.Close));
        Assert.Equal(1, history.Quality.OutOfOrder);
    }

    [Theory]
    [InlineData(
        """{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}""",
        PriceSourceError.UnknownSymbol)]
    [InlineData(
        """{"chart":{"result":null,"error":{"code":"Bad Request","description":"Data doesn't exist for startDate = 1, endDate = 2"}}}""",
        PriceSourceError.NoData)]
    [InlineData("""{"finance":{"result":null,"error":{"code":"Unauthorized","description":"Invalid Crumb"}}}""", PriceSourceError.Unavailable)]
    [InlineData(
        """{"chart":{"result":[{"meta":{"firstTradeDate":null},"indicators":{"quote":[{}],"adjclose":[{}]}}],"error":null}}""",
        PriceSourceError.UnknownSymbol)]
    [InlineData("""{"chart":{"result":[{"meta":{"firstTradeDate":1000},"indicators":{"quote":[{}]}}],"error":null}}""", PriceSourceError.NoData)]
    [InlineData("""{"chart":{"result":[],"error":null}}""", PriceSourceError.BadAnswer)]
    [InlineData("""{"chart":{"result":[{"meta":{"dataGranularity":"1mo"},"timestamp":[1],"indicators":{"quote":[{}]}}]}}""", PriceSourceError.BadAnswer)]
    [InlineData(
        """{"chart":{"result":[{"meta":{},"timestamp":[1772461800],"indicators":{"quote":[{"open":[1],"high":[1],"low":[1]}]}}]}}""",
        PriceSourceError.BadAnswer)]
    [InlineData(
        """{"chart":{"result":[{"meta":{},"timestamp":[1772461800],"indicators":{"quote":[{"open":[1],"high":[1],"low":[1],"close":[1,2]}]}}]}}""",
        PriceSourceError.BadAnswer)]
    [InlineData(
        """{"chart":{"result":[{"meta":{},"timestamp":[99999999999999],"indicators":{"quote":[{"open":[1],"high":[1],"low":[1],"close":[1]}]}}]}}""",
        PriceSourceError.BadAnswer)]
    [InlineData(
        """{"chart":{"result":[{"meta":{},"timestamp":[1772461800],"indicators":{"quote":[{"open":[null],"high":[null],"low":[null],"close":[null]}]}}]}}""",
        PriceSourceError.NoData)]
    [InlineData(
        """{"chart":{"result":[{"meta":{"exchangeTimezoneName":"Mars/Olympus"}"""
        + ""","timestamp":[1772461800],"indicators":{"quote":[{"open":[1],"high":[1],"low":[1],"close":[1]}]}}]}}""",
        PriceSourceError.BadAnswer)]
    [InlineData("""{"chart":{"result":[{"meta":""", PriceSourceError.BadAnswer)]
    [InlineData("""{"chart":{"result":[{}]}} {"chart":{}}""", PriceSourceError.BadAnswer)]
    [InlineData("""[1,2,3]""", PriceSourceError.BadAnswer)]
    [InlineData("", PriceSourceError.BadAnswer)]
    [InlineData("Too Many Requests\r\n", PriceSourceError.BadAnswer)]
    [InlineData("  <!DOCTYPE html><html></html>", PriceSourceError.Unavailable)]
    public void Parse_AnswerWithoutBars_GivesTheReason(string json, PriceSourceError expected)
    {
        var exception = Assert.Throws<PriceSourceException>(() => Parse(json));
        Assert.Equal(expected, exception.Error);
        Assert.Contains("TEST", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TextThatIsNotUtf8_IsBadAnswer()
    {
        var bytes = Encoding.UTF8.GetBytes(Chart(Stamps, close: "1,2,3"));
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("Long Name", StringComparison.Ordinal)] = 0xFF;
        Assert.Equal(PriceSourceError.BadAnswer, Assert.Throws<PriceSourceException>(() => YahooChart.Parse(bytes, "TEST", Later)).Error);
    }

    [Fact]
    public void Parse_NameWithLineBreaks_IsOneLine() =>
        Assert.Equal("Long  Name", Parse(Chart(Stamps, close: "1,2,3").Replace("Long Name", "Long\\r\\nName", StringComparison.Ordinal)).Name);

    [Fact]
    public void Parse_AbsurdNumberOfRows_IsRefused()
    {
        var json = Chart(string.Join(',', Enumerable.Repeat("0", 60_000)), close: "1");
        Assert.Equal(PriceSourceError.BadAnswer, Assert.Throws<PriceSourceException>(() => Parse(json)).Error);
    }

    [Fact]
    public void Parse_PayloadOfTheStandIn_ReadsBackTheBars()
    {
        var bars = YahooPayload.Series(300, new(2026, 5, 1));
        var history = Parse(new YahooPayload { Bars = bars, Holes = new HashSet<int> { 7 } }.ToJson());
        Assert.Equal(bars.Where((_, i) => i != 7), history.Bars);
        Assert.Equal(1, history.Quality.RowsDropped);
    }

    internal static string Chart(
        string stamps,
        string close,
        string? adjusted = "same",
        string currency = "\"USD\"",
        string zone = "America/New_York",
        string events = "",
        (long Start, long End)? session = null)
    {
        adjusted = adjusted == "same" ? close : adjusted;
        var period = session is { } s
            ? $$""","currentTradingPeriod":{"regular":{"timezone":"EST","start":{{s.Start}},"end":{{s.End}},"gmtoffset":-18000} }"""
            : "";
        var adjustedBlock = adjusted is null ? "" : $$""","adjclose":[{"adjclose":[{{adjusted}}]}]""";
        var volume = string.Join(',', Enumerable.Repeat("5", close.Split(',').Length));
        return $$"""
            {"chart":{"result":[{"meta":{"currency":{{currency}},"symbol":"TEST","exchangeName":"TST","fullExchangeName":"Full","firstTradeDate":345479400,
            "exchangeTimezoneName":"{{zone}}","longName":"Long Name","dataGranularity":"1d"{{period}} },
            "timestamp":[{{stamps}}]{{events}},
            "indicators":{"quote":[{"open":[{{close}}],"high":[{{close}}],"low":[{{close}}],"close":[{{close}}],"volume":[{{volume}}]}]{{adjustedBlock}} } }],
            "error":null} }
            """;
    }

    private static PriceHistory Parse(string json, DateTimeOffset? now = null) => YahooChart.Parse(Encoding.UTF8.GetBytes(json), "TEST", now ?? Later);
}
