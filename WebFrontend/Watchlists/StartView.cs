using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Watchlists;

/// <summary>What somebody who is signed in begins with.</summary>
/// <param name="Watched">The watched tickers.</param>
/// <param name="Waiting">The predictions whose outcomes come next.</param>
/// <param name="Resolved">The predictions whose outcomes came last.</param>
/// <param name="HasPredicted">Whether there is any prediction.</param>
/// <param name="Calibration">How the own ranges have held; null where it does not come.</param>
/// <param name="Problem">What is said where the predictions do not come at once; null where they did.</param>
public sealed record StartView(
    IReadOnlyList<WatchRow> Watched, IReadOnlyList<PredictionRecord> Waiting, IReadOnlyList<PredictionRecord> Resolved, bool HasPredicted,
    OwnCalibration? Calibration, string? Problem);
