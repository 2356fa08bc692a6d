using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Pooled;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The default model. Where the price may go is a matter of how wild the days ahead will be: the logarithm of the
/// volatility is a weighted sum of forecasts over several spans, from the days' ranges as well as from closes, and of what
/// all tickers say (a heterogeneous autoregression, Corsi 2009, whose weights are fitted to the score itself); the shape is
/// heavy in its tails and leans as the ticker's level and its last falls say; level, drift and width are calibrated by what
/// the pool of all tickers knew then, and each quantile by the ticker's own record.
/// </summary>
public sealed class EnsembleModel : WalkForwardModel, IPooledModel
{
    /// <summary>A history of so many returns counts as much as the pool's level of volatility.</summary>
    private const double EvenReturns = 60;

    private readonly ICalibrationSource calibration;
    private readonly EnsembleVintages vintages;

    /// <summary>With the built-in pool.</summary>
    public EnsembleModel()
        : this(BuiltInCalibration.Instance)
    {
    }

    /// <summary>With another pool.</summary>
    /// <param name="calibration">What the tickers lend each other, as it was known at each origin.</param>
    /// <param name="vintages">The fitted numbers; null for those that the product embeds.</param>
    public EnsembleModel(ICalibrationSource calibration, EnsembleVintages? vintages = null)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        this.calibration = calibration;
        this.vintages = vintages ?? EnsembleVintages.BuiltIn;
    }

    /// <inheritdoc/>
    public override string Id => "ensemble";

    /// <inheritdoc/>
    public override int Version => 7;

    /// <inheritdoc/>
    public override string Name => "Ensemble";

    /// <inheritdoc/>
    public override string Description =>
        "Estimates how much the price will move, from closes and daily ranges over days to years, and makes the range from that. " +
        "The width is calibrated on many tickers and corrected by the model's own record on this one; the median rises slowly, as shares have, " +
        "and follows the last year's trend a little. A forecast for a year uses weights that were fitted to the years before it.";

    /// <summary>40 bars: what a short history leaves open, the pool's level of volatility fills.</summary>
    public override int MinimumBars => 40;

    /// <inheritdoc/>
    public IForecastModel With(ICalibrationSource source) => new EnsembleModel(source, vintages);

    /// <summary>The same model with other fitted numbers.</summary>
    /// <param name="other">The numbers.</param>
    public EnsembleModel With(EnsembleVintages other) => new(calibration, other);

    /// <summary>
    /// Expected standard deviation of the log return over a horizon, before calibration: the ticker's own, drawn towards
    /// the pool's level while the history is short.
    /// </summary>
    internal static double Deviation(EnsembleWeights weights, SeriesView view, CalibrationPool pool, int bar)
    {
        var own = OwnShare(bar);
        var log = own * weights.VolatilityLog(view.Inputs, bar, pool.Market) + (1 - own) * Math.Log(pool.DailyVolatility);
        return Math.Exp(log) * Math.Sqrt(weights.Horizon);
    }

    /// <summary>Of 60 returns the half is the ticker's own, of 250 already 95 %: a volatility is soon known, unlike a drift.</summary>
    internal static double OwnShare(int bar) => (double)bar * bar / ((double)bar * bar + EvenReturns * EvenReturns);

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new Walk(view, calibration, vintages, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = reader.ReadDouble();
        var stored = new Quantiles<double>(quantiles);
        return new StoredWalk(new ReturnDistribution(horizon, stored, stored.Median));
    }

    private static void Write(BinaryWriter writer, ReturnDistribution distribution)
    {
        foreach (var q in distribution.LogReturns) writer.Write(q);
    }

    private sealed class Walk(SeriesView view, ICalibrationSource calibration, EnsembleVintages vintages, int horizon) : RecordedWalk(view, horizon)
    {
        private EnsembleTable? table;
        private EnsembleWeights? weights;

        public override ReturnDistribution Distribution(int bar)
        {
            var corrected = new Quantiles<double>(Corrected(bar));
            return new ReturnDistribution(Horizon, corrected, corrected.Median);
        }

        public override void Write(BinaryWriter writer) => EnsembleModel.Write(writer, Distribution(Last));

        /// <summary>What all tickers would say of this one: nine quantiles of its log return, and the unit of its corrections.</summary>
        protected override double Expect(int bar, double[] quantiles, Span<double> situation)
        {
            var day = View.Series.Bars[bar].Date;
            var pool = calibration.AsOf(day);
            var numbers = At(day);
            var deviation = Deviation(numbers, View, pool, bar);
            var centre = numbers.Centre(deviation, View, bar);
            var width = deviation * pool.Scale(Horizon);
            numbers.Quantiles(View.Inputs, bar, pool.Market, quantiles);
            for (var k = 0; k < quantiles.Length; k++) quantiles[k] = centre + width * quantiles[k];
            OwnRecord.Describe(View.Inputs, bar, pool.Market, situation);
            return width;
        }

        /// <summary>The weights of a day's vintage at the horizon, looked up anew where another vintage begins to serve.</summary>
        private EnsembleWeights At(DateOnly day)
        {
            var serving = vintages.At(day);
            if (weights is null || serving != table) (table, weights) = (serving, serving.At(Horizon));
            return weights;
        }
    }
}
