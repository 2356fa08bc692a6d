using System.Globalization;
using System.Net;
using System.Text;
using OrleansStock.Forecasting;

namespace OrleansStock.Backtest.Leaderboards;

/// <summary>The leaderboard as one page that needs no other file: the table, a reliability diagram and a histogram per model and horizon.</summary>
public static class LeaderboardHtml
{
    private const int Size = 150;

    private static readonly string[] head =
    [
        "model", "forecasts", "tickers", "skill", "DM t", "tickers with skill", "error / last price’s", "direction right", "always up",
        "50 %", "80 %", "90 %", "98 %", "below 5 %", "above 95 %", "90 % calm", "middle", "wild",
    ];

    private const string Style = """
        :root{color-scheme:light dark}
        body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        th,td{padding:.25rem .6rem;text-align:right;border-bottom:1px solid #8884;white-space:nowrap}
        thead th{white-space:normal;vertical-align:bottom;font-weight:500}
        th:first-child{text-align:left}
        .plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:1.5rem 1rem;margin-top:1rem}
        figure{margin:0}
        figcaption{font-size:.85rem;margin-bottom:.3rem}
        svg{border:1px solid #8888}
        .ideal{stroke:#888;stroke-dasharray:4 3;fill:none}
        .line{stroke:#2563a8;stroke-width:2;fill:none}
        .dot,.bar{fill:#2563a8}
        """;

    /// <summary>The page.</summary>
    /// <param name="board">The leaderboard.</param>
    public static string Of(Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture,
            $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
            + $"<title>Leaderboard of forecasts</title>\n<style>\n{Style}\n</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture,
            $"<h1>Leaderboard of forecasts</h1>\n<p>{WebUtility.HtmlEncode(board.Data)}; measured {board.Measured:yyyy-MM-dd}. "
            + $"Skill is 1 &minus; CRPS / CRPS of the random walk with constant volatility. A Diebold-Mariano t above 2 is more than chance explains.</p>\n");
        foreach (var horizon in board.Rows.GroupBy(r => r.Score.Horizon))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{horizon.Key} trading days ahead</h2>\n<div class=\"scroll\"><table><thead><tr>");
            foreach (var cell in head)
                page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{cell}</th>");
            page.Append("</tr></thead><tbody>\n");
            foreach (var row in horizon) page.Append(Line(row));
            page.Append("</tbody></table></div>\n<div class=\"plots\">\n");
            foreach (var row in horizon) page.Append(Reliability(row)).Append(Histogram(row));
            page.Append("</div>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static string Line(LeaderboardRow row)
    {
        var s = row.Score;
        double[] shares = [s.DirectionHitRate, s.AlwaysUpHitRate, s.Coverage50, s.Coverage80, s.Coverage90, s.Coverage98, s.BelowP05, s.AboveP95];
        string[] cells =
        [
            row.ModelId, Leaderboard.Number(s.Origins, "0"), Leaderboard.Number(row.Tickers, "0"), Leaderboard.Number(100 * s.CrpsSkill, "+0.0;-0.0;0.0"),
            Leaderboard.Number(s.DieboldMariano, "+0.0;-0.0;0.0"),
            Leaderboard.Number(100 * row.Better, "0"), Leaderboard.Number(s.MaeRatio, "0.000"),
            .. shares.Concat(s.Coverage90ByVolatility).Select(Leaderboard.Percent),
        ];
        var others = string.Concat(cells.Skip(1).Select(c => $"<td>{WebUtility.HtmlEncode(c)}</td>"));
        return $"<tr><th scope=\"row\">{WebUtility.HtmlEncode(cells[0])}</th>{others}</tr>\n";
    }

    private static string Reliability(LeaderboardRow row)
    {
        var points = row.BelowQuantile.Select((share, k) => (X: Quantiles.Levels[k] * Size, Y: (1 - share) * Size)).ToArray();
        var text = new StringBuilder();
        text.Append(Figure(row.ModelId, "outcomes below each quantile", "Reliability"))
            .Append(CultureInfo.InvariantCulture, $"<path class=\"ideal\" d=\"M0 {Size}L{Size} 0\"/><polyline class=\"line\" points=\"");
        foreach (var (x, y) in points) text.Append(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#} ");
        text.Append("\"/>");
        foreach (var (x, y) in points) text.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3\"/>");
        return text.Append("</svg></figure>\n").ToString();
    }

    private static string Histogram(LeaderboardRow row)
    {
        // A calibrated model's bars all end at a third of the height.
        const double unit = Size / 3.0 * LeaderboardRow.PitBins;
        const double width = (double)Size / LeaderboardRow.PitBins;
        var text = new StringBuilder();
        text.Append(Figure(row.ModelId, "outcomes by tenth (PIT)", "PIT histogram"));
        for (var k = 0; k < row.Pit.Count; k++)
        {
            var height = Math.Min(Size, row.Pit[k] * unit);
            text.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"bar\" x=\"{k * width + 1:0.#}\" y=\"{Size - height:0.#}\" width=\"{width - 2:0.#}\" height=\"{height:0.#}\"/>");
        }

        return text.Append(CultureInfo.InvariantCulture, $"<path class=\"ideal\" d=\"M0 {Size * 2 / 3}H{Size}\"/></svg></figure>\n").ToString();
    }

    private static string Figure(string model, string caption, string label) => string.Create(CultureInfo.InvariantCulture,
        $"<figure><figcaption>{WebUtility.HtmlEncode(model)}: {caption}</figcaption><svg role=\"img\" "
        + $"aria-label=\"{label} of {WebUtility.HtmlEncode(model)}\" width=\"{Size}\" height=\"{Size}\" viewBox=\"0 0 {Size} {Size}\">");
}
