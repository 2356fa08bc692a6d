using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>What a person forecasts without a model.</summary>
/// <param name="Symbol">The ticker.</param>
/// <param name="Horizon">The one horizon that it is for.</param>
/// <param name="Prices">The nine quantiles of the close, above 0, as shares stand on the day of the last close.</param>
/// <param name="Origin">Date of the last close that the person saw; null to take the newest, whichever it is.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.OwnForecast")]
public sealed record OwnForecast(
    [property: Id(0)] Symbol Symbol, [property: Id(1)] HorizonChoice Horizon, [property: Id(2)] Quantiles<double> Prices,
    [property: Id(3)] DateOnly? Origin)
{
    // A hundredfold in 17 months is no forecast.
    private const double MostTimes = 100;

    /// <summary>The field of a range that reaches so far that it is a slip, and one sentence; null where it does not.</summary>
    /// <param name="prices">The nine quantiles, above 0.</param>
    /// <param name="close">The last close, above 0.</param>
    public static (string Field, string Message)? FindSlip(Quantiles<double> prices, double close)
    {
        var isTooLow = prices.P01 < close / MostTimes;
        if (!isTooLow && !(prices.P99 > close * MostTimes)) return null;
        return (isTooLow ? "low" : "high", $"Your range reaches beyond a hundredth or a hundred times the last close of {Price.Round(close)}.");
    }
}
