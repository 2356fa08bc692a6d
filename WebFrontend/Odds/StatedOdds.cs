using OrleansStock.Forecasting.Views;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>Odds as they are said: never beyond what the outermost quantiles tell.</summary>
/// <param name="Odds">The probability, 0.01..0.99.</param>
/// <param name="Beyond">Set where the true odds are under, or over, that, and more is not known.</param>
/// <param name="Text">The same for a person, such as "43 %" or "under 1 %".</param>
internal readonly record struct StatedOdds(double Odds, OddsBound? Beyond, string Text)
{
    /// <summary>States a probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="most">The most that may be stated.</param>
    public static StatedOdds Of(double probability, double most = 1 - ForecastOdds.Least)
    {
        OddsBound? beyond = probability <= ForecastOdds.Least ? OddsBound.Under : probability >= most ? OddsBound.Over : null;
        var odds = Math.Clamp(probability, ForecastOdds.Least, most);
        var text = FormattableString.Invariant($"{100 * odds:0} %");
        return new StatedOdds(odds, beyond, beyond switch { OddsBound.Under => "under " + text, OddsBound.Over => "over " + text, _ => text });
    }
}
