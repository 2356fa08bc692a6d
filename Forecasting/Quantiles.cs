namespace OrleansStock.Forecasting;

/// <summary>The nine probabilities at which every forecast states its quantiles.</summary>
public static class Quantiles
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    /// <summary>Place of the median in a set of quantiles.</summary>
    public const int Median = 4;

    private static readonly double[] levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    /// <summary>The probabilities, 0..1, ascending: 1, 5, 10, 25, 50, 75, 90, 95, 99 %.</summary>
    public static ReadOnlySpan<double> Levels => levels;
}
