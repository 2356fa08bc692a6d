using System.Text.Json.Serialization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.GrainInterfaces;

/// <summary>The forecast of one model at a ticker's last bar.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerForecast")]
public sealed record TickerForecast
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required Symbol Symbol { get; init; }

    /// <summary>The ticker's name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    [Id(2)] public string? Currency { get; init; }

    /// <summary>The model's id.</summary>
    [Id(3), JsonPropertyName("model")] public required string ModelId { get; init; }

    /// <summary>Version of the model's method.</summary>
    [Id(4)] public required int ModelVersion { get; init; }

    /// <summary>Date of the last bar used.</summary>
    [Id(5)] public required DateOnly Origin { get; init; }

    /// <summary>Close on that bar.</summary>
    [Id(6)] public required decimal CloseAtOrigin { get; init; }

    /// <summary>Whether a newer bar should exist but is not here, see <c>staleReason</c>.</summary>
    [Id(7)] public required bool Stale { get; init; }

    /// <summary>One entry per horizon, ascending.</summary>
    [Id(8)] public required IReadOnlyList<PriceDistribution> Horizons { get; init; }

    /// <summary>The fan: quantiles at lead times up to the longest horizon, ascending.</summary>
    [Id(9)] public required IReadOnlyList<PriceDistribution> Path { get; init; }

    /// <summary>
    /// What a prediction keeps of the history up to its origin, to tell later whether the past was rewritten: count, first
    /// date and moments of the log returns. A split does not change it, so it cannot be compared with
    /// the ticker's <c>fingerprint</c>; <c>barsFingerprint</c> can.
    /// </summary>
    [Id(10)] public required string HistoryFingerprint { get; init; }

    /// <summary>Where the history came from.</summary>
    [Id(11)] public required string Source { get; init; }

    /// <summary>How the range at each horizon came about; a horizon whose range has no width is left out.</summary>
    [Id(13)] public IReadOnlyList<RangeExplanation> Explanation { get; init; } = [];

    /// <summary>The close at the origin before any rounding; what the ledger keeps.</summary>
    [Id(12), JsonIgnore] public double OriginPrice { get; init; }

    /// <summary>Version of the pool of all tickers that the model borrowed from; null for a model that borrows nothing.</summary>
    [Id(14)] public string? PoolVersion { get; init; }

    /// <summary>
    /// Hash of dates and prices of all bars that the forecast was made from, as the ticker has it
    /// under the same name. Null from a silo of an earlier build.
    /// </summary>
    [Id(15), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? BarsFingerprint { get; init; }

    /// <summary>Why the prices are not the newest, in words; absent unless <c>stale</c>, and from a silo of an earlier build.</summary>
    [Id(16), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? StaleReason { get; init; }

    /// <summary>
    /// Whether the prices ended more than a week of trading days ago, so that this is a look back and a prediction made from it counts in no
    /// record. Absent where it is not.
    /// </summary>
    [Id(17), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool Retrospective { get; init; }

    /// <summary>
    /// The horizon that was asked for, in trading days; <c>horizons</c> and <c>path</c> have it. Absent where none was asked for.
    /// </summary>
    [Id(18), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? OwnHorizon { get; init; }
}

/// <summary>
/// How the 90 % range at one horizon came about. Exactly additive in logarithms:
/// <c>ln(width) = longRun + currentVolatility + calibration</c>, and the median lies at <c>drift</c>.
/// </summary>
/// <param name="Horizon">Trading days after the origin.</param>
/// <param name="Width">Width of the 90 % range in log return: ln(p95 / p05).</param>
/// <param name="LongRun">Logarithm of the width that the ticker's volatility of all days would give.</param>
/// <param name="CurrentVolatility">What the volatility expected for these days adds; below 0 when they look calmer than usual.</param>
/// <param name="Calibration">What the model's shape, pool and own record add.</param>
/// <param name="Drift">The median as log return on the close at the origin.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.RangeExplanation")]
public sealed record RangeExplanation(
    [property: Id(0)] int Horizon,
    [property: Id(1)] double Width,
    [property: Id(2)] double LongRun,
    [property: Id(3)] double CurrentVolatility,
    [property: Id(4)] double Calibration,
    [property: Id(5)] double Drift)
{
    /// <summary>The explanations of a forecast, one per horizon that has one.</summary>
    /// <param name="forecast">A forecast at the last bar of the series.</param>
    /// <param name="series">The history that it was made from, two bars or more.</param>
    public static IReadOnlyList<RangeExplanation> Of(Forecast forecast, PriceSeries series) =>
        [
            .. ForecastModels.Explain(forecast, series).OfType<ForecastExplanation>()
                .Select(e => new RangeExplanation(e.Horizon, e.Width, e.LongRun, e.CurrentVolatility, e.Calibration, e.Drift)),
        ];
}

/// <summary>The distribution of the close at one lead time.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PriceDistribution")]
public sealed record PriceDistribution
{
    /// <summary>Trading days after the origin.</summary>
    [Id(0), JsonPropertyName("horizon")] public required int LeadTime { get; init; }

    /// <summary>The calendar date on which that bar is expected.</summary>
    [Id(1)] public required DateOnly ExpectedDate { get; init; }

    /// <summary>The nine quantiles of the close; above 0.</summary>
    [Id(2), JsonConverter(typeof(QuantilesJsonConverter))] public required Quantiles<decimal> Quantiles { get; init; }

    /// <summary>The model's expected close.</summary>
    [Id(3)] public required decimal Point { get; init; }

    /// <summary>The same quantiles as log returns on the close at the origin, before any rounding; what the ledger keeps.</summary>
    [Id(4), JsonIgnore] public Quantiles<double> LogReturns { get; init; }

    /// <summary>The expected log return.</summary>
    [Id(5), JsonIgnore] public double PointLogReturn { get; init; }

    /// <summary>The inputs that a selecting model kept, most important first; absent for other models and along the fan.</summary>
    [Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Inputs { get; init; }

    /// <summary>
    /// Whether <c>expectedDate</c> is a habit of the history or an estimate, because the exchange's holidays up to then are not known.
    /// Absent where it is a rule, along the fan, and from a silo of an earlier build.
    /// </summary>
    [Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool ExpectedDateIsHabit { get; init; }

    /// <summary>The same in log returns on the close at the origin.</summary>
    public ReturnDistribution ToReturns() => new(LeadTime, LogReturns, PointLogReturn);
}
