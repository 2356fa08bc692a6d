using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Pooled;
using OrleansStock.Forecasting.Models.RandomWalk;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// Boosted trees that Microsoft.ML trained over many tickers to forecast the volatility of the days ahead, in vintages by year: an
/// origin of a year is served by trees that saw nothing after the end of the year before.
/// </summary>
public sealed class BoostedTreesModel : WalkForwardModel, IPooledModel
{
    /// <summary>Version of the method: 1 were trees of our own, grown per ticker.</summary>
    private const int Method = 2;

    /// <summary>Where a file of an operator stands in the version: its identity times this, so that the last three digits stay the method's.</summary>
    private const int FileUnit = 1000;

    /// <summary>How many identities there are: the largest with which the version is still a whole number of 32 bits.</summary>
    private const int Identities = 2_000_000;

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

    /// <summary>The method's, and in front of its three digits the identity of a file that is not the built-in one.</summary>
    /// <remarks>Asked at every start: it opens no built-in file.</remarks>
    public override int Version => (file ?? configured) is { IsBuiltIn: false } own
        ? (1 + (int)(Convert.ToUInt32(own.Identity[..8], 16) % Identities)) * FileUnit + Method
        : Method;

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

    private VolatilityModelFile File => file ?? configured ?? VolatilityModelFile.BuiltIn;

    /// <summary>Sets the file of this process; to be called once at start, before anything is forecast.</summary>
    /// <param name="other">An operator's own; null for the built-in one.</param>
    public static void Configure(VolatilityModelFile? other) =>
        configured = other?.Identity == VolatilityModelFile.BuiltIn.Identity ? null : other;

    /// <summary>Whether two versions are the same method, with whatever files.</summary>
    public static bool IsSameMethod(int one, int other) => one % FileUnit == other % FileUnit;

    /// <inheritdoc/>
    public IForecastModel With(ICalibrationSource source) => new BoostedTreesModel(source, file);

    private protected override IHorizonWalk Start(SeriesView view, int horizon) =>
        new PooledWalk(view, calibration, horizon, new PooledForecast(view, File, horizon), PooledInputs.Names);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon) =>
        PooledWalk.Read(reader, horizon, PooledInputs.Names);
}
