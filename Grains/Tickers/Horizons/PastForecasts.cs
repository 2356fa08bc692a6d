using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Tickers.Horizons;

/// <summary>Forecasts of earlier days beside their outcomes, for a chart.</summary>
internal static class PastForecasts
{
    // Three months: long enough to see whether a range held, short enough for several within a chart's five years.
    private const int Horizon = 60;

    // Five years of windows that do not overlap.
    private const int Most = 21;

    /// <summary>Walks a model forward to origins that lie a window apart, the last outcome on the last bar.</summary>
    /// <param name="model">The model.</param>
    /// <param name="series">The whole history.</param>
    public static TickerPast Of(IForecastModel model, PriceSeries series)
    {
        List<int> origins = [];
        for (var origin = series.Count - 1 - Horizon; origin >= model.MinimumBars - 1 && origins.Count < Most; origin -= Horizon) origins.Add(origin);
        origins.Reverse();
        return new TickerPast
        {
            Symbol = series.Symbol,
            ModelId = model.Id,
            ModelVersion = model.Version,
            Horizon = Horizon,
            Forecasts = [.. origins.Zip(model.WalkForward(series, origins, [Horizon]), (origin, forecast) => ToPrices(series, origin, forecast))],
        };
    }

    private static PastForecast ToPrices(PriceSeries series, int origin, Forecast forecast)
    {
        var (bar, target) = (series.Bars[origin], series.Bars[origin + Horizon]);
        return new PastForecast
        {
            Origin = bar.Date,
            CloseAtOrigin = Price.Round(bar.Close),
            TargetDate = target.Date,
            Quantiles = HorizonPrices.On(forecast.Horizons[0], target.Date, bar.Close).Quantiles,
            Actual = Price.Round(target.Close),
        };
    }
}
