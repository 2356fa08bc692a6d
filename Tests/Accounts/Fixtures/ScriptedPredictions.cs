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
            return Task.FromResult(((PredictionQuery)args![0]!).Cursor is null
                ? new FoundPredictions([Record(3), Record(2)], "2", false, new Dictionary<long, string> { [2] = "a note of mine" })
                : new FoundPredictions([Record(1)], null, false, new Dictionary<long, string>()));
        }

        private static PredictionRecord Record(long id) => new()
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
            Horizons = [],
        };
    }
}
