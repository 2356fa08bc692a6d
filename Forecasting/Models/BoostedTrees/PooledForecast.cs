namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>What the pooled volatility model says of one series at any horizon: its vintages were trained for a few, and others lie between them.</summary>
internal sealed class PooledForecast
{
    /// <summary>
    /// Return per risk of a year that the centre takes: what shares have earned over many decades, and the only form of a
    /// centre that hurt neither wild nor young shares (docs/forecasting.md).
    /// </summary>
    public const double YearlySharpe = 0.4;

    /// <summary>Share of the variance that is taken from the centre: half of it would keep the mean price and not the median growing.</summary>
    public const double VarianceShare = 0.25;

    private const double TradingDays = 252;

    private readonly SeriesView view;
    private readonly VolatilityModelFile file;
    private readonly int horizon, low, high;
    private readonly double share;
    private readonly double[] inputs = new double[PooledInputs.Names.Count];

    /// <summary>Forecasts a series over a horizon.</summary>
    public PooledForecast(SeriesView view, VolatilityModelFile file, int horizon)
    {
        (this.view, this.file, this.horizon) = (view, file, horizon);
        var known = file.Horizons;
        var next = known.BinarySearch(horizon);
        if (next < 0) next = ~next;
        high = known[Math.Min(next, known.Length - 1)];
        low = next == known.Length || known[next] == horizon ? high : known[Math.Max(0, next - 1)];
        share = low == high ? 1 : Math.Log((double)horizon / low) / Math.Log((double)high / low);
    }

    /// <summary>The names of the inputs at a bar, most important first; none where there was no vintage yet.</summary>
    public IReadOnlyList<string> Inputs(int bar) => file.At(view.Series.Bars[bar].Date, high)?.About.Inputs ?? [];

    /// <summary>Nine quantiles of the log return, and the volatility over the horizon in units of which they were made.</summary>
    /// <param name="bar">The origin, 1 or more.</param>
    /// <param name="market">The state of all tickers, as it was known.</param>
    /// <param name="quantiles">Takes the quantiles.</param>
    public double Fill(int bar, MarketState market, Span<double> quantiles)
    {
        var day = view.Series.Bars[bar].Date;
        double log;
        if (file.At(day, high) is not { } upper)
        {
            log = Math.Log(view.Volatility.Trailing(bar, horizon));
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = VolatilityDesign.AssumedShape[k];
        }
        else
        {
            var lower = low == high ? upper : file.At(day, low)!;
            log = view.Inputs.LongRunLog(bar) + (1 - share) * (low == high ? 0 : Excess(lower, bar, low, market)) + share * Excess(upper, bar, high, market);
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = (1 - share) * lower.About.Shape[k] + share * upper.About.Shape[k];
        }

        var daily = Math.Exp(log);
        var unit = daily * Math.Sqrt(horizon);
        var centre = Centre(daily, horizon);
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = centre + unit * quantiles[k];
        return unit;
    }

    /// <summary>The centre of the log return.</summary>
    /// <param name="daily">The volatility expected per square root of a day.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static double Centre(double daily, int horizon) =>
        horizon * daily * (YearlySharpe / Math.Sqrt(TradingDays) - VarianceShare * daily);

    private double Excess(VolatilityVintage vintage, int bar, int at, MarketState market)
    {
        PooledInputs.Fill(view, bar, at, market, inputs);
        return vintage.Excess(inputs);
    }
}
