using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Residuals;

namespace OrleansStock.Forecasting.Models.Linear;

/// <summary>
/// The report's linear regression of the price h days ahead on Close and EMA(10), in logarithms:
/// ln P(t+h) = a + b ln P(t) + c ln EMA(t) with b + c = 1. The condition says that the double price has the double
/// forecast; without it the walk-forward error at 365 days is a fifth larger than the last price's, because a regression
/// of a wandering level on itself always expects a return to its mean. Exact ordinary least squares over all resolved labels.
/// </summary>
public sealed class LinearModel : WalkForwardModel
{
    /// <inheritdoc/>
    public override string Id => "linear";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "Linear regression";

    /// <inheritdoc/>
    public override string Description =>
        "Ordinary least squares of the later price on the close and its 10-day exponential average, refitted each day. The range comes from the errors it made on this ticker before.";

    /// <summary>150 bars: 120 resolved labels at 10 days, with the EMA's 10 and the horizon's 10 bars before and behind them.</summary>
    public override int MinimumBars => 150;

    private protected override IHorizonWalk Start(SeriesView view, int horizon) =>
        new ResidualWalk(new LinearLearner(view, horizon), view, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var learner = new LinearLearner(reader, view, horizon);
        return new ResidualWalk(reader, learner, view, horizon);
    }
}
