namespace OrleansStock.Grains.Calibration;

/// <summary>State of the calibration grain. It is bounded: so many tickers, so many days; what is older is one sum.</summary>
[GenerateSerializer, Alias("OrleansStock.CalibrationState")]
public sealed class CalibrationState
{
    /// <summary>Where the built-in sums end to which these are added; a release with newer ones begins anew.</summary>
    [Id(0)] public DateOnly BuiltInUntil { get; set; }

    /// <summary>All that was added.</summary>
    [Id(1)] public string Sums { get; set; } = "";

    /// <summary>Per ticker the last day that is in <see cref="Sums"/>: the two are written together, so nothing counts twice.</summary>
    [Id(2)] public Dictionary<string, DateOnly> KnownUntil { get; set; } = [];

    /// <summary>What of it today's pool holds.</summary>
    [Id(3)] public string Frozen { get; set; } = "";
    [Id(4)] public DateOnly FrozenOn { get; set; }
    [Id(5)] public string Version { get; set; } = "";
}
