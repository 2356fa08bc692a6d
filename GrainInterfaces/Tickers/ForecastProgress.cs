using System.Text.Json.Serialization;

namespace OrleansStock.GrainInterfaces;

/// <summary>Where the work towards a forecast stands.</summary>
/// <param name="Stage">The step.</param>
/// <param name="Detail">One sentence for a person.</param>
/// <param name="Fraction">Share of the whole work, 0..1.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.ForecastProgress")]
public sealed record ForecastProgress(
    [property: Id(0)] ForecastStage Stage,
    [property: Id(1)] string Detail,
    [property: Id(2)] double Fraction);

/// <summary>A step of the work towards a forecast.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ForecastStage>))]
public enum ForecastStage
{
    /// <summary>Waiting for a place among the fits that run at once.</summary>
    Queued,

    /// <summary>The history is being downloaded.</summary>
    Downloading,

    /// <summary>The history is there; the detail says how many bars.</summary>
    HistoryReady,

    /// <summary>Features are computed, the model is fitted and scored; the fraction says how far.</summary>
    Fitting,

    /// <summary>The forecast can be read.</summary>
    Ready,

    /// <summary>There is no forecast; the detail says why.</summary>
    Failed,
}
