using System.Diagnostics.Metrics;

namespace OrleansStock.Grains;

/// <summary>What the grains count. No symbol and no user is ever a label.</summary>
public static class Meters
{
    /// <summary>The meter's name, for exporters and tests.</summary>
    public const string Name = "OrleansStock";

    private static readonly Meter Meter = new(Name);

    /// <summary>Histories asked of the price source.</summary>
    public static readonly Counter<long> Downloads = Meter.CreateCounter<long>("orleansstock.downloads", description: "Histories asked of the price source.");

    /// <summary>Models fitted.</summary>
    public static readonly Counter<long> Fits = Meter.CreateCounter<long>("orleansstock.fits", description: "Models fitted.");

    /// <summary>Horizons of predictions that got their outcome.</summary>
    public static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("orleansstock.outcomes", description: "Horizons of predictions that got their outcome.");

    /// <summary>Predictions committed.</summary>
    public static readonly Counter<long> Predictions = Meter.CreateCounter<long>("orleansstock.predictions", description: "Predictions committed.");
}
