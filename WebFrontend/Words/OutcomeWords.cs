using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>What stands beside a recorded range: its outcome, or when that is due.</summary>
/// <param name="Horizon">The horizon.</param>
/// <param name="Record">The prediction that it belongs to.</param>
public sealed record OutcomeWords(PredictionHorizon Horizon, PredictionRecord Record)
{
    /// <summary>Whether the day had passed before the prediction was recorded, so that its outcome waits for prices and not for a day.</summary>
    public bool WaitsForPrices => Record.Retrospective && Horizon.TargetDate <= DateOnly.FromDateTime(Record.CreatedAt.UtcDateTime);
}
