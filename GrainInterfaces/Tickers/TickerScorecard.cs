using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>The walk-forward record of one model on one ticker beside the baselines.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerScorecard")]
public sealed record TickerScorecard
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required Symbol Symbol { get; init; }

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

    /// <summary>The record of a scorecard; NaN becomes null.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="origin">Date of the last bar of the walk-forward.</param>
    /// <param name="scorecard">The scorecard.</param>
    public static TickerScorecard Of(Symbol symbol, DateOnly origin, Scorecard scorecard) => new()
    {
        Symbol = symbol,
        ModelId = scorecard.ModelId,
        ModelVersion = scorecard.ModelVersion,
        BaselineId = ForecastModels.BaselineId,
        Origin = origin,
        Horizons = [.. scorecard.Horizons.Select(HorizonScorecard.Of)],
    };
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

    /// <summary>The record of a score; NaN becomes null.</summary>
    /// <param name="score">The score.</param>
    public static HorizonScorecard Of(HorizonScore score)
    {
        return new HorizonScorecard
        {
            Horizon = score.Horizon,
            Origins = score.Origins,
            IndependentWindows = Finite(score.IndependentWindows),
            Crps = Finite(score.Crps),
            BaselineCrps = Finite(score.BaselineCrps),
            CrpsSkill = Finite(score.CrpsSkill),
            DieboldMariano = Finite(score.DieboldMariano),
            Coverage50 = Finite(score.Coverage50),
            Coverage80 = Finite(score.Coverage80),
            Coverage90 = Finite(score.Coverage90),
            Coverage98 = Finite(score.Coverage98),
            BelowP05 = Finite(score.BelowP05),
            AboveP95 = Finite(score.AboveP95),
            Coverage90ByVolatility = [.. score.Coverage90ByVolatility.Select(Finite)],
            Mae = Finite(score.Mae),
            LastPriceMae = Finite(score.LastPriceMae),
            MaeRatio = Finite(score.MaeRatio),
            DirectionHitRate = Finite(score.DirectionHitRate),
            AlwaysUpHitRate = Finite(score.AlwaysUpHitRate),
            Verdict = score.Verdict,
        };

        static double? Finite(double value) => double.IsFinite(value) ? value : null;
    }
}
