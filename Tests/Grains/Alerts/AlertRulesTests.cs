using OrleansStock.Forecasting;
using OrleansStock.Grains.Alerts;
using OrleansStock.Storage.Alerts;

namespace OrleansStock.Tests.Grains.Alerts;

/// <summary>When an alert has something to tell.</summary>
public sealed class AlertRulesTests
{
    private static readonly DateOnly monday = new(2026, 3, 2);

    private static Alert Of(AlertKind kind, double? low = null, double? high = null) => new()
    {
        Id = "a", Kind = kind, Symbol = "X", Low = low, High = high, BasisDate = monday, SeenDate = monday, IsActive = true,
    };

    private static Bar[] Bars(params double[] closes) =>
        [.. closes.Select((c, i) => new Bar(monday.AddDays(i), c, c, c, c, c, 1))];

    private static AlertFinding? Look(Alert alert, params double[] closes) => AlertRules.Look(alert, Bars(closes), _ => 1, null);

    private static DateOnly? DayOf(AlertFinding? finding) => finding?.Detail is { } detail ? AlertDetail.Read(detail)!.Date : null;

    [Theory]
    [InlineData(AlertKind.Above, new[] { 90.0, 95, 99 }, null)]
    [InlineData(AlertKind.Above, new[] { 90.0, 95, 100 }, 2)]
    [InlineData(AlertKind.Above, new[] { 101.0, 102 }, null)]
    [InlineData(AlertKind.Above, new[] { 90.0, 105, 90, 91 }, 1)]
    [InlineData(AlertKind.Below, new[] { 101.0, 99, 104 }, 1)]
    [InlineData(AlertKind.Below, new[] { 90.0, 80 }, null)]
    [InlineData(AlertKind.Range, new[] { 95.0, 99, 89 }, 2)]
    [InlineData(AlertKind.Range, new[] { 95.0, 91, 100 }, null)]
    public void Look_BarsSinceTheLastOne_TellsTheFirstCrossing(AlertKind kind, double[] closes, int? day)
    {
        var alert = kind switch { AlertKind.Above => Of(kind, high: 100), AlertKind.Below => Of(kind, low: 100), _ => Of(kind, 90, 100) };

        var finding = Look(alert, closes);

        Assert.Equal(day is { } d ? monday.AddDays(d) : null, DayOf(finding));
        Assert.Equal(day is null, finding!.IsActive);
        Assert.Equal(monday.AddDays(closes.Length - 1), finding.SeenDate);
    }

    [Fact]
    public void Look_CrossingAndCrossingBackBetweenTwoRefreshes_TellsEachOnceWhereItRepeats()
    {
        var alert = Of(AlertKind.Above, high: 100) with { Repeats = true };
        double[] closes = [90, 101, 95, 103, 104];

        var first = Look(alert, closes);
        var second = Look(alert with { SeenDate = first!.SeenDate }, closes);
        var third = Look(alert with { SeenDate = second!.SeenDate }, closes);

        Assert.Equal((monday.AddDays(1), monday.AddDays(3)), (DayOf(first), DayOf(second)));
        Assert.True(first.IsActive && second.IsActive);
        Assert.Null(third!.Detail);
        Assert.Null(Look(alert with { SeenDate = third.SeenDate }, closes));
    }

    [Fact]
    public void Look_Split_MovesTheLevelWithThePrices()
    {
        var alert = Of(AlertKind.Below, low: 90);
        // Two for one after the first bar: all prices are on today's basis.
        var bars = Bars(50, 49, 48, 44);

        var before = AlertRules.Look(alert, bars[..3], _ => 2, null);
        var after = AlertRules.Look(alert with { SeenDate = bars[2].Date }, bars, _ => 2, null);

        Assert.Null(before!.Detail);
        Assert.Equal(bars[3].Date, DayOf(after));
        Assert.Equal(45, AlertDetail.Read(after!.Detail!)!.Low);
    }

    [Fact]
    public void Look_StaleSource_SeesNothingNew() => Assert.Null(Look(Of(AlertKind.Above, high: 1) with { SeenDate = monday.AddDays(1) }, 0.5, 2));

    [Fact]
    public void Look_BarRepairedSinceItWasLookedAt_CrossesNothingWhenItReturns()
    {
        // The bar of the second day was 1,000 and was told; it is 95 now.
        var alert = Of(AlertKind.Below, low: 99) with { SeenDate = monday.AddDays(1) };

        Assert.Null(Look(alert, 96, 95, 94)!.Detail);
    }

    [Fact]
    public void Look_RangeAfterItsLastDay_IsOverAndTellsNothing()
    {
        var alert = Of(AlertKind.Range, 90, 100) with { UntilDate = monday.AddDays(2) };

        var finding = Look(alert, 95, 96, 97, 120);

        Assert.Null(finding!.Detail);
        Assert.False(finding.IsActive);
    }

    [Fact]
    public void Look_OddsWithoutTodaysForecast_Wait() =>
        Assert.Null(Look(Of(AlertKind.OddsAbove, high: 100) with { Odds = 0.5, LastOdds = 0.4, Horizon = 10 }, 90, 110));
}
