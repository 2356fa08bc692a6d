using OrleansStock.Forecasting.Models.Residuals;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Forecasting.Models.Arima;

/// <summary>
/// ARIMA(p,1,q) of log prices, orders by AICc: fits an ARMA process to the last four years' returns every 21 bars, and
/// follows it bar by bar in between. The fits do not depend on the horizon: the first walk of a series makes them for all.
/// </summary>
internal sealed class ArimaLearner : IPointLearner
{
    /// <summary>Returns in a fit: older echoes are another market's; and a refit costs the same however long the history.</summary>
    private const int Window = 1000;

    private const int FewestReturns = 250;

    /// <summary>Share of the mean return that is carried on: a mean of a few years is mostly luck.</summary>
    private const double MeanShare = 0.25;

    private readonly SeriesView view;
    private readonly Dictionary<int, ArmaProcess> fits;
    private readonly int horizon;
    private ArmaProcess process;
    private ArmaState state;

    /// <summary>Begins at bar 0.</summary>
    public ArimaLearner(SeriesView view, int horizon)
    {
        this.view = view;
        fits = view.Shared(_ => new Dictionary<int, ArmaProcess>());
        this.horizon = horizon;
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        if (bar == 0) return;
        var logs = view.LogPrices;
        if (bar >= FewestReturns && ScoringGrid.Contains(bar))
        {
            if (!fits.TryGetValue(bar, out process)) fits[bar] = process = FitAt(bar);
            // The residuals of the new coefficients, from the start of their window.
            state = default;
            for (var i = Math.Max(1, bar - Window + 1); i <= bar; i++) state = process.Next(state, logs[i] - logs[i - 1]);
        }
        else
        {
            state = process.Next(state, logs[bar] - logs[bar - 1]);
        }
    }

    /// <inheritdoc/>
    public double Point(int bar) => MeanShare * process.Mean * horizon + process.SumAhead(state, horizon);

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        foreach (var x in new[] { process.Mean, process.Ar1, process.Ar2, process.Ma1, process.Ma2, state.X1, state.X2, state.E1, state.E2 }) writer.Write(x);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        process = new ArmaProcess(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        state = new ArmaState(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
    }

    private ArmaProcess FitAt(int bar)
    {
        var logs = view.LogPrices;
        var returns = new double[Math.Min(Window, bar)];
        for (var i = 0; i < returns.Length; i++) returns[i] = logs[bar - returns.Length + 1 + i] - logs[bar - returns.Length + i];
        return ArmaProcess.Fit(returns);
    }
}
