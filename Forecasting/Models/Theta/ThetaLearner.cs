using OrleansStock.Forecasting.Models.Residuals;

namespace OrleansStock.Forecasting.Models.Theta;

/// <summary>
/// The Theta method of Assimakopoulos and Nikolopoulos (2000) in the form of Hyndman and Billah ("Unmasking the Theta
/// method", 2003): simple exponential smoothing with a drift of half the slope of the trend line. The smoothing weight is
/// the one of a small grid whose one-step errors have been smallest; levels, errors and trend are updated bar by bar.
/// </summary>
internal sealed class ThetaLearner : IPointLearner
{
    /// <summary>A year before a trend is taken for one; and at least one whole horizon.</summary>
    private const int FewestBars = 250;

    private static readonly double[] weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

    private readonly double[] logPrices;
    private readonly int horizon;
    private readonly double[] levels = new double[weights.Length];
    private readonly double[] errors = new double[weights.Length];
    private readonly RunningLeastSquares trend = new();
    private double level;
    private double drift;

    /// <summary>Begins at bar 0.</summary>
    public ThetaLearner(SeriesView view, int horizon)
    {
        logPrices = view.LogPrices;
        this.horizon = horizon;
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        var value = logPrices[bar];
        trend.Add(bar, 0, value);
        var best = 0;
        for (var k = 0; k < weights.Length; k++)
        {
            if (bar == 0)
            {
                levels[k] = value;
                continue;
            }

            var error = value - levels[k];
            errors[k] += error * error;
            levels[k] += weights[k] * error;
            if (errors[k] < errors[best]) best = k;
        }

        if (bar + 1 < Math.Max(FewestBars, horizon))
        {
            // Too little for a trend: the last price.
            level = value;
            drift = 0;
            return;
        }

        // Half the slope, per day of the horizon and for what the level lags behind (Hyndman and Billah, equation 8).
        level = levels[best];
        drift = trend.Solve().First / 2 * (horizon - 1 + 1 / weights[best]);
    }

    /// <inheritdoc/>
    public double Point(int bar) => level + drift - logPrices[bar];

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(level);
        writer.Write(drift);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader) => (level, drift) = (reader.ReadDouble(), reader.ReadDouble());
}
