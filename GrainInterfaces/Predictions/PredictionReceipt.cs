namespace OrleansStock.GrainInterfaces;

/// <summary>The answer to a request to predict.</summary>
/// <param name="Record">The record, committed.</param>
/// <param name="Created">Whether this call created it; false where the request id was known.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionReceipt")]
public sealed record PredictionReceipt([property: Id(0)] PredictionRecord Record, [property: Id(1)] bool Created);
