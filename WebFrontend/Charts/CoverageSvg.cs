using System.Globalization;
using System.Text;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>Draws how a person's ranges have held: for each range what it states, what it held, and how far chance alone may take that.</summary>
public static class CoverageSvg
{
    private const double Left = 44, Width = 240, Row = 26, Top = 10;

    /// <summary>The picture; the numbers stand beside it in words.</summary>
    /// <param name="calibration">With one outcome or more.</param>
    public static string Draw(OwnCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        static double X(double share) => Left + Width * Math.Clamp(share, 0, 1);
        var bottom = Top + Row * calibration.Ranges.Count;
        var svg = new StringBuilder(2048);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"reliability coverage\" role=\"img\" viewBox=\"0 0 {Left + Width + 16} {bottom + 22}\" ");
        svg.Append("aria-label=\"What your ranges state and what they held; the numbers are in the table.\">");
        foreach (var share in (double[])[0, 0.5, 1])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"frame\" x1=\"{X(share):0.#}\" x2=\"{X(share):0.#}\" y1=\"{Top}\" y2=\"{bottom}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(share):0.#}\" y=\"{bottom + 16}\" text-anchor=\"middle\">{100 * share:0} %</text>");
        }

        for (var i = 0; i < calibration.Ranges.Count; i++)
        {
            var range = calibration.Ranges[i];
            var y = Top + Row * (i + 0.5);
            var (fewest, most) = ExactBinomial.Explained(calibration.Resolved, range.Stated);
            double low = (double)fewest / calibration.Resolved, high = (double)most / calibration.Resolved;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 6}\" y=\"{y + 4}\" text-anchor=\"end\">{100 * range.Stated:0} %</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"chance\" x1=\"{X(low):0.#}\" x2=\"{X(high):0.#}\" ");
            svg.Append(CultureInfo.InvariantCulture, $"y1=\"{y}\" y2=\"{y}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"stated\" x1=\"{X(range.Stated):0.#}\" x2=\"{X(range.Stated):0.#}\" ");
            svg.Append(CultureInfo.InvariantCulture, $"y1=\"{y - 8}\" y2=\"{y + 8}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<circle r=\"4\" cx=\"{X(range.Share(calibration.Resolved)):0.#}\" cy=\"{y}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
