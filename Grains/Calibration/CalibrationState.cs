namespace OrleansStock.Grains.Calibration;

/// <summary>State of the calibration grain. Its size is bounded in tickers and in days; everything older is one sum.</summary>
[GenerateSerializer, Alias("OrleansStock.CalibrationState")]
public sealed class CalibrationState
{
    /// <summary>The day on which the built-in sums under these end; a release with newer ones starts over.</summary>
    [Id(0)] public DateOnly BuiltInUntil { get; set; }

    /// <summary>All that was added.</summary>
    [Id(1)] public string Sums { get; set; } = "";

    /// <summary>Per ticker the last day that is in <see cref="Sums"/>: the two are written together, so nothing counts twice.</summary>
    [Id(2)] public Dictionary<string, DateOnly> KnownUntil { get; set; } = [];

    /// <summary>The part that today's pool holds.</summary>
    [Id(3)] public string Frozen { get; set; } = "";
    [Id(4)] public DateOnly FrozenOn { get; set; }
    [Id(5)] public string Version { get; set; } = "";
}
