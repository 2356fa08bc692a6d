using System.Globalization;
using System.Text;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>Draws a histogram of the probability integral transform: the share of outcomes in each tenth of the forecast.</summary>
public static class PitSvg
{
    private const double Width = 200;
    private const double Height = 80;
    private const double Left = 30;

    // The least that fills the height: of a calibrated model's bars, half.
    private const double LeastFull = 0.2;

    /// <summary>The picture.</summary>
    /// <param name="pit">The share of each bin, 0..1.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static string Draw(IReadOnlyList<double> pit, int horizon)
    {
        var full = Math.Max(LeastFull, pit.Max());
        double Y(double share) => 10 + Height * (1 - share / full);
        var bar = Width / pit.Count;
        var svg = new StringBuilder(1024);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"reliability\" role=\"img\" viewBox=\"0 0 {Left + Width + 10} {Height + 30}\"");
        svg.Append(CultureInfo.InvariantCulture, $" aria-label=\"Outcomes by tenth of the forecast, {horizon} trading days ahead; ");
        svg.Append("the numbers are in the table below.\">");
        for (var k = 0; k < pit.Count; k++)
        {
            var (x, y) = (Left + k * bar + 1, Y(pit[k]));
            var height = Math.Max(0, 10 + Height - y);
            svg.Append(
                CultureInfo.InvariantCulture, $"<rect class=\"tenth\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{bar - 2:0.#}\" height=\"{height:0.#}\"/>");
        }

        var even = Y(1.0 / pit.Count);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"ideal\" x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{even:0.#}\" y2=\"{even:0.#}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 4}\" y=\"{even + 4:0.#}\" text-anchor=\"end\">{100.0 / pit.Count:0}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height + 26}\">lowest</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Width}\" y=\"{Height + 26}\" text-anchor=\"end\">highest tenth</text>");
        return svg.Append("</svg>").ToString();
    }
}
