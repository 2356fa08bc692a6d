using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Pooled;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Models.Trained;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// Boosted trees that Microsoft.ML trained over many tickers to forecast the volatility of the days ahead, in vintages by year: an
/// origin of a year is served by trees that saw nothing after the end of the year before.
/// </summary>
public sealed class BoostedTreesModel : WalkForwardModel, IPooledModel
{
    /// <summary>Version of the method: 1 were trees of our own, grown per ticker; 2 had ranges that took few windows for many.</summary>
    private const int Method = 3;

    private static VolatilityModelFile? configured;

    private readonly ICalibrationSource calibration;
    private readonly VolatilityModelFile? file;

    /// <summary>With the built-in pool, and the file that is configured.</summary>
    public BoostedTreesModel()
        : this(BuiltInCalibration.Instance)
    {
    }

    /// <summary>With another pool.</summary>
    /// <param name="calibration">What the tickers lend each other, as it was known at each origin.</param>
    /// <param name="file">The trained model; null for the one that is configured.</param>
    public BoostedTreesModel(ICalibrationSource calibration, VolatilityModelFile? file = null)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        (this.calibration, this.file) = (calibration, file);
    }

    /// <inheritdoc/>
    public override string Id => "boosted-trees";

    /// <inheritdoc/>
    /// <remarks>Asked at every start: it opens no built-in file.</remarks>
    public override int Version => TrainedVersion.Of(Method, file ?? configured);

    /// <inheritdoc/>
    public override string Name => "Boosted trees";

    /// <inheritdoc/>
    public override string Description =>
        "Small decision trees, each correcting the ones before, estimate how much the price will move, from daily ranges, returns, moving averages, RSI, " +
        "Bollinger bands and volume. They learned on many tickers, and a forecast for a year uses trees that saw only the years before it. " +
        "Inputs that did not help on later data were left out; those that stayed are named beside the forecast.";

    /// <inheritdoc/>
    public override string RangeOrigin =>
        "Its range is the volatility that its trees expect, with a shape that earlier years' trees made on many tickers and that its own record corrects.";

    /// <summary>As many as the random walk, which it equals there and leaves bar by bar.</summary>
    public override int MinimumBars => RandomWalkModel.FewestBars;

    /// <summary>What the file of its trees says about itself: vintages, inputs and how they were chosen. Opens the file.</summary>
    public VolatilityManifest About => File.Manifest;

    private VolatilityModelFile File => file ?? configured ?? VolatilityModelFile.BuiltIn;

    /// <summary>Sets the file of this process; to be called once at start, before anything is forecast.</summary>
    /// <param name="other">An operator's own; null for the built-in one.</param>
    public static void Configure(VolatilityModelFile? other) =>
        configured = other is null || other.Identity == VolatilityModelFile.BuiltIn.Identity ? null : other;

    /// <inheritdoc/>
    public IForecastModel With(ICalibrationSource source) => new BoostedTreesModel(source, file);

    private protected override IHorizonWalk Start(SeriesView view, int horizon) =>
        new PooledWalk(view, calibration, horizon, new PooledForecast(view, File, horizon), PooledInputs.Names);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon) =>
        PooledWalk.Read(reader, horizon, PooledInputs.Names);
}
