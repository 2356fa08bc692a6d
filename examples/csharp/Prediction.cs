namespace OrleansStock.Client;

/// <summary>A forecast that somebody has recorded.</summary>
/// <param name="Id">Its number among the predictions of its owner.</param>
/// <param name="RequestId">The id that the caller gave; the same id twice is one record.</param>
/// <param name="CreatedAt">When it was recorded.</param>
/// <param name="Symbol">The ticker.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="Horizons">One entry per horizon, ascending.</param>
internal sealed record Prediction(
    long Id, string RequestId, DateTimeOffset CreatedAt, string Symbol, string Model, DateOnly Origin, IReadOnlyList<Horizon> Horizons);
