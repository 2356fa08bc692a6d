namespace OrleansStock.GrainInterfaces;

/// <summary>The result of a requested refresh.</summary>
/// <param name="LastDate">Date of the last bar held; null where there is no history.</param>
/// <param name="Failure">Why the refresh failed, in one sentence; null where it did not.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.RefreshResult")]
public sealed record RefreshResult([property: Id(0)] DateOnly? LastDate, [property: Id(1)] string? Failure);
