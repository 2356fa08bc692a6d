using System.Text.Json.Serialization;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Api;

/// <summary>The odds that a ticker closes above a price, read from the nine quantiles of a forecast.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Currency">ISO 4217 code of the prices; null where unknown.</param>
/// <param name="Model">The model's id.</param>
/// <param name="ModelVersion">Version of the model's method.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="CloseAtOrigin">Close on that bar.</param>
/// <param name="Stale">Whether a newer bar should exist but could not be had.</param>
/// <param name="Above">The price asked about.</param>
/// <param name="Horizons">One entry per horizon, ascending.</param>
public sealed record TickerOdds(
    string Symbol, string? Currency, string Model, int ModelVersion, DateOnly Origin, decimal CloseAtOrigin, bool Stale, decimal Above, IReadOnlyList<HorizonOdds> Horizons)
{
    /// <summary>The odds by a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="above">A price above 0.</param>
    public static TickerOdds Of(TickerForecast forecast, decimal above) => new(
        forecast.Symbol, forecast.Currency, forecast.ModelId, forecast.ModelVersion, forecast.Origin, forecast.CloseAtOrigin, forecast.Stale, above,
        [.. forecast.Horizons.Select(h => HorizonOdds.Of(new ReturnDistribution(h.LeadTime, [.. h.LogReturns], h.PointLogReturn), h.ExpectedDate, Math.Log((double)above / forecast.OriginPrice)))]);
}

/// <summary>The odds at one horizon.</summary>
/// <param name="Horizon">Trading days after the origin.</param>
/// <param name="ExpectedDate">The calendar date on which that bar is expected.</param>
/// <param name="Odds">Probability of a close above the price, 0.01..0.99.</param>
/// <param name="Beyond">Set where the price lies outside of the outermost quantiles: the odds are then under, or over, <paramref name="Odds"/>, and more is not known.</param>
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

/// <summary>Which side of the stated odds the true ones lie on.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OddsBound>))]
public enum OddsBound
{
    /// <summary>Below them.</summary>
    Under,

    /// <summary>Above them.</summary>
    Over,
}
