using OrleansStock.Forecasting.Models.Residuals;

namespace OrleansStock.Forecasting.Models.Linear;

/// <summary>
/// The report's linear regression of the price h days ahead on Close and EMA(10), in logarithms:
/// ln P(t+h) = a + b ln P(t) + c ln EMA(t) with b + c = 1, which is least squares of the log return over the horizon on
/// ln(EMA(10) / Close) over all resolved labels. The condition says that the double price has the double forecast; without
/// it the walk-forward error at 365 days is a fifth larger than the last price's, because a regression of a wandering level
/// on itself always expects a return to its mean. Sums are updated as labels resolve, never built again.
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

    /// <inheritdoc/>
    public void Read(BinaryReader reader) => (intercept, slope) = (reader.ReadDouble(), reader.ReadDouble());
}
