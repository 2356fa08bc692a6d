using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Residuals;

namespace OrleansStock.Forecasting.Models.Arima;

/// <summary>ARIMA(p,1,q) of log prices, orders by AICc, with quantiles from its own past errors.</summary>
public sealed class ArimaModel : WalkForwardModel
{
    /// <inheritdoc/>
    public override string Id => "arima";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "ARIMA";

    /// <inheritdoc/>
    public override string Description =>
        "Looks for echoes of the last days' returns in the next ones, in as many terms as a penalty for complexity allows, and adds a quarter of the past mean return.";

    /// <summary>60 bars, as the random walk on which it leans while it has no errors of its own.</summary>
    public override int MinimumBars => 60;

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new ResidualWalk(new ArimaLearner(view, horizon), view, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var learner = new ArimaLearner(reader, view, horizon);
        return new ResidualWalk(reader, learner, view, horizon);
    }
}
