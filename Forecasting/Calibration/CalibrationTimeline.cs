namespace OrleansStock.Forecasting.Calibration;

/// <summary>Pools one after the other, each valid until the next; before the first, the prior.</summary>
public sealed class CalibrationTimeline : ICalibrationSource
{
    private readonly CalibrationPool[] pools;

    /// <summary>Makes a timeline.</summary>
    /// <param name="pools">Pools in strictly ascending order of <see cref="CalibrationPool.AsOf"/>.</param>
    /// <exception cref="ArgumentException">They do not ascend.</exception>
    public CalibrationTimeline(IEnumerable<CalibrationPool> pools)
    {
        this.pools = [.. pools];
        for (var i = 1; i < this.pools.Length; i++)
            if (this.pools[i].AsOf <= this.pools[i - 1].AsOf) throw new ArgumentException("Pools ascend in time.", nameof(pools));
    }

    /// <summary>All pools, oldest first.</summary>
    public IReadOnlyList<CalibrationPool> Pools => pools;

    /// <inheritdoc/>
    public CalibrationPool AsOf(DateOnly origin)
    {
        int low = 0, high = pools.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pools[middle].AsOf <= origin) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? CalibrationPool.Prior : pools[low - 1];
    }
}
