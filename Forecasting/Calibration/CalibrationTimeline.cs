namespace OrleansStock.Forecasting.Calibration;

/// <summary>Pools one after the other, each valid until the next; before the first, the prior.</summary>
public sealed class CalibrationTimeline : ICalibrationSource
{
    private readonly CalibrationPool[] pools;
    private readonly DateOnly[] days;
    private readonly MarketState[] market;

    /// <summary>Makes a timeline.</summary>
    /// <param name="pools">Pools in strictly ascending order of <see cref="CalibrationPool.AsOf"/>.</param>
    /// <param name="market">The state of all tickers at the close of each day, ascending; null where it is not followed.</param>
    /// <exception cref="ArgumentException">They do not ascend.</exception>
    public CalibrationTimeline(IEnumerable<CalibrationPool> pools, IEnumerable<KeyValuePair<DateOnly, MarketState>>? market = null)
    {
        this.pools = [.. pools];
        KeyValuePair<DateOnly, MarketState>[] followed = [.. market ?? []];
        days = Array.ConvertAll(followed, d => d.Key);
        this.market = Array.ConvertAll(followed, d => d.Value);
        for (var i = 1; i < days.Length; i++)
            if (days[i] <= days[i - 1]) throw new ArgumentException("The days do not ascend.", nameof(market));
        for (var i = 1; i < this.pools.Length; i++)
            if (this.pools[i].AsOf <= this.pools[i - 1].AsOf) throw new ArgumentException("The pools do not ascend in time.", nameof(pools));
    }

    /// <summary>All pools, oldest first.</summary>
    public IReadOnlyList<CalibrationPool> Pools => pools;

    /// <inheritdoc/>
    public CalibrationPool AsOf(DateOnly origin)
    {
        var place = FirstAfter(pools, origin, p => p.AsOf);
        var pool = place == 0 ? CalibrationPool.Prior : pools[place - 1];
        // The day before the origin's: exchanges further west close later on the same date.
        var day = FirstAfter(days, origin.AddDays(-1), d => d);
        return day == 0 ? pool : pool with { Market = market[day - 1] };
    }

    private static int FirstAfter<T>(T[] sorted, DateOnly date, Func<T, DateOnly> dateOf)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dateOf(sorted[middle]) <= date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
