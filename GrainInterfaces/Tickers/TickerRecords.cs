using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>What is held of a ticker.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerSummary")]
public sealed record TickerSummary
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required string Symbol { get; init; }

    /// <summary>The company's, fund's or index's name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    [Id(2)] public string? Currency { get; init; }

    /// <summary>The exchange's name; null where unknown.</summary>
    [Id(3)] public string? Exchange { get; init; }

    /// <summary>IANA time zone of the exchange.</summary>
    [Id(4)] public required string TimeZone { get; init; }

    /// <summary>How many bars are held.</summary>
    [Id(5)] public required int Bars { get; init; }

    /// <summary>Date of the first bar.</summary>
    [Id(6)] public required DateOnly FirstDate { get; init; }

    /// <summary>Date of the last bar.</summary>
    [Id(7)] public required DateOnly LastDate { get; init; }

    /// <summary>Close of the last bar, split-adjusted.</summary>
    [Id(8)] public required decimal LastClose { get; init; }

    /// <summary>Whether a newer bar should exist but could not be had.</summary>
    [Id(9)] public required bool Stale { get; init; }

    /// <summary>One sentence about why; null unless <see cref="Stale"/>.</summary>
    [Id(10)] public string? StaleReason { get; init; }

    /// <summary>When the history was loaded.</summary>
    [Id(11)] public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Where it came from.</summary>
    [Id(12)] public required string Source { get; init; }

    /// <summary>What was wrong in the data, and what was done about it.</summary>
    [Id(13)] public required DataQualityReport DataQuality { get; init; }

    /// <summary>Fingerprint of the bars held: equal histories have equal ones.</summary>
    [Id(14)] public required string Fingerprint { get; init; }
}

/// <summary>Bars of a ticker.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerHistory")]
public sealed record TickerHistory
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required string Symbol { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    [Id(1)] public string? Currency { get; init; }

    /// <summary>Whether a newer bar should exist but could not be had.</summary>
    [Id(2)] public required bool Stale { get; init; }

    /// <summary>The bars asked for, oldest first.</summary>
    [Id(3)] public required IReadOnlyList<Bar> Bars { get; init; }
}

/// <summary>The forecast of one model at a ticker's last bar.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerForecast")]
public sealed record TickerForecast
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required string Symbol { get; init; }

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

    /// <summary>Whether a newer bar should exist but could not be had.</summary>
    [Id(7)] public required bool Stale { get; init; }

    /// <summary>One entry per horizon, ascending.</summary>
    [Id(8)] public required IReadOnlyList<PriceDistribution> Horizons { get; init; }

    /// <summary>The fan: quantiles at lead times up to the longest horizon, ascending.</summary>
    [Id(9)] public required IReadOnlyList<PriceDistribution> Path { get; init; }

    /// <summary>Fingerprint of the history up to the origin; a prediction keeps it, to tell later whether the data has changed.</summary>
    [Id(10)] public required string HistoryFingerprint { get; init; }

    /// <summary>Where the history came from.</summary>
    [Id(11)] public required string Source { get; init; }

    /// <summary>How the range at each horizon came about; a horizon whose range has no width is left out.</summary>
    [Id(13)] public IReadOnlyList<RangeExplanation> Explanation { get; init; } = [];

    /// <summary>The close at the origin before any rounding; what the ledger keeps.</summary>
    [Id(12), JsonIgnore] public double OriginPrice { get; init; }

    /// <summary>Version of the pool of all tickers that the model borrowed from; null for a model that borrows nothing.</summary>
    [Id(14)] public string? PoolVersion { get; init; }
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
        [.. ForecastModels.Explain(forecast, series).OfType<ForecastExplanation>().Select(e => new RangeExplanation(e.Horizon, e.Width, e.LongRun, e.CurrentVolatility, e.Calibration, e.Drift))];
}

/// <summary>The distribution of the close at one lead time.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PriceDistribution")]
public sealed record PriceDistribution
{
    /// <summary>Trading days after the origin.</summary>
    [Id(0), JsonPropertyName("horizon")] public required int LeadTime { get; init; }

    /// <summary>The calendar date on which that bar is expected.</summary>
    [Id(1)] public required DateOnly ExpectedDate { get; init; }

    /// <summary>The nine quantiles of the close, in the order of <see cref="Probabilities"/>; above 0, never crossing.</summary>
    [Id(2), JsonConverter(typeof(QuantilesJsonConverter))] public required IReadOnlyList<decimal> Quantiles { get; init; }

    /// <summary>The model's expected close.</summary>
    [Id(3)] public required decimal Point { get; init; }

    /// <summary>The same quantiles as log returns on the close at the origin, before any rounding; what the ledger keeps.</summary>
    [Id(4), JsonIgnore] public IReadOnlyList<double> LogReturns { get; init; } = [];

    /// <summary>The expected log return.</summary>
    [Id(5), JsonIgnore] public double PointLogReturn { get; init; }

    /// <summary>What a model that selects its inputs kept of them, most important first; absent for the others and along the fan.</summary>
    [Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Inputs { get; init; }

    /// <summary>The probabilities of all quantiles of the service: 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = Forecasting.Quantiles.Levels.ToArray();
}

/// <summary>An answer that was serialised once.</summary>
/// <param name="Version">Changes whenever the bytes do; serves as ETag.</param>
/// <param name="Utf8">The JSON in UTF-8; null where the caller holds this version.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.JsonAnswer")]
public sealed record JsonAnswer([property: Id(0)] string Version, [property: Id(1)] byte[]? Utf8);

/// <summary>The walk-forward record of one model on one ticker beside the baselines.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerScorecard")]
public sealed record TickerScorecard
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required string Symbol { get; init; }

    /// <summary>The model's id.</summary>
    [Id(1), JsonPropertyName("model")] public required string ModelId { get; init; }

    /// <summary>Version of the model's method.</summary>
    [Id(2)] public required int ModelVersion { get; init; }

    /// <summary>The model whose distribution is the baseline.</summary>
    [Id(3), JsonPropertyName("baseline")] public required string BaselineId { get; init; }

    /// <summary>Date of the last bar of the walk-forward.</summary>
    [Id(4)] public required DateOnly Origin { get; init; }

    /// <summary>One entry per horizon, ascending.</summary>
    [Id(5)] public required IReadOnlyList<HorizonScorecard> Horizons { get; init; }
}

/// <summary>Walk-forward scores at one horizon; null where there are too few origins to compute a value.</summary>
[GenerateSerializer, Alias("OrleansStock.HorizonScorecard")]
public sealed record HorizonScorecard
{
    /// <summary>Trading days ahead.</summary>
    [Id(0)] public required int Horizon { get; init; }

    /// <summary>How many forecasts were scored.</summary>
    [Id(1)] public required int Origins { get; init; }

    /// <summary>How many windows of that length do not overlap.</summary>
    [Id(2)] public double? IndependentWindows { get; init; }

    /// <summary>Mean CRPS in log return.</summary>
    [Id(3)] public double? Crps { get; init; }

    /// <summary>Mean CRPS of the baseline.</summary>
    [Id(4)] public double? BaselineCrps { get; init; }

    /// <summary>1 - crps / baselineCrps: above 0 is better than the baseline.</summary>
    [Id(5)] public double? CrpsSkill { get; init; }

    /// <summary>Diebold-Mariano statistic; positive favours the model, beyond 2 is significant.</summary>
    [Id(6)] public double? DieboldMariano { get; init; }

    /// <summary>Share of outcomes inside the 50 % interval, 0..1.</summary>
    [Id(7)] public double? Coverage50 { get; init; }

    /// <summary>Share of outcomes inside the 80 % interval, 0..1.</summary>
    [Id(8)] public double? Coverage80 { get; init; }

    /// <summary>Share of outcomes inside the 90 % interval, 0..1.</summary>
    [Id(9)] public double? Coverage90 { get; init; }

    /// <summary>Share of outcomes inside the 98 % interval, 0..1.</summary>
    [Id(10)] public double? Coverage98 { get; init; }

    /// <summary>Share of outcomes below the 5 % quantile, 0..1.</summary>
    [Id(11)] public double? BelowP05 { get; init; }

    /// <summary>Share of outcomes above the 95 % quantile, 0..1.</summary>
    [Id(12)] public double? AboveP95 { get; init; }

    /// <summary>90 % coverage in calm, middle and wild times; an entry is null where no origin fell.</summary>
    [Id(13)] public required IReadOnlyList<double?> Coverage90ByVolatility { get; init; }

    /// <summary>Mean absolute error of the point, in log return.</summary>
    [Id(14)] public double? Mae { get; init; }

    /// <summary>Mean absolute error of the last price as forecast, in log return.</summary>
    [Id(15)] public double? LastPriceMae { get; init; }

    /// <summary>mae / lastPriceMae: below 1 is better than the last price.</summary>
    [Id(16)] public double? MaeRatio { get; init; }

    /// <summary>Share of origins where the point had the sign of the outcome, 0..1.</summary>
    [Id(17)] public double? DirectionHitRate { get; init; }

    /// <summary>What "always up" would have scored on the same origins, 0..1.</summary>
    [Id(18)] public double? AlwaysUpHitRate { get; init; }

    /// <summary>One plain sentence about what the numbers allow to be said.</summary>
    [Id(19)] public required string Verdict { get; init; }
}

/// <summary>A step of the work towards a forecast.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ForecastStage>))]
public enum ForecastStage
{
    /// <summary>Waiting for a place among the fits that run at once.</summary>
    Queued,

    /// <summary>The history is being downloaded.</summary>
    Downloading,

    /// <summary>The history is there; the detail says how many bars.</summary>
    HistoryReady,

    /// <summary>Features are computed, the model is fitted and scored; the fraction says how far.</summary>
    Fitting,

    /// <summary>The forecast can be read.</summary>
    Ready,

    /// <summary>It cannot be had; the detail says why.</summary>
    Failed,
}

/// <summary>Where the work towards a forecast stands.</summary>
/// <param name="Stage">The step.</param>
/// <param name="Detail">One sentence for a person.</param>
/// <param name="Fraction">Share of the whole work, 0..1.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.ForecastProgress")]
public sealed record ForecastProgress(
    [property: Id(0)] ForecastStage Stage,
    [property: Id(1)] string Detail,
    [property: Id(2)] double Fraction);
