using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Residuals;

namespace OrleansStock.Forecasting.Models.Theta;

/// <summary>The Theta method on log prices, with quantiles from its own past errors.</summary>
public sealed class ThetaModel : WalkForwardModel
{
    /// <inheritdoc/>
    public override string Id => "theta";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "Theta";

    /// <inheritdoc/>
    public override string Description =>
        "Continues a smoothed price along half of its long-run trend, as the method that won the M3 competition does.";

    /// <summary>60 bars, as the random walk on which it leans while it has no errors of its own.</summary>
    public override int MinimumBars => 60;

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new ResidualWalk(new ThetaLearner(view, horizon), view, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var learner = new ThetaLearner(reader, view, horizon);
        return new ResidualWalk(reader, learner, view, horizon);
    }
}
