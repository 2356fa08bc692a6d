using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Pooled;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>What the networks say of one series at any horizon: they were trained for a few, and others lie between them.</summary>
internal sealed class LstmForecast : IPooledForecast
{
    private readonly SeriesView view;
    private readonly LstmTrace trace;
    private readonly int horizon;
    private readonly HorizonMix mix;
    private readonly double[] assumed;

    /// <summary>Forecasts a series over a horizon.</summary>
    public LstmForecast(SeriesView view, LstmModelFile file, ICalibrationSource calibration, int horizon)
    {
        (this.view, this.horizon) = (view, horizon);
        trace = view.Shared(v => new LstmTrace(v, file, calibration));
        assumed = AssumedShape.Widen(AssumedShape.Values, 0, horizon);
        mix = HorizonMix.Of([.. file.Manifest.Horizons], horizon);
    }

    /// <summary>None: the network selects none of its inputs.</summary>
    public IReadOnlyList<string> Inputs(int bar) => [];

    /// <inheritdoc/>
    public double Fill(int bar, MarketState market, Span<double> quantiles)
    {
        double log;
        if (trace.Vintage(bar) is not { } vintage)
        {
            log = Math.Log(view.Volatility.Trailing(bar, horizon));
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = assumed[k];
        }
        else
        {
            log = view.Inputs.LongRunLog(bar) + mix.Of(trace.Excess(bar, mix.Low), trace.Excess(bar, mix.High));
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = mix.Of(vintage.About.Shapes[mix.Low][k], vintage.About.Shapes[mix.High][k]);
        }

        return PooledCentre.Place(log, horizon, quantiles);
    }
}
