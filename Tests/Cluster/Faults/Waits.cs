using System.Globalization;

namespace OrleansStock.Faults;

/// <summary>What users waited from one acknowledgement to their next, in seconds; NaN where nobody was acknowledged twice.</summary>
/// <param name="Median">Half of the waits were shorter.</param>
/// <param name="P99">Of a hundred waits 99 were shorter.</param>
/// <param name="Longest">The longest.</param>
public sealed record Waits(double Median, double P99, double Longest)
{
    /// <summary>Of no calls.</summary>
    public static Waits None { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Of all users together.</summary>
    public static Waits Of(IEnumerable<Call> calls)
    {
        double[] sorted =
        [
            .. calls.Where(c => c.State == CallState.Acknowledged).GroupBy(c => c.User)
                .Select(g => g.Select(c => c.At).Order().ToList())
                .SelectMany(at => at.Zip(at.Skip(1), (a, b) => b - a))
                .Order(),
        ];
        return sorted.Length == 0 ? None : new Waits(At(0.5), At(0.99), sorted[^1]);

        // The smallest wait that so many are not above.
        double At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50={Median:0.00} p99={P99:0.00} longest={Longest:0.00}");
}
