using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>The odds at one horizon.</summary>
/// <param name="Horizon">Trading days after the origin.</param>
/// <param name="ExpectedDate">The calendar date on which that bar is expected.</param>
/// <param name="Odds">Probability of a close above, below or between what was asked about, 0.01..0.99.</param>
/// <param name="Beyond">
/// Set where the price lies outside of the outermost quantiles: the odds are then under, or over, <paramref name="Odds"/>, and more is not known.
/// </param>
/// <param name="Text">The same for a person, such as "43 %" or "under 1 %".</param>
public sealed record HorizonOdds(int Horizon, DateOnly ExpectedDate, double Odds, OddsBound? Beyond, string Text)
{
    /// <summary>The odds of a close between two prices, by one distribution.</summary>
    /// <param name="distribution">The nine quantiles at one lead time.</param>
    /// <param name="expectedDate">The date on which that bar is expected.</param>
    /// <param name="above">ln(lower price / price at the origin); null for none.</param>
    /// <param name="below">ln(upper price / price at the origin); null for none.</param>
    public static HorizonOdds Of(ReturnDistribution distribution, DateOnly expectedDate, double? above, double? below)
    {
        var overLower = above is { } lower ? ForecastOdds.OddsAbove(distribution, lower) : 1;
        var overUpper = below is { } upper ? ForecastOdds.OddsAbove(distribution, upper) : 0;
        // Both tails lie outside of the outermost quantiles at most.
        var most = above is null || below is null ? 1 - ForecastOdds.Least : 1 - 2 * ForecastOdds.Least;
        var (odds, beyond, text) = StatedOdds.Of(overLower - overUpper, most);
        return new HorizonOdds(distribution.LeadTime, expectedDate, odds, beyond, text);
    }
}
