using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Pooled;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Models.Trained;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>
/// A small recurrent network that was trained over many tickers to forecast the volatility of the days ahead, in vintages by year: an
/// origin of a year is served by a network that saw nothing after the end of the year before.
/// </summary>
public sealed class LstmModel : WalkForwardModel, IPooledModel
{
    /// <summary>Version of the method: 1 had ranges that took few windows for many.</summary>
    private const int Method = 2;

    private static LstmModelFile? configured;

    private readonly ICalibrationSource calibration;
    private readonly LstmModelFile? file;

    /// <summary>With the built-in pool, and the file that is configured.</summary>
    public LstmModel()
        : this(BuiltInCalibration.Instance)
    {
    }

    /// <summary>With another pool.</summary>
    /// <param name="calibration">What the tickers lend each other, as it was known at each origin.</param>
    /// <param name="file">The networks; null for the file that is configured.</param>
    public LstmModel(ICalibrationSource calibration, LstmModelFile? file = null)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        (this.calibration, this.file) = (calibration, file);
    }

    /// <inheritdoc/>
    public override string Id => "lstm";

    /// <inheritdoc/>
    /// <remarks>Asked at every start: it opens no built-in file.</remarks>
    public override int Version => TrainedVersion.Of(Method, file ?? configured);

    /// <inheritdoc/>
    public override string Name => "LSTM";

    /// <inheritdoc/>
    public override string Description =>
        "A recurrent network of 12 units reads the days one after the other: the return, ranges over spans of a day to half a year, the share of falls, " +
        "the fall from the year's high, and how volatile and how low all tickers are. From that it forecasts the volatility of the days ahead. " +
        "It learned on many tickers, and a forecast for a year uses a network that saw only the years before it.";

    /// <inheritdoc/>
    public override string RangeOrigin =>
        "Its range is the volatility that its network expects, with a shape that earlier years' networks made on many tickers and its own record corrects.";

    /// <summary>As many as the random walk, which it equals there and leaves bar by bar.</summary>
    public override int MinimumBars => RandomWalkModel.FewestBars;

    /// <summary>What the file of its networks says about itself: vintages, inputs and how they were chosen. Opens the file.</summary>
    public LstmManifest About => File.Manifest;

    private LstmModelFile File => file ?? configured ?? LstmModelFile.BuiltIn;

    /// <summary>Sets the file of this process; to be called once at start, before anything is forecast.</summary>
    /// <param name="other">An operator's own; null for the built-in one.</param>
    public static void Configure(LstmModelFile? other) =>
        configured = other is null || other.Identity == LstmModelFile.BuiltIn.Identity ? null : other;

    /// <inheritdoc/>
    public IForecastModel With(ICalibrationSource source) => new LstmModel(source, file);

    private protected override IHorizonWalk Start(SeriesView view, int horizon) =>
        new PooledWalk(view, calibration, horizon, new LstmForecast(view, File, calibration, horizon), []);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon) =>
        PooledWalk.Read(reader, horizon, []);
}
