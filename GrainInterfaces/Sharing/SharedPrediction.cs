namespace OrleansStock.GrainInterfaces;

/// <summary>A prediction that its owner shares. Whose it is stands nowhere in it.</summary>
/// <param name="Record">The prediction; its number and its request id are the owner's and are shown to nobody else.</param>
/// <param name="Sealed">What it is in the tree over the ledger; null where it has no leaf yet.</param>
/// <param name="SealedOutcomes">What its outcomes are there, in the order of their horizons; empty where the prediction has no leaf or was changed.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.SharedPrediction")]
public sealed record SharedPrediction(
    [property: Id(0)] PredictionRecord Record, [property: Id(1)] SealedRecord? Sealed, [property: Id(2)] IReadOnlyList<SealedRecord> SealedOutcomes);
