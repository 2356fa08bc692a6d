using System.Globalization;
using System.Text;
using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>Draws a reliability diagram: the stated probability of being below a quantile against how often that came true.</summary>
public static class ReliabilitySvg
{
    private const double Side = 200;
    private const double Margin = 30;

    /// <summary>The picture.</summary>
    /// <param name="belowQuantile">The nine observed shares, 0..1.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static string Draw(IReadOnlyList<double> belowQuantile, int horizon)
    {
        static double X(double stated) => Margin + Side * stated;
        static double Y(double observed) => 10 + Side * (1 - observed);
        var svg = new StringBuilder(2048);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"reliability\" role=\"img\" viewBox=\"0 0 {Side + Margin + 10} {Side + Margin + 10}\"");
        svg.Append(CultureInfo.InvariantCulture, $" aria-label=\"Reliability {horizon} trading days ahead; the numbers are in the table below.\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"frame\" x=\"{Margin}\" y=\"10\" width=\"{Side}\" height=\"{Side}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"ideal\" x1=\"{X(0)}\" y1=\"{Y(0)}\" x2=\"{X(1)}\" y2=\"{Y(1)}\"/>");
        svg.Append("<polyline class=\"line\" points=\"");
        for (var i = 0; i < Quantiles.Count; i++) svg.Append(CultureInfo.InvariantCulture, $"{X(Quantiles.Levels[i]):0.#},{Y(belowQuantile[i]):0.#} ");
        svg.Append("\"/>");
        for (var i = 0; i < Quantiles.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<circle r=\"3\" cx=\"{X(Quantiles.Levels[i]):0.#}\" cy=\"{Y(belowQuantile[i]):0.#}\"/>");
        foreach (var share in (double[])[0, 0.5, 1])
        {
            var anchor = share < 1 ? "middle" : "end";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(share):0.#}\" y=\"{Side + 26}\" text-anchor=\"{anchor}\">{100 * share:0} %</text>");
            if (share == 0) continue;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 4}\" y=\"{Y(share) + 4:0.#}\" text-anchor=\"end\">{100 * share:0}</text>");
        }

        return svg.Append("</svg>").ToString();
    }
}
