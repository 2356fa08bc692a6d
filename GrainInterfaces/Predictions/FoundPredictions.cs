namespace OrleansStock.GrainInterfaces;

/// <summary>One page of the predictions that were asked for.</summary>
/// <param name="Items">The predictions.</param>
/// <param name="Next">The <see cref="PredictionQuery.Cursor"/> of the next page; null on the last page.</param>
/// <param name="IsCutShort">
/// Whether the page is shorter than it may be, because a search looks at a bounded number of predictions: the next page goes on from there.
/// </param>
/// <param name="Notes">The notes of these predictions, by number; those without one are left out.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.FoundPredictions")]
public sealed record FoundPredictions(
    [property: Id(0)] IReadOnlyList<PredictionRecord> Items, [property: Id(1)] string? Next, [property: Id(2)] bool IsCutShort,
    [property: Id(3)] IReadOnlyDictionary<long, string> Notes);
