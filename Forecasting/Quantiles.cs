using System.Collections;
using System.Runtime.CompilerServices;

namespace OrleansStock.Forecasting;

/// <summary>
/// The nine quantiles of a distribution, by name: finite and ascending or equal, so that no two cross. The unit is that of
/// the forecast quantity (log returns inside the models).
/// </summary>
[CollectionBuilder(typeof(Quantiles), nameof(Create))]
public readonly struct Quantiles : IEnumerable<double>, IEquatable<Quantiles>
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    private static readonly double[] levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    private readonly double[]? values;

    /// <summary>Takes over nine values.</summary>
    /// <param name="values">The quantiles in the order of <see cref="Levels"/>; kept, not copied, and not to be changed afterwards.</param>
    /// <exception cref="ArgumentException">There are not nine, one is not finite, or one lies below the one before it.</exception>
    public Quantiles(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != Count) throw new ArgumentException($"A distribution has {Count} quantiles, not {values.Length}.", nameof(values));
        for (var k = 0; k < values.Length; k++)
        {
            if (!double.IsFinite(values[k])) throw new ArgumentException($"The quantile {Names[k]} is {values[k]}.", nameof(values));
            if (k > 0 && values[k] < values[k - 1]) throw new ArgumentException($"The quantiles {Names[k - 1]} and {Names[k]} cross.", nameof(values));
        }

        this.values = values;
    }

    /// <summary>The probabilities, 0..1, ascending: 1, 5, 10, 25, 50, 75, 90, 95, 99 %.</summary>
    public static ReadOnlySpan<double> Levels => levels;

    /// <summary>What the nine are called in files and in JSON, in the order of <see cref="Levels"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"];

    /// <summary>Those of the standard Normal distribution.</summary>
    public static Quantiles Normal { get; } = [.. StandardNormal.Scores];

    /// <summary>The 1 % quantile.</summary>
    public double P01 => AsSpan()[QuantilePlaces.P01];

    /// <summary>The 5 % quantile, lower end of the 90 % range.</summary>
    public double P05 => AsSpan()[QuantilePlaces.P05];

    /// <summary>The 10 % quantile, lower end of the 80 % range.</summary>
    public double P10 => AsSpan()[QuantilePlaces.P10];

    /// <summary>The 25 % quantile, lower end of the 50 % range.</summary>
    public double P25 => AsSpan()[QuantilePlaces.P25];

    /// <summary>The 50 % quantile.</summary>
    public double Median => AsSpan()[QuantilePlaces.Median];

    /// <summary>The 75 % quantile, upper end of the 50 % range.</summary>
    public double P75 => AsSpan()[QuantilePlaces.P75];

    /// <summary>The 90 % quantile, upper end of the 80 % range.</summary>
    public double P90 => AsSpan()[QuantilePlaces.P90];

    /// <summary>The 95 % quantile, upper end of the 90 % range.</summary>
    public double P95 => AsSpan()[QuantilePlaces.P95];

    /// <summary>The 99 % quantile.</summary>
    public double P99 => AsSpan()[QuantilePlaces.P99];

    /// <summary>The quantile of a probability.</summary>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no quantile of that probability.</exception>
    public double this[double level] => levels.AsSpan().IndexOf(level) is >= 0 and var place
        ? AsSpan()[place]
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A forecast states no quantile of that probability.");

    /// <summary>Makes quantiles of a copy of nine values.</summary>
    /// <param name="values">The quantiles in the order of <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentException">There are not nine, one is not finite, or one lies below the one before it.</exception>
    public static Quantiles Create(ReadOnlySpan<double> values) => new(values.ToArray());

    /// <summary>The nine values in the order of <see cref="Levels"/>, without a copy.</summary>
    public ReadOnlySpan<double> AsSpan() => values;

    /// <summary>The nine values in the order of <see cref="Levels"/>, without a copy: an array, as it crosses the wire.</summary>
    public IReadOnlyList<double> AsList() => values ?? [];

    /// <summary>Walks through the nine values in the order of <see cref="Levels"/>.</summary>
    public ReadOnlySpan<double>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<double> IEnumerable<double>.GetEnumerator() => AsList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => AsList().GetEnumerator();

    /// <summary>Whether all nine are equal, to the last bit.</summary>
    /// <param name="other">The other nine.</param>
    public bool Equals(Quantiles other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantiles other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => values is null ? 0 : HashCode.Combine(P01, P05, P25, Median, P75, P95, P99);

    /// <summary>Whether all nine are equal, to the last bit.</summary>
    public static bool operator ==(Quantiles left, Quantiles right) => left.Equals(right);

    /// <summary>Whether one of the nine differs.</summary>
    public static bool operator !=(Quantiles left, Quantiles right) => !left.Equals(right);
}

/// <summary>Where each quantile stands among the nine: the one place that knows.</summary>
internal static class QuantilePlaces
{
    public const int P01 = 0, P05 = 1, P10 = 2, P25 = 3, Median = 4, P75 = 5, P90 = 6, P95 = 7, P99 = 8;
}
