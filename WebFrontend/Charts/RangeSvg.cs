using System.Globalization;
using System.Net;
using System.Text;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>
/// Draws how a range came about: its width in usual times, the steps that current volatility and calibration make from
/// there, the width that results, and the shift of its median, all on one scale of per cent.
/// </summary>
public static class RangeSvg
{
    private const double Left = 92;
    private const double Plot = 170;
    private const double Width = 320;
    private const double RowHeight = 26;
    private const double BarHeight = 14;

    /// <summary>The picture.</summary>
    /// <param name="e">The explanation of one horizon.</param>
    public static string Draw(RangeExplanation e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var (usual, now, width) = RangeWords.Widths(e);
        var drift = Math.Exp(e.Drift) - 1;
        var full = Math.Max(Math.Max(usual, now), Math.Max(width, Math.Abs(drift)));
        double X(double value) => Left + Plot * value / full;
        var svg = new StringBuilder(2048);
        var label = WebUtility.HtmlEncode($"{Display.TradingDays(e.Horizon)} ahead. {RangeWords.Describe(e)}");
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"range\" role=\"img\" viewBox=\"0 0 {Width} {5 * RowHeight}\" aria-label=\"{label}\">");
        // The steps hang together: a thin line carries each end down to the next row.
        Link(0, usual);
        Link(1, now);
        Link(2, width);
        Row(0, "usual width", "whole", 0, usual, Display.Share(usual));
        Row(1, "these days", Step(now - usual), usual, now, Display.SignedShare(now - usual));
        Row(2, "calibration", Step(width - now), now, width, Display.SignedShare(width - now));
        Row(3, "90 % range", "whole", 0, width, Display.Share(width));
        Row(4, "median moves", Step(drift), 0, Math.Abs(drift), Display.SignedShare(drift));
        return svg.Append("</svg>").ToString();

        static string Step(double part) => part < 0 ? "less" : "more";

        void Row(int row, string name, string kind, double from, double to, string value)
        {
            var middle = (row + 0.5) * RowHeight;
            var (x1, x2) = (X(Math.Min(from, to)), X(Math.Max(from, to)));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{middle + 4:0.#}\">{name}</text>");
            var length = Math.Max(1, x2 - x1);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{x1:0.##}\" y=\"{middle - BarHeight / 2:0.#}\" width=\"{length:0.##}\" height=\"{BarHeight}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{Width}\" y=\"{middle + 4:0.#}\" text-anchor=\"end\">{value}</text>");
        }

        void Link(int row, double at) => svg.Append(CultureInfo.InvariantCulture,
            $"<line x1=\"{X(at):0.##}\" x2=\"{X(at):0.##}\" y1=\"{(row + 0.5) * RowHeight:0.#}\" y2=\"{(row + 1.5) * RowHeight:0.#}\"/>");
    }
}
