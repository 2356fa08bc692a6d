using OrleansStock.MarketData.Csv.Layout;

namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>Moments as numbers since 1970 in UTC.</summary>
internal static class UnixTimes
{
    // In seconds these are the year 5138, in milliseconds too, and so on: nothing that was traded lies in two units.
    private const double LargestSecond = 1e11;
    private const double LargestMillisecond = 1e14;
    private const double LargestMicrosecond = 1e17;

    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Latest = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The moments of all rows.</summary>
    /// <param name="stamps">The rows' stamps.</param>
    /// <param name="table">For the lines of messages.</param>
    /// <param name="column">The date's column.</param>
    /// <param name="bad">Takes the rows that are no such moment.</param>
    public static List<CsvMoment> Read(List<(int Row, CsvStamp Stamp)> stamps, CsvTable table, int column, Action<int, string> bad)
    {
        var largest = stamps.Max(static one => Math.Abs((double)one.Stamp.Number));
        // Nanoseconds are less than a tick.
        var ticks = largest < LargestSecond ? TimeSpan.TicksPerSecond
            : largest < LargestMillisecond ? TimeSpan.TicksPerMillisecond
            : largest < LargestMicrosecond ? TimeSpan.TicksPerMicrosecond : 0;
        List<CsvMoment> moments = new(stamps.Count);
        foreach (var (row, stamp) in stamps)
        {
            var since = ticks > 0 ? (double)stamp.Number * ticks : stamp.Number / 100.0;
            var at = Math.Abs(since) < 1e17 ? DateTime.UnixEpoch.AddTicks(ticks > 0 ? stamp.Number * ticks : stamp.Number / 100) : DateTime.MinValue;
            if (stamp.Form != StampForm.Unix || at < Earliest || at > Latest)
            {
                bad(row, $"'{table.Text(row, column)}' where a date belongs");
                continue;
            }
            moments.Add(new(row, DateOnly.FromDateTime(at), (int)at.TimeOfDay.TotalSeconds, DateTime.SpecifyKind(at, DateTimeKind.Unspecified)));
        }
        return moments;
    }
}
