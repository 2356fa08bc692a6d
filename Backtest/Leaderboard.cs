using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Backtest;

/// <summary>The table of all models, over all symbols, per horizon.</summary>
public static class Leaderboard
{
    private static readonly string[] head =
        ["model", "h", "n", "symbols", "skill%", "DM t", "better%", "MAE ratio", "dir%", "up%", "c50", "c80", "c90", "c98", "<p05", ">p95", "calm", "mid", "wild"];

    /// <summary>Prints it.</summary>
    /// <param name="output">Takes the table.</param>
    /// <param name="groups">The scored forecasts per model and horizon.</param>
    public static void Print(TextWriter output, IReadOnlyList<(string ModelId, int Horizon, TickerScores[] Tickers)> groups)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
        {
            output.WriteLine("No outcome lies within the data: there is nothing to score.");
            return;
        }

        output.WriteLine("""
            skill%: 100 (1 - CRPS / CRPS of the random walk); DM t: Diebold-Mariano over calendar months, above 2 is more than
            chance; better%: share of symbols with skill; c50..c98: coverage; calm, mid, wild: c90 by tercile of volatility
            """);
        var lines = new List<string[]> { head };
        lines.AddRange(groups.OrderBy(g => g.Horizon).ThenByDescending(g => Score(g.ModelId, g.Horizon, g.Tickers).CrpsSkill).ThenBy(g => g.ModelId, StringComparer.Ordinal).Select(Line));
        var widths = Enumerable.Range(0, head.Length).Select(c => lines.Max(l => l[c].Length)).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))));
    }

    private static HorizonScore Score(string modelId, int horizon, TickerScores[] tickers) =>
        HorizonScorer.Score(modelId, horizon, [.. tickers.SelectMany(t => t.Forecasts)], tickers.Max(t => t.IndependentWindows));

    private static string[] Line((string ModelId, int Horizon, TickerScores[] Tickers) group)
    {
        var s = Score(group.ModelId, group.Horizon, group.Tickers);
        // A millionth is rounding, not skill.
        var better = group.Tickers.Count(t => HorizonScorer.Score(t.ModelId, t.Horizon, t.Forecasts, t.IndependentWindows).CrpsSkill > 1e-6) / (double)group.Tickers.Length;
        return
        [
            group.ModelId, Number(s.Horizon, "0"), Number(s.Origins, "0"), Number(group.Tickers.Length, "0"), Number(100 * s.CrpsSkill, "+0.00;-0.00;0.00"),
            Number(s.DieboldMariano, "+0.00;-0.00;0.00"), Number(100 * better, "0"), Number(s.MaeRatio, "0.0000"), Percent(s.DirectionHitRate), Percent(s.AlwaysUpHitRate),
            Percent(s.Coverage50), Percent(s.Coverage80), Percent(s.Coverage90), Percent(s.Coverage98), Percent(s.BelowP05), Percent(s.AboveP95),
            Percent(s.Coverage90ByVolatility[0]), Percent(s.Coverage90ByVolatility[1]), Percent(s.Coverage90ByVolatility[2]),
        ];
    }

    private static string Percent(double share) => Number(100 * share, "0.0");

    private static string Number(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);
}
