namespace OrleansStock.Forecasting.Views;

/// <summary>Decimation of a history for a line chart: fewer points, the same picture.</summary>
public static class ChartDecimation
{
    // Two trading years, what the chart shows at first, stay day by day.
    private const int DailyBars = 504;

    // A bucket is drawn by its lowest and its highest close: 200 buckets fill the 400 or so pixels that are left for the older years.
    private const int OlderBuckets = 200;

    /// <summary>The bars that a chart needs: the last two years day by day, of what lies before the extremes of each bucket and the first bar.</summary>
    /// <param name="bars">The bars, oldest first.</param>
    /// <returns>Places in <paramref name="bars"/>, ascending; at most 905.</returns>
    public static IReadOnlyList<int> Of(ReadOnlySpan<Bar> bars)
    {
        var older = Math.Max(0, bars.Length - DailyBars);
        var kept = new List<int>(Math.Min(bars.Length, DailyBars + 2 * OlderBuckets + 1));
        if (older > 0) kept.Add(0);
        for (var bucket = 0; bucket < Math.Min(OlderBuckets, older); bucket++)
        {
            var (from, end) = (Start(bucket), Start(bucket + 1));
            int lowest = from, highest = from;
            for (var i = from + 1; i < end; i++)
            {
                if (bars[i].Close < bars[lowest].Close) lowest = i;
                if (bars[i].Close > bars[highest].Close) highest = i;
            }

            Keep(Math.Min(lowest, highest));
            Keep(Math.Max(lowest, highest));
        }

        for (var i = older; i < bars.Length; i++) kept.Add(i);
        return kept;

        int Start(int bucket) => (int)((long)older * bucket / Math.Min(OlderBuckets, older));

        void Keep(int place)
        {
            if (kept[^1] != place) kept.Add(place);
        }
    }
}
