using System.Reflection;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>A grain factory that knows one kind of grain: a prediction log with three predictions on two pages.</summary>
public class ScriptedPredictions : DispatchProxy
{
    /// <summary>Makes the factory.</summary>
    public static IGrainFactory Create() => Create<IGrainFactory, ScriptedPredictions>();

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.ReturnType == typeof(IPredictionLogGrain) ? Create<IPredictionLogGrain, Log>() : throw new NotSupportedException(targetMethod?.Name);

    /// <summary>The log.</summary>
    public class Log : DispatchProxy
    {
        /// <inheritdoc/>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod?.Name != nameof(IPredictionLogGrain.Find)) throw new NotSupportedException(targetMethod?.Name);
            var query = (PredictionQuery)args![0]!;
            // Of a state: one prediction with a horizon on the first day that is asked for.
            if (query.State is { } state)
                return Task.FromResult(new FoundPredictions([Record(1) with { Horizons = [Horizon(query.DueFrom!.Value, state)] }], null, false, Empty));
            return Task.FromResult(query.Cursor is null
                ? new FoundPredictions([Record(3), Record(2)], "2", false, new Dictionary<long, string> { [2] = "a note of mine" })
                : new FoundPredictions([Record(1)], null, false, new Dictionary<long, string>()));
        }

        private static readonly Dictionary<long, string> Empty = [];

        private static PredictionHorizon Horizon(DateOnly day, PredictionState state) => new()
        {
            Horizon = 10,
            TargetDate = day,
            Quantiles = [80, 85, 90, 95, 100, 105, 110, 115, 120],
            Point = 100,
            Actual = state == PredictionState.Resolved ? 111 : null,
            ActualDate = state == PredictionState.Resolved ? day : null,
            ResolvedAt = state == PredictionState.Resolved ? new DateTimeOffset(day, new TimeOnly(22, 0), TimeSpan.Zero) : null,
        };

        private static PredictionRecord Record(long id) => new()
        {
            Id = id,
            RequestId = RequestId.New(),
            CreatedAt = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
            Symbol = Symbol.Parse("MSFT"),
            Currency = "USD",
            ModelId = "linear",
            ModelVersion = 1,
            Origin = new DateOnly(2026, 1, 2),
            CloseAtOrigin = 100,
            HistoryFingerprint = "f",
            Horizons = [Horizon(new DateOnly(2026, 1, 16), PredictionState.Resolved)],
        };
    }
}
