namespace OrleansStock.Forecasting.Outcomes;

/// <summary>The outcome of a forecast at one horizon.</summary>
/// <param name="Origin">Date of the last bar that the forecast used.</param>
/// <param name="Horizon">Trading days after the origin.</param>
/// <param name="LogReturn">Log return from the origin's close to the close at the horizon.</param>
/// <param name="Date">Date of the bar at the horizon.</param>
public readonly record struct RealizedOutcome(DateOnly Origin, int Horizon, double LogReturn, DateOnly Date)
{
    /// <summary>
    /// The outcomes that a history holds of forecasts that wait for theirs. Both closes come from the same history, so a
    /// split between them changes nothing.
    /// </summary>
    /// <param name="bars">The history, oldest first.</param>
    /// <param name="open">Origins and horizons (trading days) that wait.</param>
    /// <returns>One entry per waiting one whose bar has come, in their order. An origin whose bar is no longer in the history has no outcome.</returns>
    public static IReadOnlyList<RealizedOutcome> Of(ReadOnlySpan<Bar> bars, IEnumerable<(DateOnly Origin, int Horizon)> open)
    {
        var outcomes = new List<RealizedOutcome>();
        foreach (var (origin, horizon) in open)
        {
            var at = BarSearch.FirstFrom(bars, origin);
            if (at == bars.Length || bars[at].Date != origin || horizon >= bars.Length - at) continue;
            var target = bars[at + horizon];
            outcomes.Add(new RealizedOutcome(origin, horizon, Math.Log(target.Close / bars[at].Close), target.Date));
        }

        return outcomes;
    }
}
