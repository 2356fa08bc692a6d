using OrleansStock.Forecasting.Scoring;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Leaderboards;

/// <summary>One model at one horizon over all tickers of the measurement.</summary>
public sealed record LeaderboardRow
{
    /// <summary>The model's id.</summary>
    public required string Model { get; init; }

    /// <summary>Trading days ahead.</summary>
    public required int Horizon { get; init; }

    /// <summary>How many forecasts were scored.</summary>
    public int? Forecasts { get; init; }

    /// <summary>On how many tickers.</summary>
    public int? Tickers { get; init; }

    /// <summary>1 - CRPS / CRPS of the baseline: above 0 is better.</summary>
    public double? CrpsSkill { get; init; }

    /// <summary>Diebold-Mariano statistic against the baseline; positive favours the model, beyond 2 is significant.</summary>
    public double? DieboldMariano { get; init; }

    /// <summary>The most windows of that length on one ticker that do not overlap.</summary>
    public double? IndependentWindows { get; init; }

    /// <summary>Share of tickers on which it has skill, 0..1.</summary>
    public double? BetterShare { get; init; }

    /// <summary>Share of outcomes inside the 50 % range, 0..1.</summary>
    public double? Coverage50 { get; init; }

    /// <summary>Share of outcomes inside the 80 % range, 0..1.</summary>
    public double? Coverage80 { get; init; }

    /// <summary>Share of outcomes inside the 90 % range, 0..1.</summary>
    public double? Coverage90 { get; init; }

    /// <summary>Share of outcomes inside the 98 % range, 0..1.</summary>
    public double? Coverage98 { get; init; }

    /// <summary>Share of outcomes below the 5 % quantile, 0..1.</summary>
    public double? BelowP05 { get; init; }

    /// <summary>Share of outcomes above the 95 % quantile, 0..1.</summary>
    public double? AboveP95 { get; init; }

    /// <summary>Mean absolute error over that of the last price: below 1 is better.</summary>
    public double? MaeRatio { get; init; }

    /// <summary>Share of forecasts whose point had the sign of the outcome, 0..1; null for a model without direction.</summary>
    public double? DirectionHitRate { get; init; }

    /// <summary>What "always up" would have scored on the same forecasts, 0..1.</summary>
    public double? AlwaysUpHitRate { get; init; }

    /// <summary>90 % coverage in calm, middle and wild times, 0..1 each.</summary>
    public IReadOnlyList<double?>? Coverage90ByVolatility { get; init; }

    /// <summary>Share of outcomes below each of the nine quantiles, 0..1; a calibrated model has the quantiles' own levels.</summary>
    public IReadOnlyList<double>? BelowQuantile { get; init; }

    /// <summary>Share of outcomes in each tenth of the forecast distribution, 0..1; a calibrated model has a tenth in each.</summary>
    public IReadOnlyList<double>? Pit { get; init; }

    /// <summary>Whether the data say that the model beats the baseline, loses to it, or neither.</summary>
    public string Verdict => DieboldMariano is not { } statistic
        ? Display.Missing
        : Verdicts.Side(statistic, IndependentWindows ?? double.PositiveInfinity) switch
        {
            > 0 when CrpsSkill > 0 => "better",
            < 0 when CrpsSkill < 0 => "worse",
            _ => "no clear difference",
        };
}
