using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Horizons;

namespace OrleansStock.Tests.WebFrontend;

public sealed class HorizonWordsTests
{
    private static readonly DateOnly origin = new(2026, 11, 27), day = new(2026, 12, 4);

    [Theory]
    [InlineData(false, null, "5 trading days (about a week) after 27 Nov 2026 is 4 Dec 2026, by the exchange’s calendar.")]
    [InlineData(true, null, "5 trading days (about a week) after 27 Nov 2026 is about 4 Dec 2026, judging by its trading days so far.")]
    [InlineData(false, "2026-12-04", "4 Dec 2026 is 5 trading days (about a week) after 27 Nov 2026, by the exchange’s calendar.")]
    [InlineData(true, "2026-12-04", "4 Dec 2026 is about 5 trading days (about a week) after 27 Nov 2026, judging by its trading days so far.")]
    [InlineData(false, "2026-12-05", "The exchange is not expected to trade on 5 Dec 2026. The last trading day before it is 4 Dec 2026, "
        + "5 trading days (about a week) after 27 Nov 2026.")]
    [InlineData(true, "2026-12-05", "The exchange is not expected to trade on 5 Dec 2026. The last trading day before it is 4 Dec 2026, "
        + "about 5 trading days (about a week) after 27 Nov 2026, judging by its trading days so far.")]
    public void Day_KnownOrHabit_ClaimsTheCalendarWhereItIsKnown(bool isHabit, string? asked, string sentence)
    {
        PriceDistribution horizon = new()
        {
            LeadTime = 5, ExpectedDate = day, Quantiles = [1, 2, 3, 4, 5, 6, 7, 8, 9], Point = 5, ExpectedDateIsHabit = isHabit,
        };

        Assert.Equal(sentence, HorizonWords.Day(horizon, origin, asked is null ? null : DateOnly.Parse(asked, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Day_OfATickerThatIsTradedEveryDay_CountsEveryDay()
    {
        PriceDistribution horizon = new() { LeadTime = 365, ExpectedDate = origin.AddDays(365), Quantiles = [1, 2, 3, 4, 5, 6, 7, 8, 9], Point = 5 };

        Assert.Equal(
            "365 trading days (about 12 months) after 27 Nov 2026 is 27 Nov 2027, by the exchange’s calendar.", HorizonWords.Day(horizon, origin, null));
    }

    [Theory]
    [InlineData(5, null, null, "The range is that after 10 trading days, narrowed with the square root of time, where the model has no record yet.")]
    [InlineData(5, 0.9, null, "The range is that after 10 trading days, narrowed with the square root of time; there the 90 % range has held 90.0\u00a0% of "
        + "the outcomes. The model has no record of its own at a shorter horizon.")]
    [InlineData(30, 0.9, null, "The range lies between those after 10 and 60 trading days; after 10 the 90 % range has held 90.0\u00a0% of the outcomes, and "
        + "elsewhere the model has no record yet.")]
    [InlineData(30, null, null, "The range lies between those after 10 and 60 trading days, where the model has no record yet.")]
    [InlineData(30, 0.9, 0.8, "The range lies between those after 10 and 60 trading days, where the 90 % ranges have held 90.0\u00a0% and 80.0\u00a0% of the "
        + "outcomes. The model has no record of its own in between.")]
    public void Record_OfAHistoryThatIsTooShort_TellsTheSharesThatThereAre(int days, double? near, double? far, string sentence) =>
        Assert.Equal(sentence, HorizonWords.Record(days, ScorecardOf((10, near), (60, far))));

    private static TickerScorecard ScorecardOf(params (int Horizon, double? Held)[] horizons) => new()
    {
        Symbol = Symbol.Parse("YOUNG"), ModelId = "linear", ModelVersion = 1, Origin = origin, BaselineId = "random-walk",
        Horizons = [.. horizons.Select(h => new HorizonScorecard
        {
            Horizon = h.Horizon, Origins = 0, Coverage90 = h.Held, Coverage90ByVolatility = [], Verdict = "",
        })],
    };
}
