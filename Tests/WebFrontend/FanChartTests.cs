using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Charts;

namespace OrleansStock.Tests.WebFrontend;

public sealed class FanChartTests
{
    private static readonly DateOnly origin = new(2026, 3, 12);

    [Fact]
    public void ToJson_OfHostileText_CannotLeaveItsScriptElement()
    {
        var chart = new FanChart { Symbol = Symbol.Parse("X"), Currency = "</script><script>alert(1)</script><!--&'\"", History = [], Summary = "</SCRIPT>" };

        var json = chart.ToJson();

        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('>', json);
        Assert.DoesNotContain('&', json);
        var read = JsonDocument.Parse(json).RootElement;
        Assert.Equal(chart.Currency, read.GetProperty("currency").GetString());
        Assert.Equal("X", read.GetProperty("symbol").GetString());
    }

    [Fact]
    public void Draw_OfHostileText_StaysWellFormedMarkup()
    {
        var svg = FanSvg.Draw(FanChart.Of(Prediction("MSFT", 100m) with { Currency = "\"><script>" }, Bars(300, 100)));

        Assert.DoesNotContain(XElement.Parse(svg).Descendants(), e => e.Name.LocalName == "script");
    }

    /// <summary>A range of one's own may be for the next day.</summary>
    [Fact]
    public void Summary_OfAPredictionOfOneDay_CountsIt()
    {
        var prediction = Prediction("MSFT", 100m);

        var chart = FanChart.Of(prediction with { Horizons = [prediction.Horizons[0] with { Horizon = 1 }] }, Bars(300, 100));

        Assert.Contains("after 1 trading day;", chart.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_OfAPrediction_NeedsNoInlineStyle() =>
        Assert.DoesNotContain("style=", FanSvg.Draw(FanChart.Of(Prediction("MSFT", 100m), Bars(300, 100))), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Draw_WithNothingToShow_IsEmpty() => Assert.Equal("", FanSvg.Draw(FanChart.Of(Symbol.Parse("MSFT"), null, ChartHistory.Of([]), null)));

    /// <summary>A price that does not move, by factors: the scale has no end where it follows from the price.</summary>
    [Theory]
    [InlineData(0.0000001)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1e12)]
    public void Draw_OfAPriceThatDoesNotMoveByFactors_HasPricesAroundIt(double price)
    {
        var chart = FanChart.Of(Symbol.Parse("FLAT"), "USD", ChartHistory.Of(Bars(300, price)), null);

        var ticks = XElement.Parse(FanSvg.Draw(chart, new ChartView { ByFactors = true })).Descendants()
            .Where(e => e.Name.LocalName == "line" && (string?)e.Attribute("class") == "grid").ToList();

        Assert.InRange(ticks.Count, 2, 7);
    }

    [Fact]
    public void Draw_OfAFan_HasFourBands()
    {
        var bands = Paths(FanSvg.Draw(FanChart.Of(Prediction("MSFT", 100m), Bars(300, 100))), "band");

        Assert.Equal(["band p98", "band p90", "band p80", "band p50"], bands);
    }

    [Theory]
    [InlineData("", "2y", false, false, null)]
    [InlineData("?span=5y&scale=log&bars=candles&volume=1&with=arima", "5y", true, true, "arima")]
    [InlineData("?span=all&scale=linear&with=nobody", "all", false, false, null)]
    [InlineData("?span=%3Cscript%3E&volume=yes", "2y", false, false, null)]
    public void View_OfAnAddress_IsWhatItSaysOrTheDefault(string query, string span, bool log, bool candles, string? other)
    {
        var view = ChartView.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

        Assert.Equal((span, log, candles, candles, other), (view.Span, view.ByFactors == true, view.Candles, view.Volume, view.OtherModelId));
    }

    [Fact]
    public void View_Link_ChangesOneParameterAndKeepsTheOthers()
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/tickers/MSFT", new QueryString("?model=arima&span=5y&above=1&volume=1"));

        Assert.Equal("/tickers/MSFT?span=all&volume=1&model=arima", ChartView.Link(request, "span", "all"));
        Assert.Equal("/tickers/MSFT?span=5y&model=arima", ChartView.Link(request, "volume", null));
    }

    [Fact]
    public void Draw_EarlierForecastsAndMarks_AreThereWhereTheyAreAskedFor()
    {
        var earlier = new FanEarlier(new FanClose(origin.AddDays(-200), 95m), origin.AddDays(-100), 96m, 80m, 110m, 101m);
        var chart = FanChart.Of(Prediction("MSFT", 100m), Bars(300, 100)) with
        {
            Earlier = [earlier, earlier with { Outcome = null }, earlier with { Date = origin.AddYears(5) }],
            Marks = [new FanMark(origin.AddDays(-50), "D"), new FanMark(origin.AddDays(-60), "4:1")],
        };

        var plain = XElement.Parse(FanSvg.Draw(chart with { Earlier = [] }));
        var asked = XElement.Parse(FanSvg.Draw(chart, new ChartView { Marks = true }));

        Assert.Equal(2, Lines(asked, "earlier range"));
        Assert.Equal(2, Lines(asked, "earlier"));
        Assert.Equal(1, asked.Descendants().Count(e => e.Name.LocalName == "circle" && (string?)e.Attribute("r") == "3.5"));
        Assert.Equal(["D", "4:1"], asked.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).Where(t => t is "D" or "4:1"));
        Assert.Equal(0, Lines(plain, "earlier"));
        Assert.DoesNotContain(plain.Descendants(), e => e.Value == "4:1");

        static int Lines(XElement svg, string name) => svg.Descendants().Count(e => e.Name.LocalName == "line" && (string?)e.Attribute("class") == name);
    }

    [Fact]
    public void Marks_OfAHistory_AreItsSplitsAndDividendsOrWhatItsClosesTell()
    {
        var bars = Bars(10, 100);
        var day = bars[4].Date;
        var listed = new TickerHistory
        {
            Symbol = Symbol.Parse("MSFT"),
            Stale = false,
            Bars = bars,
            SplitDays = [day.DayNumber],
            SplitShares = [4, 1],
            DividendDays = [day.DayNumber - 1],
            DividendAmounts = [0.5],
        };
        Bar[] apart = [.. bars.Select((b, i) => b with { AdjustedClose = i < 4 ? 0.99 * b.Close : b.Close })];
        var told = listed with { SplitDays = [], DividendDays = [], Bars = apart };

        Assert.Equal([new FanMark(day.AddDays(-1), "D"), new FanMark(day, "4:1")], FanMark.Of(listed));
        Assert.Equal([new FanMark(day, "D")], FanMark.Of(told));
        Assert.Equal((4.0, 1.0, 0.5), (listed.Splits[0].Numerator, listed.Splits[0].Denominator, listed.Dividends[0].Amount));
    }

    [Fact]
    public void Earlier_OfARecordBeforeASplit_IsOnTodaysBasis()
    {
        var record = Prediction("MSFT", 100m);

        var after = FanEarlier.Of(record, 25m).First();

        Assert.Equal((25m, record.Horizons[0].Quantiles.Median / 4), (after.Origin.Price, after.Median));
        Assert.Equal(100m, FanEarlier.Of(record, null).First().Origin.Price);
    }

    [Fact]
    public void Draw_CandlesAndVolume_AreDrawnOfTheDaysShown()
    {
        var chart = FanChart.Of(Prediction("MSFT", 100m), Bars(300, 100)) with { Bars = Bars(300, 100) };

        var svg = XElement.Parse(FanSvg.Draw(chart, new ChartView { Candles = true, Volume = true }));

        var boxes = svg.Descendants().Where(e => e.Name.LocalName == "rect").Select(e => e.Attribute("class")!.Value).ToList();
        Assert.Contains("volume", boxes);
        Assert.InRange(boxes.Count(name => name is "rose" or "fell"), 50, 120);
        Assert.Empty(Paths(svg.ToString(), "history"));
    }

    [Theory]
    [InlineData("near", 200, 245)]
    [InlineData("all", 1000, 2001)]
    public void Draw_Span_ShowsThatMuchOfTheHistory(string span, int least, int most)
    {
        var chart = FanChart.Of(Prediction("MSFT", 100m), Bars(1000, 100));

        var whole = XElement.Parse(FanSvg.Draw(chart, new ChartView { Span = span }));

        var line = whole.Descendants().Single(e => e.Attribute("class")?.Value == "history").Attribute("d")!.Value;
        // Two numbers a point.
        Assert.InRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, least, most);
    }

    [Theory]
    [InlineData(0.0001)]
    [InlineData(1)]
    [InlineData(650_000)]
    public void Draw_OfConstantPrices_HasFiniteCoordinates(double price)
    {
        var svg = FanSvg.Draw(FanChart.Of(Symbol.Parse("FLAT"), "USD", ChartHistory.Of(Bars(300, price)), null));

        Assert.NotEmpty(XElement.Parse(svg).Elements());
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_APrediction_PassesThroughWhatWasRecordedAndNeverCrosses()
    {
        var record = Prediction("MSFT", 100m);

        var chart = FanChart.Of(record, []);

        foreach (var horizon in record.Horizons)
            Assert.Equal(horizon.Quantiles, Assert.Single(chart.Path, p => p.Date == horizon.TargetDate && p.LeadTime == horizon.Horizon).Quantiles);
        Assert.All(chart.Path, p => Assert.Equal(p.Quantiles.Order(), p.Quantiles));
        Assert.Equal(chart.Path.Select(p => p.Date).Order(), chart.Path.Select(p => p.Date));
        Assert.All(chart.Path, p => Assert.True(p.Quantiles.P01 > 0));
    }

    [Fact]
    public void Of_APredictionAfterASplit_BringsTheHistoryToTheBasisOfTheOrigin()
    {
        // A split 4 for 1 came after the record: the history now says 25 where the record says 100.
        var chart = FanChart.Of(Prediction("MSFT", 100m), Bars(300, 25));

        Assert.All(chart.History, c => Assert.Equal(100m, c.Price));
    }

    [Fact]
    public void Of_ALongHistory_ThinsWhatIsOldAndKeepsTheLastClose()
    {
        var bars = Bars(9_588, 100);

        var chart = FanChart.Of(Symbol.Parse("MSFT"), "USD", ChartHistory.Of(bars), null);

        Assert.InRange(chart.History.Count, 504, 2_400);
        Assert.Equal(bars[^1].Date, chart.History[^1].Date);
        Assert.Equal(bars[0].Date, chart.History[0].Date);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(95.2, 104.9)]
    [InlineData(0.000012, 0.000019)]
    [InlineData(12_000, 990_000)]
    public void Ticks_BetweenTwoBounds_AreFewAndInside(double low, double high)
    {
        var ticks = FanSvg.Ticks(low, high);

        Assert.InRange(ticks.Count, 2, 7);
        Assert.All(ticks, t => Assert.InRange((double)t, low, high));
    }

    private static IEnumerable<string> Paths(string svg, string kind) =>
        from element in XElement.Parse(svg).Descendants()
        let name = element.Attribute("class")?.Value
        where name is not null && name.StartsWith(kind, StringComparison.Ordinal)
        select name;

    private static Bar[] Bars(int count, double price) =>
        [.. Enumerable.Range(0, count).Select(i => new Bar(origin.AddDays(i + 1 - count), price, price, price, price, price, 1))];

    private static PredictionRecord Prediction(string symbol, decimal close) => new()
    {
        Id = 1,
        RequestId = RequestId.Parse("r"),
        CreatedAt = new DateTimeOffset(2026, 3, 12, 22, 0, 0, TimeSpan.Zero),
        Symbol = Symbol.Parse(symbol),
        Currency = "USD",
        ModelId = "random-walk",
        ModelVersion = 1,
        Origin = origin,
        CloseAtOrigin = close,
        HistoryFingerprint = "f",
        Horizons = [.. new[] { 10, 60, 365 }.Select(h => new PredictionHorizon
        {
            Horizon = h,
            TargetDate = origin.AddDays(h * 7 / 5),
            Point = close,
            Quantiles =
            [
                .. new[] { -2.3, -1.6, -1.3, -0.7, 0, 0.7, 1.3, 1.6, 2.3 }.Select(z => Price.Round((double)close * Math.Exp(z * 0.015 * Math.Sqrt(h)))),
            ],
        })],
    };
}
