using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Residuals;

namespace OrleansStock.Forecasting.Models.Mlp;

/// <summary>
/// The report's multilayer perceptron on Close and RSI(10): one hidden layer of 100 rectified linear units, Adam.
/// Inputs are the logarithm of the close and the RSI, the target is the log return over the horizon, all standardised
/// within a sliding window of five years.
/// </summary>
public sealed class MlpModel : WalkForwardModel
{
    /// <inheritdoc/>
    public override string Id => "mlp";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "Neural network";

    /// <inheritdoc/>
    public override string Description =>
        "A neural network with one hidden layer of 100 units looks at the close within its last five years and at the 10-day relative strength index. The range comes from the errors it made on this ticker before.";

    /// <summary>250 bars, a year: 200 resolved labels at 10 days at the last training day before them.</summary>
    public override int MinimumBars => 250;

    private protected override IHorizonWalk Start(SeriesView view, int horizon) =>
        new ResidualWalk(new MlpLearner(view, horizon), view, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var learner = new MlpLearner(reader, view, horizon);
        return new ResidualWalk(reader, learner, view, horizon);
    }
}
