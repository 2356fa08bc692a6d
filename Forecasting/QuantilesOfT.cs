using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OrleansStock.Forecasting;

/// <summary>
/// The nine quantiles of a distribution, by name: finite and ascending or equal, so that no two cross. The unit is that of
/// the forecast quantity: log returns (<see cref="double"/>) inside the models, prices (<see cref="decimal"/>) where they leave.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
[CollectionBuilder(typeof(Quantiles), nameof(Quantiles.Create))]
public readonly struct Quantiles<T> : IEnumerable<T>, IEquatable<Quantiles<T>>
    where T : struct, INumber<T>
{
    private readonly T[]? values;

    /// <summary>Takes over nine values.</summary>
    /// <param name="values">The quantiles in the order of <see cref="Quantiles.Levels"/>; kept, not copied, and not to be changed afterwards.</param>
    /// <exception cref="ArgumentException">There are not nine, one is not finite, or one lies below the one before it.</exception>
    public Quantiles(T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var names = Quantiles.Names;
        if (values.Length != names.Count) throw new ArgumentException($"A distribution has {names.Count} quantiles, not {values.Length}.", nameof(values));
        for (var k = 0; k < values.Length; k++)
        {
            if (!T.IsFinite(values[k])) throw new ArgumentException($"The quantile {names[k]} is {values[k]}.", nameof(values));
            if (k > 0 && values[k] < values[k - 1]) throw new ArgumentException($"The quantiles {names[k - 1]} and {names[k]} cross.", nameof(values));
        }

        this.values = values;
    }

    /// <summary>The 1 % quantile.</summary>
    public T P01 => AsSpan()[QuantilePlaces.P01];

    /// <summary>The 5 % quantile, lower end of the 90 % range.</summary>
    public T P05 => AsSpan()[QuantilePlaces.P05];

    /// <summary>The 10 % quantile, lower end of the 80 % range.</summary>
    public T P10 => AsSpan()[QuantilePlaces.P10];

    /// <summary>The 25 % quantile, lower end of the 50 % range.</summary>
    public T P25 => AsSpan()[QuantilePlaces.P25];

    /// <summary>The 50 % quantile.</summary>
    public T Median => AsSpan()[QuantilePlaces.Median];

    /// <summary>The 75 % quantile, upper end of the 50 % range.</summary>
    public T P75 => AsSpan()[QuantilePlaces.P75];

    /// <summary>The 90 % quantile, upper end of the 80 % range.</summary>
    public T P90 => AsSpan()[QuantilePlaces.P90];

    /// <summary>The 95 % quantile, upper end of the 90 % range.</summary>
    public T P95 => AsSpan()[QuantilePlaces.P95];

    /// <summary>The 99 % quantile.</summary>
    public T P99 => AsSpan()[QuantilePlaces.P99];

    /// <summary>The quantile of a probability.</summary>
    /// <param name="level">One of <see cref="Quantiles.Levels"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no quantile of that probability.</exception>
    public T this[double level] => Quantiles.Levels.IndexOf(level) is >= 0 and var place
        ? AsSpan()[place]
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A forecast states no quantile of that probability.");

    /// <summary>The nine values in the order of <see cref="Quantiles.Levels"/>, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => values;

    /// <summary>The nine values in the order of <see cref="Quantiles.Levels"/>, without a copy: an array, as it crosses the wire.</summary>
    public IReadOnlyList<T> AsList() => values ?? [];

    /// <summary>Walks through the nine values in the order of <see cref="Quantiles.Levels"/>.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => AsList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => AsList().GetEnumerator();

    /// <summary>Whether all nine are equal, to the last bit.</summary>
    /// <param name="other">The other nine.</param>
    public bool Equals(Quantiles<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantiles<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => values is null ? 0 : HashCode.Combine(P01, P05, P25, Median, P75, P95, P99);

    /// <summary>Whether all nine are equal, to the last bit.</summary>
    public static bool operator ==(Quantiles<T> left, Quantiles<T> right) => left.Equals(right);

    /// <summary>Whether one of the nine differs.</summary>
    public static bool operator !=(Quantiles<T> left, Quantiles<T> right) => !left.Equals(right);
}
