using System.Globalization;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>The repair of one history: what is known beside its bars, and the trail of what was found.</summary>
/// <param name="Splits">The splits that the source reports.</param>
/// <param name="Calendar">When the symbol trades.</param>
/// <param name="HasMinorUnit">Whether the currency is also quoted in hundredths.</param>
internal sealed record RepairJob(IReadOnlyList<Split> Splits, TradingCalendar Calendar, bool HasMinorUnit)
{
    /// <summary>Where the rules write what they found.</summary>
    public DataTrail.Builder Trail { get; } = new();

    /// <summary>A sentence of the trail, with its numbers in the invariant culture.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>"one day" or "5 days".</summary>
    public static string Days(int count) => count == 1 ? "one day" : Text($"{count} days");
}
