using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>The odds that a ticker closes above a price, read from the nine quantiles of a forecast.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Currency">ISO 4217 code of the prices; null where unknown.</param>
/// <param name="Model">The model's id.</param>
/// <param name="ModelVersion">Version of the model's method.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="CloseAtOrigin">Close on that bar.</param>
/// <param name="Stale">Whether a newer bar should exist but has not come.</param>
/// <param name="Above">The price asked about.</param>
/// <param name="Horizons">One entry per horizon, ascending.</param>
public sealed record TickerOdds(
    Symbol Symbol, string? Currency, string Model, int ModelVersion,
    DateOnly Origin, decimal CloseAtOrigin, bool Stale, decimal Above, IReadOnlyList<HorizonOdds> Horizons)
{
    /// <summary>The odds by a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="above">A price above 0.</param>
    public static TickerOdds Of(TickerForecast forecast, decimal above)
    {
        var logReturn = Math.Log((double)above / forecast.OriginPrice);
        return new TickerOdds(
            forecast.Symbol, forecast.Currency, forecast.ModelId, forecast.ModelVersion, forecast.Origin, forecast.CloseAtOrigin, forecast.Stale, above,
            [.. forecast.Horizons.Select(h => HorizonOdds.Of(h.ToReturns(), h.ExpectedDate, logReturn))]);
    }
}
