using System.Globalization;

namespace OrleansStock.Backtest.Leaderboards;

/// <summary>The table of all models, over all symbols, per horizon.</summary>
/// <param name="Measured">The day of the measurement.</param>
/// <param name="Data">What it was measured on, as part of a sentence.</param>
/// <param name="Rows">By horizon, the most skilful model first.</param>
public sealed record Leaderboard(DateOnly Measured, string Data, IReadOnlyList<LeaderboardRow> Rows)
{
    private static readonly string[] head =
    [
        "model", "h", "n", "symbols", "skill%", "DM t", "better%", "MAE ratio", "dir%", "up%",
        "c50", "c80", "c90", "c98", "<p05", ">p95", "calm", "mid", "wild",
    ];

    /// <summary>Scores all models.</summary>
    /// <param name="tickers">The forecasts of each model on each symbol at each horizon.</param>
    /// <param name="every">Bars from one origin to the next.</param>
    /// <param name="measured">The day of the measurement.</param>
    /// <param name="remark">What else a reader should know of the data, as an end of the sentence; null for nothing.</param>
    public static Leaderboard Of(IReadOnlyList<TickerScores> tickers, int every, DateOnly measured, string? remark = null)
    {
        var rows = tickers.GroupBy(t => (t.ModelId, t.Horizon)).Select(g => LeaderboardRow.Of([.. g]))
            .OrderBy(r => r.Score.Horizon).ThenByDescending(r => r.Score.CrpsSkill).ThenBy(r => r.ModelId, StringComparer.Ordinal).ToArray();
        if (rows.Length == 0) return new Leaderboard(measured, "nothing", rows);
        var origins = tickers.SelectMany(t => t.Forecasts).Select(f => f.Origin).ToArray();
        var data = string.Create(CultureInfo.InvariantCulture,
            $"{tickers.Select(t => t.Symbol).Distinct().Count()} tickers, forecasts made {origins.Min():MMMM yyyy} to {origins.Max():MMMM yyyy}, "
            + $"one every {every} trading days{remark}");
        return new Leaderboard(measured, data, rows);
    }

    /// <summary>Prints it.</summary>
    /// <param name="output">Takes the table.</param>
    public void Print(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Rows.Count == 0)
        {
            output.WriteLine("No outcome lies within the data: there is nothing to score.");
            return;
        }

        output.WriteLine("""
            skill%: 100 (1 - CRPS / CRPS of the random walk); DM t: Diebold-Mariano over calendar months, above 2 is more than
            chance; better%: share of symbols with skill; c50..c98: coverage; calm, mid, wild: c90 by tercile of volatility
            """);
        var lines = new List<string[]> { head };
        lines.AddRange(Rows.Select(Line));
        var widths = Enumerable.Range(0, head.Length).Select(c => lines.Max(l => l[c].Length)).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))));
    }

    private static string[] Line(LeaderboardRow row)
    {
        var s = row.Score;
        return
        [
            row.ModelId, Number(s.Horizon, "0"), Number(s.Origins, "0"), Number(row.Tickers, "0"), Number(100 * s.CrpsSkill, "+0.00;-0.00;0.00"),
            Number(s.DieboldMariano, "+0.00;-0.00;0.00"), Number(100 * row.Better, "0"), Number(s.MaeRatio, "0.0000"), Percent(s.DirectionHitRate),
            Percent(s.AlwaysUpHitRate),
            Percent(s.Coverage50), Percent(s.Coverage80), Percent(s.Coverage90), Percent(s.Coverage98), Percent(s.BelowP05), Percent(s.AboveP95),
            Percent(s.Coverage90ByVolatility[0]), Percent(s.Coverage90ByVolatility[1]), Percent(s.Coverage90ByVolatility[2]),
        ];
    }

    internal static string Percent(double share) => Number(100 * share, "0.0");

    internal static string Number(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);
}
