using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.GrainInterfaces;

/// <summary>How the recorded predictions of a ticker with a model came out: the live record, never mixed with the walk-forward.</summary>
/// <param name="Parts">One entry per horizon and volatility at the origin that has a resolved prediction.</param>
/// <param name="FirstDue">Where there is none: the date on which the ticker's first prediction comes due; null where none waits or it is not known.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.TickerRecord")]
public sealed record TickerRecord([property: Id(0)] IReadOnlyList<TickerRecordPart> Parts, [property: Id(1)] DateOnly? FirstDue);

/// <summary>A part of a ticker's live record.</summary>
/// <param name="Horizon">Trading days ahead.</param>
/// <param name="Regime">Volatility at the origin: 0 calm, 1 middle, 2 wild, -1 unknown.</param>
/// <param name="Sums">How the predictions came out.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.TickerRecordPart")]
public sealed record TickerRecordPart([property: Id(0)] int Horizon, [property: Id(1)] int Regime, [property: Id(2)] OutcomeSums Sums);
