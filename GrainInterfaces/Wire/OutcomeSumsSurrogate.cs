using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.GrainInterfaces;

/// <summary>How <see cref="OutcomeSums"/>, which know nothing of Orleans, cross the wire.</summary>
[GenerateSerializer, Alias("OrleansStock.OutcomeSums")]
public struct OutcomeSumsSurrogate
{
    /// <summary>See <see cref="OutcomeSums.Resolved"/>.</summary>
    [Id(0)] public long Resolved { get; set; }

    /// <summary>See <see cref="OutcomeSums.Held"/>.</summary>
    [Id(1)] public long[] Held { get; set; }

    /// <summary>See <see cref="OutcomeSums.CrpsSum"/>.</summary>
    [Id(2)] public double CrpsSum { get; set; }

    /// <summary>See <see cref="OutcomeSums.BaselineCrpsSum"/>.</summary>
    [Id(3)] public double BaselineCrpsSum { get; set; }

    /// <summary>See <see cref="OutcomeSums.Tenths"/>.</summary>
    [Id(4)] public long[] Tenths { get; set; }
}

/// <summary>Turns sums into their surrogates and back.</summary>
[RegisterConverter]
public sealed class OutcomeSumsConverter : IConverter<OutcomeSums, OutcomeSumsSurrogate>
{
    /// <inheritdoc/>
    public OutcomeSums ConvertFromSurrogate(in OutcomeSumsSurrogate surrogate) =>
        new(surrogate.Resolved, surrogate.Held, surrogate.CrpsSum, surrogate.BaselineCrpsSum, surrogate.Tenths);

    /// <inheritdoc/>
    public OutcomeSumsSurrogate ConvertToSurrogate(in OutcomeSums value) => new()
    {
        Resolved = value.Resolved,
        Held = [.. value.Held],
        CrpsSum = value.CrpsSum,
        BaselineCrpsSum = value.BaselineCrpsSum,
        Tenths = [.. value.Tenths],
    };
}
