using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>What the ensemble sees of a series, written out: the rows from which its weights are fitted.</summary>
/// <param name="series">The series.</param>
/// <param name="calibration">The pool, as it was known at each origin.</param>
/// <remarks>
/// A forecast is <c>v * (sharpe + trends + shape + tilts - v / 4)</c> with <c>v = exp(base + weights . inputs)</c>; the columns are the terms
/// that no weight belongs to, then those that a weight multiplies.
/// </remarks>
public sealed class EnsembleDesign(PriceSeries series, ICalibrationSource calibration)
{
    private readonly SeriesView view = new(series);

    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["base", "trend120", "trend250", "level", "falls", "agitation", .. VolatilityInputs.Names];

    /// <summary>The log return from a bar over the days that follow.</summary>
    public double Outcome(int bar, int horizon) => view.LogPrices[bar + horizon] - view.LogPrices[bar];

    /// <summary>The numbers at one origin.</summary>
    /// <param name="bar">The last bar that is known, 1 or more.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public double[] Row(int bar, int horizon)
    {
        var pool = calibration.AsOf(series.Bars[bar].Date);
        var own = EnsembleModel.OwnShare(bar);
        var tilts = EnsembleWeights.Tilts(view.Inputs, bar, pool.Market);
        var inputs = new double[VolatilityInputs.Count];
        view.Inputs.Fill(bar, horizon, pool.Market, inputs);
        return
        [
            own * view.Inputs.LongRunLog(bar) + (1 - own) * Math.Log(pool.DailyVolatility) + 0.5 * Math.Log(horizon),
            EnsembleWeights.Trend(view, bar, 120), EnsembleWeights.Trend(view, bar, 250),
            tilts.Level, tilts.Falls, tilts.Agitation,
            .. inputs.Select(x => own * x),
        ];
    }
}
