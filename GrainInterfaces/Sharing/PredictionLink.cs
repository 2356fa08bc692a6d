namespace OrleansStock.GrainInterfaces;

/// <summary>A link by which a prediction is shared.</summary>
/// <param name="Token">What the link's address ends with: 22 characters that nobody can guess.</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionLink")]
public sealed record PredictionLink([property: Id(0)] string Token, [property: Id(1)] DateTimeOffset CreatedAt);
