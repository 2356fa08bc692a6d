using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>An open or a close outside the day's own high and low: flagged.</summary>
internal sealed class BrokenRanges : IRepairRule
{
    // Rounding and mixed adjustments stay below it.
    private const double Tolerance = 0.001;

    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        foreach (var bar in bars)
        {
            if (bar.High >= Math.Max(bar.Open, bar.Close) * (1 - Tolerance) && bar.Low <= Math.Min(bar.Open, bar.Close) * (1 + Tolerance)) continue;
            job.Trail.Add(new(bar.Date, DataRule.RangeBroken, DataAction.Flagged, bar, null, "The open or the close lies outside the day's high and low."));
        }
        return bars;
    }
}
