namespace OrleansStock.Forecasting.Models.RandomWalk;

/// <summary>
/// The baseline: no drift, Normal log returns, the standard deviation of all daily returns up to the origin times the
/// square root of the horizon.
/// </summary>
public sealed class RandomWalkModel : WalkForwardModel
{
    /// <summary>60 bars: a standard deviation from 59 returns is right within 10 %, one standard error. Models that lean on it need as many.</summary>
    internal const int FewestBars = 60;

    /// <inheritdoc/>
    public override string Id => ForecastModels.BaselineId;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "Random walk";

    /// <inheritdoc/>
    public override string Description =>
        "Expects the last price and spreads the range as far as all past days moved on average. It is what every other model has to beat.";

    /// <inheritdoc/>
    public override string RangeOrigin =>
        "Its range comes from the volatility of all past days, scaled with the square root of time. It ignores how volatile the last days " +
        "were, so the last step below takes back what the step before it adds.";

    /// <inheritdoc/>
    public override int MinimumBars => FewestBars;

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new Walk(view.Volatility, horizon, null);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon) =>
        new Walk(view.Volatility, horizon, reader.ReadDouble());

    private sealed class Walk(Volatility volatility, int horizon, double? stored) : IHorizonWalk
    {
        private int last;

        public void Advance(int bar) => last = bar;

        public ReturnDistribution Distribution(int bar) => ReturnDistribution.RandomWalk(stored ?? volatility.StandardDeviation(bar), horizon);

        public void Write(BinaryWriter writer) => writer.Write(volatility.StandardDeviation(last));
    }
}
