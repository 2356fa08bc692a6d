using System.Runtime.CompilerServices;

namespace OrleansStock.Forecasting.Numerics;

/// <summary>
/// A small random generator (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// Ours and not <see cref="Random"/>, because its sequence is part of a model's version.
/// </summary>
/// <param name="seed">Equal seeds give equal sequences on every machine.</param>
public struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>A seed from a symbol and a number (FNV-1a), so that every symbol has its own sequence.</summary>
    /// <param name="text">The symbol.</param>
    /// <param name="number">What tells several sequences of one symbol apart, such as the horizon.</param>
    public static ulong Seed(string text, int number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return (hash ^ (uint)number) * 1099511628211UL;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, below).</summary>
    /// <param name="below">1 or more.</param>
    public int Next(int below) => (int)(Next() % (ulong)below);

    /// <summary>A standard Normal number (Box-Muller).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>Puts the numbers in random order (Fisher-Yates).</summary>
    /// <param name="values">Changed in place.</param>
    // Optimised at the first call: a fit shuffles its data about a hundred times and ends before tiered compilation would start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle(Span<int> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var k = Next(i + 1);
            (values[i], values[k]) = (values[k], values[i]);
        }
    }
}
