using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>What the pooled volatility model sees of a series, and what came: the rows from which it is trained.</summary>
/// <param name="series">The series.</param>
/// <param name="calibration">The state of all tickers, as it was known at each origin.</param>
public sealed class VolatilityDesign(PriceSeries series, ICalibrationSource calibration)
{
    /// <summary>A realised variance counts at least and at most as this share of the long-run one: a suspended stock teaches nothing.</summary>
    private const double LeastShare = 0.01, LargestShare = 100;

    private readonly SeriesView view = new(series);

    /// <summary>The inputs at an origin, one per name of <see cref="PooledInputs"/>.</summary>
    /// <param name="bar">The last bar that is known, 1 or more.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public double[] Inputs(int bar, int horizon)
    {
        var inputs = new double[PooledInputs.Names.Count];
        PooledInputs.Fill(view, bar, horizon, calibration.AsOf(series.Bars[bar].Date).Market, inputs);
        return inputs;
    }

    /// <summary>Natural logarithm of the long-run volatility, per square root of a day.</summary>
    /// <param name="bar">The last bar that is known, 1 or more.</param>
    public double LongRun(int bar) => view.Inputs.LongRunLog(bar);

    /// <summary>Natural logarithm of the volatility realised over the horizon, less <see cref="LongRun"/>: what is learned.</summary>
    /// <param name="bar">The origin, 1 or more.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public double Excess(int bar, int horizon)
    {
        var usual = Math.Exp(2 * LongRun(bar));
        var sum = 0.0;
        for (var i = bar + 1; i <= bar + horizon; i++)
        {
            var change = view.LogPrices[i] - view.LogPrices[i - 1];
            sum += Math.Min(change * change / usual, LargestShare);
        }

        return 0.5 * Math.Log(Math.Max(sum / horizon, LeastShare));
    }

    /// <summary>The log return from an origin over the days that follow.</summary>
    /// <param name="bar">The origin.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public double Return(int bar, int horizon) => view.LogPrices[bar + horizon] - view.LogPrices[bar];
}
