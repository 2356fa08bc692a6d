using System.Runtime.CompilerServices;

namespace OrleansStock.Forecasting.Numerics;

/// <summary>Mean and standard deviation that turn values into standard ones.</summary>
/// <param name="Mean">Mean of the values.</param>
/// <param name="Deviation">Their standard deviation (n); 1 where they are all equal.</param>
public readonly record struct Standardization(double Mean, double Deviation)
{
    /// <summary>Of these values.</summary>
    /// <param name="values">One or more finite numbers.</param>
    // Optimised at the first call, as SplitMix64.Shuffle is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Standardization Of(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var v in values) mean += v;
        mean /= values.Length;
        var squares = 0.0;
        foreach (var v in values) squares += (v - mean) * (v - mean);
        var deviation = Math.Sqrt(squares / values.Length);
        // The deviation of equal values is rounding error; a division by it would turn that into noise.
        return new Standardization(mean, deviation > 1e-12 * Math.Abs(mean) && deviation > 0 ? deviation : 1);
    }

    /// <summary>(value - mean) / deviation, cut at +-<paramref name="limit"/>.</summary>
    /// <param name="value">A value in its own unit.</param>
    /// <param name="limit">The largest standard value.</param>
    public double Apply(double value, double limit = double.PositiveInfinity) => Math.Clamp((value - Mean) / Deviation, -limit, limit);

    /// <summary>The value in its own unit.</summary>
    /// <param name="standard">A standard value.</param>
    public double Restore(double standard) => Mean + standard * Deviation;

    internal static Standardization Read(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble());

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Mean);
        writer.Write(Deviation);
    }
}
