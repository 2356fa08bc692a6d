using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.FileProviders;

namespace OrleansStock.WebFrontend.Leaderboards;

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

    /// <summary>The horizons measured, in trading days, ascending.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Horizons => [.. Rows.Select(r => r.Horizon).Distinct().Order()];

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
