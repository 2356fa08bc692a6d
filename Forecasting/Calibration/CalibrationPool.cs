namespace OrleansStock.Forecasting.Calibration;

/// <summary>
/// What tickers lend each other: a drift, a level of volatility and how much wider or narrower outcomes were than
/// forecasts. Immutable and of a fixed small size, whatever it was made from.
/// </summary>
/// <param name="AsOf">Only bars and outcomes before this day are in it.</param>
/// <param name="DailyDrift">Mean daily log return.</param>
/// <param name="DailySharpe">Mean of daily log returns in standard deviations of their ticker.</param>
/// <param name="DailyVolatility">Typical standard deviation of daily log returns (geometric mean over tickers and months), above 0.</param>
/// <param name="Scales">Per horizon, ascending: by what the width of a forecast is multiplied; at least one.</param>
public sealed record CalibrationPool(DateOnly AsOf, double DailyDrift, double DailySharpe, double DailyVolatility, IReadOnlyList<HorizonScale> Scales)
{
    /// <summary>The state of all tickers, as known before the day that was asked for; all 0 where the market is not followed from day to day.</summary>
    public MarketState Market { get; init; }

    /// <summary>
    /// What is assumed before anything is known: a drift of 5 % a year, 0.2 per unit of risk a year, a volatility of 1.8 %
    /// a day (an ordinary large share), and widths that need no correction.
    /// </summary>
    public static CalibrationPool Prior { get; } = new(DateOnly.MinValue, 0.0002, 0.0125, 0.018, [new HorizonScale(10, 1)]);

    /// <summary>The factor at a horizon, interpolated in the logarithms of both; beyond the ends that of the end.</summary>
    /// <param name="horizon">Trading days ahead, 1 or more.</param>
    public double Scale(int horizon)
    {
        var high = 0;
        while (high < Scales.Count && Scales[high].Horizon < horizon) high++;
        if (high == Scales.Count) return Scales[^1].Scale;
        if (high == 0 || Scales[high].Horizon == horizon) return Scales[high].Scale;
        HorizonScale from = Scales[high - 1], to = Scales[high];
        var share = Math.Log((double)horizon / from.Horizon) / Math.Log((double)to.Horizon / from.Horizon);
        return Math.Exp((1 - share) * Math.Log(from.Scale) + share * Math.Log(to.Scale));
    }
}

/// <summary>The correction of widths at one horizon.</summary>
/// <param name="Horizon">Trading days ahead.</param>
/// <param name="Scale">Factor, above 0.</param>
public readonly record struct HorizonScale(int Horizon, double Scale);
