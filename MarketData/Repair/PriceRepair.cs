using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>
/// Finds what sources get wrong in daily bars and repairs what can only be an error. Pure: bars in, bars and a trail out.
/// </summary>
/// <remarks>
/// What could be real is flagged and not touched: a market may fall by half in a day, and a rule that "repairs" it lies about the risk.
/// A value is changed only on evidence beside the size of the move: a split that the source itself reports, a jump of a hundred that is
/// taken back, a close that lies outside the day's own range, a whole day that hangs in the air between two neighbours that agree.
/// Sizes are in log prices; "noise" is the robust daily deviation (<see cref="DailyNoise"/>).
/// </remarks>
public static class PriceRepair
{
    /// <summary>Changes with the rules, so that histories repaired by earlier ones are loaded anew.</summary>
    internal const string Version = "repair-1";

    /// <summary>
    /// The rules in the order in which they run. The order matters: rows of closed days would hide jumps, cells are judged against their own
    /// close before closes are judged against each other, a change of unit must be gone before a split is looked for, and both before a spike
    /// is; flags come last and speak of the prices as they are kept.
    /// </summary>
    private static readonly IRepairRule[] Rules =
    [
        new ClosedDayRows(),
        new HundredfoldCells(),
        new HundredfoldStretches(),
        new ReportedSplits(),
        new Spikes(),
        new UnreportedSplits(),
        new BrokenRanges(),
    ];

    /// <summary>Repairs bars.</summary>
    /// <param name="bars">Bars in strictly ascending order of date, all prices finite and above 0.</param>
    /// <param name="splits">The splits that the source reports; empty where it reports none.</param>
    /// <param name="calendar">When the symbol trades.</param>
    /// <param name="hasMinorUnit">Whether the currency is also quoted in hundredths (pence, cents, agorot), so that a lasting change of
    /// the unit is an error too.</param>
    public static RepairedBars Repair(IReadOnlyList<Bar> bars, IReadOnlyList<Split> splits, TradingCalendar calendar, bool hasMinorUnit)
    {
        RepairJob job = new(splits, calendar, hasMinorUnit);
        Bar[] repaired = [.. bars];
        foreach (var rule in Rules) repaired = rule.Apply(repaired, job);
        return new(repaired, job.Trail.Build());
    }

    /// <summary>Whether prices in that currency also come in hundredths.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="currency">ISO 4217 code; null where the source has none.</param>
    internal static bool HasMinorUnit(string symbol, string? currency) =>
        currency is "GBP" or "ZAR" or "ILS"
            || (currency is null && Exchange.Of(symbol).TimeZone is "Europe/London" or "Africa/Johannesburg" or "Asia/Jerusalem");
}
