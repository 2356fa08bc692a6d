using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.WebFrontend.Pages.Shared;

/// <summary>
/// How good the models are over many tickers, as Backtest measured it: <c>wwwroot/data/leaderboard.json</c>. Where the file
/// is absent the pages claim nothing. Shares are 0..1; a value that was not measured is left out or null.
/// </summary>
/// <remarks>
/// <code>
/// {
///   "measured": "2026-11-20",
///   "data": "24 tickers nobody tuned on, 2008 to 2022, an origin every 21 trading days",
///   "baseline": "random-walk",
///   "rows": [
///     { "model": "ensemble", "horizon": 10, "forecasts": 6480, "tickers": 24,
///       "crpsSkill": 0.079, "dieboldMariano": 4.1, "coverage80": 0.801, "coverage90": 0.902, "maeRatio": 0.999,
///       "independentWindows": 283, "betterShare": 0.9, "coverage50": 0.49, "coverage98": 0.97, "belowP05": 0.05, "aboveP95": 0.05,
///       "directionHitRate": 0.55, "alwaysUpHitRate": 0.56, "pit": [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
///       "coverage90ByVolatility": [0.93, 0.91, 0.88],
///       "belowQuantile": [0.011, 0.052, 0.103, 0.252, 0.498, 0.747, 0.899, 0.951, 0.989] }
///   ]
/// }
/// </code>
/// </remarks>
/// <param name="Measured">The day of the measurement.</param>
/// <param name="Data">What it was measured on, as part of a sentence.</param>
/// <param name="Baseline">The id of the model against which skill is stated.</param>
/// <param name="Rows">One entry per model and horizon.</param>
public sealed record Leaderboard(DateOnly Measured, string Data, string Baseline, IReadOnlyList<LeaderboardRow> Rows)
{
    /// <summary>Where the file lies under the web root.</summary>
    public const string FilePath = "data/leaderboard.json";

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>The leaderboard, or null where there is none.</summary>
    /// <param name="webRoot">The web root.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="JsonException">The file is not of the shape above: a broken build, not a thing to hide.</exception>
    public static async Task<Leaderboard?> ReadAsync(IFileProvider webRoot, CancellationToken cancellationToken)
    {
        var file = webRoot.GetFileInfo(FilePath);
        if (!file.Exists) return null;
        await using var stream = file.CreateReadStream();
        var board = await JsonSerializer.DeserializeAsync<Leaderboard>(stream, json, cancellationToken);
        return board?.Rows is { Count: > 0 } ? board : null;
    }

    /// <summary>The rows of one model, by horizon.</summary>
    public IReadOnlyList<LeaderboardRow> Of(string modelId) => [.. Rows.Where(r => r.Model == modelId).OrderBy(r => r.Horizon)];
}

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
