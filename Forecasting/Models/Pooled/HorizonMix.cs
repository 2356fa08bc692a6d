namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>Between which trained horizons one lies, by the logarithm; beyond the ends the nearest stands alone.</summary>
/// <param name="Low">The place of the shorter.</param>
/// <param name="High">The place of the longer.</param>
/// <param name="Share">The share of the longer.</param>
internal readonly record struct HorizonMix(int Low, int High, double Share)
{
    /// <summary>Finds the two.</summary>
    /// <param name="trained">Trading days ahead, ascending.</param>
    /// <param name="horizon">The one that is asked for.</param>
    public static HorizonMix Of(ReadOnlySpan<int> trained, int horizon)
    {
        var next = trained.BinarySearch(horizon);
        if (next < 0) next = ~next;
        var high = Math.Min(next, trained.Length - 1);
        var low = next == trained.Length || trained[next] == horizon ? high : Math.Max(0, next - 1);
        var share = low == high ? 1 : Math.Log((double)horizon / trained[low]) / Math.Log((double)trained[high] / trained[low]);
        return new HorizonMix(low, high, share);
    }

    /// <summary>What lies between two values.</summary>
    /// <param name="low">That of the shorter.</param>
    /// <param name="high">That of the longer.</param>
    public double Of(double low, double high) => Low == High ? high : (1 - Share) * low + Share * high;
}
