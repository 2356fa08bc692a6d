using System.Numerics;

namespace OrleansStock.Forecasting;

/// <summary>What the nine quantiles of every distribution of the service are, and how they are called.</summary>
public static class Quantiles
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    private static readonly double[] levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    /// <summary>The probabilities, 0..1, ascending: 1, 5, 10, 25, 50, 75, 90, 95, 99 %.</summary>
    public static ReadOnlySpan<double> Levels => levels;

    /// <summary>What the nine are called in files and in JSON, in the order of <see cref="Levels"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"];

    /// <summary>Those of the standard Normal distribution.</summary>
    public static Quantiles<double> Normal { get; } = [.. StandardNormal.Scores];

    /// <summary>Makes quantiles of a copy of nine values.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="values">The quantiles in the order of <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentException">There are not nine, one is not finite, or one lies below the one before it.</exception>
    public static Quantiles<T> Create<T>(ReadOnlySpan<T> values)
        where T : struct, INumber<T> => new(values.ToArray());
}
