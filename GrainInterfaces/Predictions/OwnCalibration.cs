namespace OrleansStock.GrainInterfaces;

/// <summary>How one's own ranges have held: the newest outcomes, look backs left out.</summary>
/// <param name="Resolved">How many outcomes were counted.</param>
/// <param name="IsAll">Whether there are no older ones.</param>
/// <param name="Ranges">The ranges of 50, 80, 90 and 98 %.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.OwnCalibration")]
public sealed record OwnCalibration(
    [property: Id(0)] int Resolved, [property: Id(1)] bool IsAll, [property: Id(2)] IReadOnlyList<OwnRange> Ranges);

/// <summary>How one range has held.</summary>
/// <param name="Stated">What it is meant to hold, 0..1.</param>
/// <param name="Held">How many outcomes it held.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.OwnRange")]
public sealed record OwnRange([property: Id(0)] double Stated, [property: Id(1)] int Held)
{
    /// <summary>The share that it held, 0..1.</summary>
    /// <param name="resolved">How many outcomes there are, 1 or more.</param>
    public double Share(int resolved) => (double)Held / resolved;

    /// <summary>The standard error of that share if the range is as good as it says (binomial), 0..1.</summary>
    /// <param name="resolved">How many outcomes there are, 1 or more.</param>
    public double Error(int resolved) => Math.Sqrt(Stated * (1 - Stated) / resolved);
}
