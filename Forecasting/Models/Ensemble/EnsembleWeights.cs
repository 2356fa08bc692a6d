using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Pooled;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The numbers of the ensemble at one horizon: weights of the volatility's inputs, of the trends, and the shape with what
/// tilts it. They come from an <see cref="EnsembleTable"/>.
/// </summary>
internal sealed class EnsembleWeights
{
    /// <summary>Lengths of the trends in trading days, in the order of their weights.</summary>
    private static readonly int[] trendDays = [120, 250];

    /// <summary>Where the long-run level tilts nothing: 1.8 % a day, in log volatility; and how far from there it is followed.</summary>
    private const double UsualLevel = -4, LargestLevel = 1.2;

    private const double LargestTrend = 2;

    private static readonly string[] tilts = ["level", "falls", "agitation"];

    private readonly double[] volatility;
    private readonly double[] trend;
    private readonly double[] shape;
    private readonly double[][] tilt;

    /// <summary>Reads the numbers of a horizon.</summary>
    internal EnsembleWeights(EnsembleTable table, int horizon)
    {
        Horizon = horizon;
        volatility = [.. VolatilityInputs.Names.Select(n => table.At("volatility", n, horizon))];
        trend = [.. trendDays.Select(d => table.At("centre", $"trend{d}", horizon))];
        shape = [.. Forecasting.Quantiles.Names.Select(l => table.At("shape", l, horizon))];
        tilt = [.. tilts.Select(t => Forecasting.Quantiles.Names.Select(l => table.At(t, l, horizon)).ToArray())];
    }

    /// <summary>Trading days ahead.</summary>
    public int Horizon { get; }

    /// <summary>The nine quantiles of the shape before any tilt, ascending, in units of the expected volatility.</summary>
    public IReadOnlyList<double> Shape => shape;

    /// <summary>Natural logarithm of the volatility per square root of a day expected on average over the horizon.</summary>
    /// <param name="inputs">The series.</param>
    /// <param name="bar">Bar number, 1 or more.</param>
    /// <param name="market">The state of all tickers, as it was known.</param>
    public double VolatilityLog(VolatilityInputs inputs, int bar, MarketState market)
    {
        Span<double> values = stackalloc double[VolatilityInputs.Count];
        inputs.Fill(bar, Horizon, market, values);
        var sum = inputs.LongRunLog(bar);
        for (var k = 0; k < values.Length; k++) sum += volatility[k] * values[k];
        return sum;
    }

    /// <summary>The centre of the log return over the horizon.</summary>
    /// <param name="deviation">Its expected standard deviation.</param>
    /// <param name="view">The series, for its trends (Moskowitz, Ooi and Pedersen, "Time Series Momentum", 2012).</param>
    /// <param name="bar">Bar number, 1 or more.</param>
    public double Centre(double deviation, SeriesView view, int bar)
    {
        var deviations = PooledCentre.YearlySharpe * Math.Sqrt(Horizon / PooledCentre.TradingDays);
        for (var k = 0; k < trend.Length; k++) deviations += trend[k] * Trend(view, bar, trendDays[k]);
        return (deviations - PooledCentre.VarianceShare * deviation) * deviation;
    }

    /// <summary>The return of the last days in its standard deviations, cut at 2; less of it where there are fewer days.</summary>
    public static double Trend(SeriesView view, int bar, int length)
    {
        var days = Math.Min(bar, length);
        var deviations = (view.LogPrices[bar] - view.LogPrices[bar - days]) / (Math.Exp(view.Inputs.LongRunLog(bar)) * Math.Sqrt(days));
        return Math.Clamp(deviations, -LargestTrend, LargestTrend) * days / length;
    }

    /// <summary>The nine quantiles of the shape, ascending, as the long-run level, the share of falls and the market's agitation tilt it.</summary>
    public void Quantiles(VolatilityInputs inputs, int bar, MarketState market, Span<double> quantiles)
    {
        var (level, falls, agitation) = Tilts(inputs, bar, market);
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = shape[k] + tilt[0][k] * level + tilt[1][k] * falls + tilt[2][k] * agitation;
        // A tilt far from what was seen may let quantiles cross: rearranged they are a distribution again, and never a worse one.
        quantiles.Sort();
    }

    /// <summary>What tilts the shape: an index falls faster than it rises, a small share the other way.</summary>
    public static (double Level, double Falls, double Agitation) Tilts(VolatilityInputs inputs, int bar, MarketState market) =>
        (Math.Clamp(inputs.LongRunLog(bar) - UsualLevel, -LargestLevel, LargestLevel), inputs.Falls(bar), market.Agitation);

    /// <summary>The mean of |return / volatility|, each cut at <paramref name="largest"/>, that the shape itself has.</summary>
    public double MeanDeviation(double largest)
    {
        const int steps = 1000;
        var scores = StandardNormal.Scores;
        double sum = 0, weight = 0;
        for (var i = 0; i < steps; i++)
        {
            // Midpoints of Normal scores from -4 to 4, each with its density; beyond the outermost quantiles the shape
            // is taken as flat, as the outcomes are cut there as well.
            var z = -4 + 8 * (i + 0.5) / steps;
            var density = Math.Exp(-0.5 * z * z);
            var k = 0;
            while (k < scores.Length - 2 && z > scores[k + 1]) k++;
            var within = Math.Clamp((z - scores[k]) / (scores[k + 1] - scores[k]), 0, 1);
            sum += density * Math.Min(Math.Abs(shape[k] + within * (shape[k + 1] - shape[k])), largest);
            weight += density;
        }

        return sum / weight;
    }
}
