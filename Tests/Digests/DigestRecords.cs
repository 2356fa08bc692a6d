using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.Digests;

/// <summary>Predictions of one horizon, as the weekly mail reads them.</summary>
internal static class DigestRecords
{
    /// <summary>A prediction of January.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="target">The day for which its outcome is expected.</param>
    /// <param name="actual">The day of its outcome; null until there is one.</param>
    /// <param name="written">When that was written.</param>
    public static PredictionRecord Of(long id, DateOnly target, DateOnly? actual, DateTimeOffset? written = null) => new()
    {
        Id = id,
        RequestId = RequestId.New(),
        CreatedAt = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
        Symbol = Symbol.Parse("MSFT"),
        ModelId = "linear",
        ModelVersion = 1,
        Origin = new DateOnly(2026, 1, 2),
        CloseAtOrigin = 100,
        HistoryFingerprint = "f",
        Horizons =
        [
            new()
            {
                Horizon = 10,
                TargetDate = target,
                Quantiles = [80, 85, 90, 95, 100, 105, 110, 115, 120],
                Point = 100,
                Actual = actual is null ? null : 111,
                ActualDate = actual,
                ResolvedAt = written,
            },
        ],
    };
}
