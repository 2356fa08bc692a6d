using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.WebFrontend;

/// <summary>Whether a range kept its word is told from chance.</summary>
public sealed class HeldRangeTests
{
    private static HorizonScorecard Horizon(double? held, double? windows) => new()
    {
        Horizon = 60,
        Origins = 100,
        Coverage90 = held,
        IndependentWindows = windows,
        Coverage90ByVolatility = [],
        Verdict = "It is no better than the baseline.",
    };

    // Binomial tails of 0.9: 8 of 12 or fewer have 2.6 %, 7 of 12 0.4 %; 36 of 36 have 2.3 %, 35 of 35 2.5 %.
    [Theory]
    [InlineData(0.64, 12.0, false)]
    [InlineData(0.58, 12.0, true)]
    [InlineData(0.64, 30.0, true)]
    [InlineData(0.64, 3.0, false)]
    [InlineData(0.9, 500.0, false)]
    [InlineData(1.0, 34.0, false)]
    [InlineData(1.0, 36.0, true)]
    [InlineData(null, 36.0, false)]
    [InlineData(0.5, null, false)]
    public void Differs_ShareOfIndependentWindows_IsATestAgainstChance(double? held, double? windows, bool expected) =>
        Assert.Equal(expected, HeldRange.Differs(Horizon(held, windows)));

    [Fact]
    public void Describe_RangeHeldTooLittle_SaysWhatItHeldAndRecommendsNothing()
    {
        TickerScorecard card = new()
        {
            Symbol = Symbol.Parse("MSFT"),
            ModelId = "linear",
            ModelVersion = 1,
            BaselineId = "random-walk",
            Origin = new(2026, 3, 2),
            Horizons = [Horizon(0.64, 30)],
        };

        Assert.Contains("64.0\u00a0% at 60 trading days", HeldRange.Describe(card), StringComparison.Ordinal);
        Assert.Contains("we do not recommend this model", HeldRange.Describe(card), StringComparison.Ordinal);
        Assert.Null(HeldRange.Describe(card with { Horizons = [Horizon(0.89, 30)] }));
    }
}
