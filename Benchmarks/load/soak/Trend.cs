namespace OrleansStock.Load;

/// <summary>A straight line through samples over time.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Slope">The change an hour.</param>
/// <param name="Error">The slope's standard error.</param>
internal readonly record struct Trend(double Mean, double Slope, double Error)
{
    private const int Blocks = 20;

    /// <summary>
    /// Least squares over the means of twenty blocks of equal length: samples some seconds apart follow each other, and their slope's error would
    /// be too small.
    /// </summary>
    /// <param name="samples">Time and value, in the order of time; one a block at least.</param>
    /// <returns>The line; its error is NaN where there are fewer than three blocks.</returns>
    public static Trend Of(IReadOnlyList<(TimeSpan At, double Value)> samples)
    {
        var (first, last) = (samples[0].At, samples[^1].At);
        var points = samples.GroupBy(s => (int)Math.Min((s.At - first) / (last - first) * Blocks, Blocks - 1))
            .Select(block => (X: block.Average(s => s.At.TotalHours), Y: block.Average(s => s.Value))).ToArray();
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var spread = points.Sum(p => (p.X - x) * (p.X - x));
        var slope = points.Sum(p => (p.X - x) * (p.Y - y)) / spread;
        var rest = points.Sum(p => Math.Pow(p.Y - y - slope * (p.X - x), 2)) / (points.Length - 2);
        return new Trend(y, slope, Math.Sqrt(rest / spread));
    }
}
