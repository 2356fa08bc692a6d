namespace OrleansStock.Forecasting.Numerics;

/// <summary>A growing sample that is always in order, so that its quantiles cost nothing at each origin.</summary>
public sealed class SortedSample
{
    private double[] values = new double[64];

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value at its place.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("The value is not finite.", nameof(value));
        if (Count == values.Length) Array.Resize(ref values, 2 * Count);
        var place = Array.BinarySearch(values, 0, Count, value);
        if (place < 0) place = ~place;
        Array.Copy(values, place, values, place + 1, Count - place);
        values[place] = value;
        Count++;
    }

    /// <summary>A quantile, interpolated linearly between order statistics (type 7 of Hyndman and Fan, 1996).</summary>
    /// <param name="level">Probability, 0..1.</param>
    /// <exception cref="InvalidOperationException">The sample is empty.</exception>
    public double Quantile(double level)
    {
        if (Count == 0) throw new InvalidOperationException("The sample is empty.");
        return Quantile(values.AsSpan(0, Count), level);
    }

    /// <summary>The same quantile of numbers that are in order already.</summary>
    /// <param name="sorted">One or more numbers, ascending.</param>
    /// <param name="level">Probability, 0..1.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double level)
    {
        var place = level * (sorted.Length - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
