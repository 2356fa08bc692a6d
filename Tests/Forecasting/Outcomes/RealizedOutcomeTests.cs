using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Outcomes;

namespace OrleansStock.Tests.Forecasting.Outcomes;

public sealed class RealizedOutcomeTests
{
    private static readonly Bar[] bars = GeneratedSeries.Garch(100, 4, "OUTCOME").Bars.ToArray();

    [Fact]
    public void Of_BarHasCome_IsItsLogReturnAndDate()
    {
        var outcome = Assert.Single(RealizedOutcome.Of(bars, [(bars[80].Date, 10)]));

        Assert.Equal((bars[80].Date, 10, bars[90].Date), (outcome.Origin, outcome.Horizon, outcome.Date));
        Assert.Equal(Math.Log(bars[90].Close) - Math.Log(bars[80].Close), outcome.LogReturn, 1e-12);
    }

    [Theory]
    [InlineData(80, 19, 1)]
    [InlineData(80, 20, 0)]
    [InlineData(99, 1, 0)]
    [InlineData(0, 99, 1)]
    [InlineData(0, int.MaxValue, 0)]
    public void Of_AtTheEndOfTheHistory_OnlyWhatHasCome(int origin, int horizon, int expected) =>
        Assert.Equal(expected, RealizedOutcome.Of(bars, [(bars[origin].Date, horizon)]).Count);

    [Fact]
    public void Of_OriginNotInTheHistory_HasNone()
    {
        Assert.Empty(RealizedOutcome.Of([], [(bars[0].Date, 1)]));
        Assert.Empty(RealizedOutcome.Of(bars, [(bars[0].Date.AddDays(-1), 1), (bars[^1].Date.AddDays(1), 1)]));
        Assert.Empty(RealizedOutcome.Of([.. bars[..50], .. bars[51..]], [(bars[50].Date, 1)]));
    }

    [Fact]
    public void Of_HistoryAfterASplit_IsTheSameReturn()
    {
        Bar[] split = [.. bars.Select(b => b with { Close = b.Close / 4 })];

        Assert.Equal(RealizedOutcome.Of(bars, [(bars[10].Date, 60)])[0].LogReturn, RealizedOutcome.Of(split, [(bars[10].Date, 60)])[0].LogReturn, 1e-12);
    }

    [Fact]
    public void Of_Several_KeepsTheirOrder() =>
        Assert.Equal([60, 10], RealizedOutcome.Of(bars, [(bars[10].Date, 60), (bars[10].Date, 365), (bars[20].Date, 10)]).Select(o => o.Horizon));
}
