using OrleansStock.Forecasting.Models.Pooled;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>What the pooled volatility model says of one series at any horizon: its vintages were trained for a few, and others lie between them.</summary>
internal sealed class PooledForecast : IPooledForecast
{
    private readonly SeriesView view;
    private readonly VolatilityModelFile file;
    private readonly int horizon, low, high;
    private readonly HorizonMix mix;
    private readonly double[] assumed;
    private readonly double[] inputs = new double[PooledInputs.Names.Count];

    /// <summary>Forecasts a series over a horizon.</summary>
    public PooledForecast(SeriesView view, VolatilityModelFile file, int horizon)
    {
        (this.view, this.file, this.horizon) = (view, file, horizon);
        assumed = AssumedShape.Widen(AssumedShape.Values, 0, horizon);
        mix = HorizonMix.Of(file.Horizons, horizon);
        (low, high) = (file.Horizons[mix.Low], file.Horizons[mix.High]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Inputs(int bar) => file.At(view.Series.Bars[bar].Date, high)?.About.Inputs ?? [];

    /// <inheritdoc/>
    public double Fill(int bar, MarketState market, Span<double> quantiles)
    {
        var day = view.Series.Bars[bar].Date;
        double log;
        if (file.At(day, high) is not { } upper)
        {
            log = Math.Log(view.Volatility.Trailing(bar, horizon));
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = assumed[k];
        }
        else
        {
            var lower = low == high ? upper : file.At(day, low)!;
            log = view.Inputs.LongRunLog(bar) + mix.Of(low == high ? 0 : Excess(lower, bar, low, market), Excess(upper, bar, high, market));
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = mix.Of(lower.About.Shape[k], upper.About.Shape[k]);
        }

        return PooledCentre.Place(log, horizon, quantiles);
    }

    private double Excess(VolatilityVintage vintage, int bar, int at, MarketState market)
    {
        PooledInputs.Fill(view, bar, at, market, inputs);
        return vintage.Excess(inputs);
    }
}
