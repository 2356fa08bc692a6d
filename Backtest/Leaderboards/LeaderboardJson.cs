using System.Text.Json;
using OrleansStock.Forecasting;

namespace OrleansStock.Backtest.Leaderboards;

/// <summary>The leaderboard as the site reads it: <c>wwwroot/data/leaderboard.json</c>. Shares are 0..1, five digits; what is not known is null.</summary>
public static class LeaderboardJson
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { WriteIndented = true, IndentSize = 1, NewLine = "\n" };

    /// <summary>The text.</summary>
    /// <param name="board">The leaderboard.</param>
    public static string Of(Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return JsonSerializer.Serialize(
            new
            {
                board.Measured,
                board.Data,
                Baseline = ForecastModels.BaselineId,
                Rows = board.Rows.Select(r => new
                {
                    Model = r.ModelId,
                    r.Score.Horizon,
                    Forecasts = r.Score.Origins,
                    r.Tickers,
                    CrpsSkill = Round(r.Score.CrpsSkill),
                    DieboldMariano = Round(r.Score.DieboldMariano),
                    IndependentWindows = Round(r.Score.IndependentWindows),
                    Coverage50 = Round(r.Score.Coverage50),
                    Coverage80 = Round(r.Score.Coverage80),
                    Coverage90 = Round(r.Score.Coverage90),
                    Coverage98 = Round(r.Score.Coverage98),
                    BelowP05 = Round(r.Score.BelowP05),
                    AboveP95 = Round(r.Score.AboveP95),
                    MaeRatio = Round(r.Score.MaeRatio),
                    DirectionHitRate = Round(r.Score.DirectionHitRate),
                    AlwaysUpHitRate = Round(r.Score.AlwaysUpHitRate),
                    BetterShare = Round(r.Better),
                    Coverage90ByVolatility = r.Score.Coverage90ByVolatility.Select(Round),
                    BelowQuantile = r.BelowQuantile.Select(Round),
                    Pit = r.Pit.Select(Round),
                }),
            },
            options) + "\n";
    }

    private static double? Round(double value) => double.IsFinite(value) ? Math.Round(value, 5) + 0.0 : null;
}
