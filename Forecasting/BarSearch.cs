namespace OrleansStock.Forecasting;

/// <summary>Binary search by date.</summary>
public static class BarSearch
{
    /// <summary>Place of the first bar that is not before a date; the count of bars where all are.</summary>
    /// <param name="bars">The bars, oldest first.</param>
    /// <param name="date">The date.</param>
    public static int FirstFrom(ReadOnlySpan<Bar> bars, DateOnly date)
    {
        int low = 0, high = bars.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bars[middle].Date < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
