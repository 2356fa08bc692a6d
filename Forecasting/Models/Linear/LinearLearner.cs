using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Residuals;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting.Models.Linear;

/// <summary>
/// Least squares of the log return over the horizon on ln(EMA(10) / Close); sums are updated as labels resolve, never
/// built again.
/// </summary>
internal sealed class LinearLearner : IPointLearner
{
    private const int EmaPeriod = 10;

    /// <summary>The fewest labels from which two coefficients are worth having; and at least one whole horizon of them.</summary>
    private const int FewestLabels = 120;

    private readonly RunningLeastSquares sums = new();
    private readonly double[] logPrices;
    private readonly double[] gap;
    private readonly int horizon;
    private double intercept;
    private double slope;

    /// <summary>Begins with nothing learned.</summary>
    public LinearLearner(SeriesView view, int horizon)
    {
        this.horizon = horizon;
        logPrices = view.LogPrices;
        var ema = ExponentialMovingAverage.Compute(view.Series.Prices, EmaPeriod);
        gap = new double[ema.Length];
        for (var i = 0; i < gap.Length; i++) gap[i] = Math.Log(ema[i] / view.Series.Prices[i]);
    }

    /// <summary>Takes the coefficients from where <see cref="Write"/> put them.</summary>
    public LinearLearner(BinaryReader reader, SeriesView view, int horizon)
        : this(view, horizon)
    {
        intercept = reader.ReadDouble();
        slope = reader.ReadDouble();
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        var from = bar - horizon;
        if (from < EmaPeriod - 1) return;
        sums.Add(gap[from], 0, logPrices[bar] - logPrices[from]);
        if (sums.Count >= Math.Max(FewestLabels, horizon)) (intercept, slope, _) = sums.Solve();
    }

    /// <inheritdoc/>
    public double Point(int bar) => bar < EmaPeriod - 1 ? 0 : intercept + slope * gap[bar];

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(intercept);
        writer.Write(slope);
    }
}
