using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The default model. Where the price may go is a matter of how wild the days ahead will be: the volatility is a
/// geometric mean of forecasts over several spans, from the days' ranges as well as from closes; the shape is heavy in
/// its tails and leans towards falls; level, drift and width are calibrated by what the pool of all tickers knew then.
/// </summary>
public sealed class EnsembleModel : WalkForwardModel, IPooledModel
{
    /// <summary>A history of so many returns counts as much as the pool's level of volatility.</summary>
    private const double EvenReturns = 60;

    private const int TrendDays = 250;

    private const double LargestTrend = 2;

    private readonly ICalibrationSource calibration;

    /// <summary>With the built-in pool.</summary>
    public EnsembleModel()
        : this(BuiltInCalibration.Instance)
    {
    }

    /// <summary>With another pool.</summary>
    /// <param name="calibration">What the tickers lend each other, as it was known at each origin.</param>
    public EnsembleModel(ICalibrationSource calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        this.calibration = calibration;
    }

    /// <inheritdoc/>
    public override string Id => "ensemble";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "Ensemble";

    /// <inheritdoc/>
    public override string Description =>
        "Forecasts how wild the days ahead will be, from closes and daily ranges over spans of days to years, and makes the range from that. " +
        "Its width is calibrated on many tickers; its centre rises slowly, as shares have, and leans a little with the last year's trend.";

    /// <summary>40 bars: what a short history leaves open, the pool's level of volatility fills.</summary>
    public override int MinimumBars => 40;

    /// <inheritdoc/>
    public IForecastModel With(ICalibrationSource source) => new EnsembleModel(source);

    /// <summary>
    /// Expected standard deviation of the log return over a horizon, before calibration: the ticker's own, drawn towards
    /// the pool's level while the history is short.
    /// </summary>
    internal static double Deviation(SeriesView view, CalibrationPool pool, int bar, int horizon)
    {
        // Of 60 returns the half is the ticker's own, of 250 already 95 %: a volatility is soon known, unlike a drift.
        var own = (double)bar * bar / ((double)bar * bar + EvenReturns * EvenReturns);
        var log = own * view.Expected.Log(bar, horizon, pool.Agitation) + (1 - own) * Math.Log(pool.DailyVolatility);
        return Math.Exp(log) * Math.Sqrt(horizon);
    }

    /// <summary>The return of the last year in its standard deviations, cut at 2; less of it where there is less than a year.</summary>
    internal static double Trend(SeriesView view, int bar)
    {
        var days = Math.Min(bar, TrendDays);
        var deviations = (view.LogPrices[bar] - view.LogPrices[bar - days]) / (Math.Exp(view.Expected.LongRunLog(bar)) * Math.Sqrt(days));
        return Math.Clamp(deviations, -LargestTrend, LargestTrend) * days / TrendDays;
    }

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new Walk(view, calibration, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = reader.ReadDouble();
        return new Stored(new ReturnDistribution(horizon, quantiles, quantiles[Quantiles.Median]));
    }

    private static void Write(BinaryWriter writer, ReturnDistribution distribution)
    {
        foreach (var q in distribution.LogReturns) writer.Write(q);
    }

    private sealed class Walk(SeriesView view, ICalibrationSource calibration, int horizon) : IHorizonWalk
    {
        private readonly double[] shape = EnsembleShape.Quantiles(horizon);
        private int last;

        public void Advance(int bar) => last = bar;

        public ReturnDistribution Distribution(int bar)
        {
            var pool = calibration.AsOf(view.Series.Bars[bar].Date);
            var deviation = Deviation(view, pool, bar, horizon);
            var centre = EnsembleShape.Centre(deviation, Trend(view, bar), pool, horizon);
            var width = deviation * pool.Scale(horizon);
            var quantiles = new double[Quantiles.Count];
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = centre + width * shape[k];
            return new ReturnDistribution(horizon, quantiles, quantiles[Quantiles.Median]);
        }

        public void Write(BinaryWriter writer) => EnsembleModel.Write(writer, Distribution(last));
    }

    /// <summary>The forecast that the fit stored: nothing is worked out again.</summary>
    private sealed class Stored(ReturnDistribution distribution) : IHorizonWalk
    {
        public void Advance(int bar) => throw new InvalidOperationException("A stored forecast stands at its origin.");

        public ReturnDistribution Distribution(int bar) => distribution;

        public void Write(BinaryWriter writer) => EnsembleModel.Write(writer, distribution);
    }
}
