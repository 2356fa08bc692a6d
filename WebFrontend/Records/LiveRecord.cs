namespace OrleansStock.WebFrontend.Records;

/// <summary>The live record: how recorded predictions came out, apart from the walk-forward.</summary>
/// <param name="Symbol">The ticker; null for all of them.</param>
/// <param name="FirstDue">Where nothing has come due: the date on which the first prediction does; null where none waits or it is not known.</param>
/// <param name="Scores">One entry per model and horizon that has a resolved prediction.</param>
public sealed record LiveRecord(string? Symbol, DateOnly? FirstDue, IReadOnlyList<LiveScore> Scores);
