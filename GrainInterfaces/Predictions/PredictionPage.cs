namespace OrleansStock.GrainInterfaces;

/// <summary>One page of predictions, newest first.</summary>
/// <param name="Items">The predictions.</param>
/// <param name="Next">The value of <c>before</c> for the next page; null on the last page.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionPage")]
public sealed record PredictionPage([property: Id(0)] IReadOnlyList<PredictionRecord> Items, [property: Id(1)] long? Next);
