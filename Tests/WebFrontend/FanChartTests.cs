using System.Text.Json;
using System.Xml.Linq;
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

    [Fact]
    public void Draw_OfAPrediction_NeedsNoInlineStyle() =>
        Assert.DoesNotContain("style=", FanSvg.Draw(FanChart.Of(Prediction("MSFT", 100m), Bars(300, 100))), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Draw_WithNothingToShow_IsEmpty() => Assert.Equal("", FanSvg.Draw(FanChart.Of(Symbol.Parse("MSFT"), null, ChartHistory.Of([]), null)));

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
