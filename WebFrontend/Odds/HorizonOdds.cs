using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>The odds at one horizon.</summary>
/// <param name="Horizon">Trading days after the origin.</param>
/// <param name="ExpectedDate">The calendar date on which that bar is expected.</param>
/// <param name="Odds">Probability of a close above the price, 0.01..0.99.</param>
/// <param name="Beyond">
/// Set where the price lies outside of the outermost quantiles: the odds are then under, or over, <paramref name="Odds"/>, and more is not known.
/// </param>
/// <param name="Text">The same for a person, such as "43 %" or "under 1 %".</param>
public sealed record HorizonOdds(int Horizon, DateOnly ExpectedDate, double Odds, OddsBound? Beyond, string Text)
{
    /// <summary>The odds of one distribution.</summary>
    /// <param name="distribution">The nine quantiles at one lead time.</param>
    /// <param name="expectedDate">The date on which that bar is expected.</param>
    /// <param name="logReturn">ln(price asked about / price at the origin).</param>
    public static HorizonOdds Of(ReturnDistribution distribution, DateOnly expectedDate, double logReturn)
    {
        var odds = ForecastOdds.OddsAbove(distribution, logReturn);
        OddsBound? beyond = odds <= ForecastOdds.Least ? OddsBound.Under : odds >= 1 - ForecastOdds.Least ? OddsBound.Over : null;
        var text = beyond switch
        {
            OddsBound.Under => "under 1 %",
            OddsBound.Over => "over 99 %",
            _ => FormattableString.Invariant($"{100 * odds:0} %"),
        };
        return new HorizonOdds(distribution.LeadTime, expectedDate, odds, beyond, text);
    }
}
