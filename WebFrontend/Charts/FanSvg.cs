using System.Globalization;
using System.Net;
using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>
/// Draws a <see cref="FanChart"/> as SVG on the server: the picture is there with the first bytes and without JavaScript.
/// Shapes are stretched to the frame; texts are placed in per cent, so that they keep their size on every screen.
/// </summary>
public static class FanSvg
{
    // The frame's own units; the bottom share of it is left to the dates.
    private const double Side = 1000;
    private const double PlotShare = 0.91;
    private const double HistoryShare = 1.3;
    private const double WideFactor = 12;

    /// <summary>The picture; an empty string where there is nothing to draw.</summary>
    /// <param name="chart">What to draw.</param>
    public static string Draw(FanChart chart)
    {
        var end = chart.Path.Count > 0 ? chart.Path[^1].Date : chart.History.Count > 0 ? chart.History[^1].Date : default;
        // The past gets a little more room than the future, or two years where there is no forecast.
        var start = chart.Origin is { } origin && chart.Path.Count > 0
            ? origin.Date.AddDays(-(int)(HistoryShare * (end.DayNumber - origin.Date.DayNumber)))
            : end.AddDays(-Math.Min(end.DayNumber, 730));
        var history = chart.History.Where(c => c.Date >= start && c.Date <= end).ToList();
        if (history.Count + chart.Path.Count < 2) return "";
        if (chart.Path.Count == 0 || history.Count > 0 && history[0].Date > start) start = history.Count > 0 ? history[0].Date : chart.Origin!.Value.Date;

        var low = (double)history.Select(c => c.Price).Concat(chart.Path.Select(p => p.Quantiles.P05)).Min();
        var high = (double)history.Select(c => c.Price).Concat(chart.Path.Select(p => p.Quantiles.P95)).Max();
        // A fan that spans more than a factor of twelve would press everything below its upper edge flat.
        var byFactors = high > WideFactor * low;
        double Scale(double price) => byFactors ? Math.Log2(price) : price;
        var room = high > low ? 0.06 * (Scale(high) - Scale(low)) : 0.1 * high;
        (low, high) = byFactors ? (Scale(low) - room, Scale(high) + room) : (Math.Max(0, low - room), high + room);

        var span = Math.Max(1, end.DayNumber - start.DayNumber);
        double X(DateOnly date) => Side * (date.DayNumber - start.DayNumber) / span;
        double Y(decimal price) => Side * (high - Scale((double)price)) / (high - low);

        var svg = new StringBuilder(16_384);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"fan\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(chart.Summary)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<svg width=\"100%\" height=\"{100 * PlotShare:0.#}%\" viewBox=\"0 0 {Side} {Side}\"");
        svg.Append(" preserveAspectRatio=\"none\" overflow=\"visible\">");
        var ticks = byFactors ? PowersOfTwo(low, high) : Ticks(low, high);
        foreach (var tick in ticks) Line("grid", 0, Y(tick), Side, Y(tick));

        if (chart.Origin is { } now && chart.Path.Count > 0)
        {
            Line("mark", X(now.Date), 0, X(now.Date), Side);
            Band("p90", q => q.P05, q => q.P95);
            Band("p80", q => q.P10, q => q.P90);
            Band("p50", q => q.P25, q => q.P75);
            Path("median", [(X(now.Date), Y(now.Price)), .. chart.Path.Select(p => (X(p.Date), Y(p.Quantiles.Median)))]);
        }

        Path("history", history.Select(c => (X(c.Date), Y(c.Price))));
        svg.Append("</svg>");

        foreach (var horizon in chart.Horizons.Where(h => h.Outcome is not null && h.OutcomeDate <= end))
        {
            var (x, y) = (X(horizon.OutcomeDate!.Value) / 10, Y(horizon.Outcome!.Value) * PlotShare / 10);
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"outcome\" r=\"5\" cx=\"{x:0.##}%\" cy=\"{y:0.##}%\"/>");
        }

        foreach (var tick in ticks)
            Text(0, Y(tick) * PlotShare / 10, "start", -4, tick >= 1 && tick == decimal.Truncate(tick) ? Display.Count((long)tick) : Display.Price(tick));
        Text(0, 100, "start", -2, Display.Date(start));
        if (chart.Origin is { } middle && chart.Path.Count > 0 && X(middle.Date) is > 200 and < 800)
            Text(X(middle.Date) / 10, 100, "middle", -2, Display.Date(middle.Date));
        Text(100, 100, "end", -2, Display.Date(end));
        return svg.Append("</svg>").ToString();

        void Line(string name, double x1, double y1, double x2, double y2) => svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"{name}\" vector-effect=\"non-scaling-stroke\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

        void Path(string name, IEnumerable<(double X, double Y)> points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{name}\" vector-effect=\"non-scaling-stroke\" d=\"M");
            Points(points);
            svg.Append("\"/>");
        }

        void Band(string name, Func<Quantiles<decimal>, decimal> lower, Func<Quantiles<decimal>, decimal> upper)
        {
            var apex = (X(now.Date), Y(now.Price));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"band {name}\" d=\"M");
            var along = chart.Path.Select(p => (X(p.Date), Y(upper(p.Quantiles))));
            var back = chart.Path.Reverse().Select(p => (X(p.Date), Y(lower(p.Quantiles))));
            Points([apex, .. along, .. back]);
            svg.Append("Z\"/>");
        }

        void Points(IEnumerable<(double X, double Y)> points)
        {
            foreach (var (x, y) in points) svg.Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#} ");
        }

        void Text(double x, double y, string anchor, int lift, string text) => svg.Append(
            CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}%\" y=\"{y:0.##}%\" dy=\"{lift}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");
    }

    // Two to seven prices, each a power of two and the same factor above the one before.
    private static List<decimal> PowersOfTwo(double low, double high)
    {
        var step = Math.Max(1, (int)Math.Ceiling((high - low) / 6));
        var ticks = new List<decimal>();
        var lowest = step * (int)Math.Ceiling((low + 0.03 * (high - low)) / step);
        for (var exponent = lowest; exponent < high; exponent += step) ticks.Add((decimal)Math.Pow(2, exponent));
        return ticks;
    }

    /// <summary>Three to six round prices between two bounds.</summary>
    /// <param name="low">0 or more.</param>
    /// <param name="high">Above <paramref name="low"/>.</param>
    public static IReadOnlyList<decimal> Ticks(double low, double high)
    {
        var rough = (high - low) / 4;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (decimal)((rough / magnitude) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * magnitude);
        var ticks = new List<decimal>();
        for (var tick = step * Math.Ceiling((decimal)low / step); tick < (decimal)high; tick += step)
        {
            // The lowest one would sit on the dates.
            if (tick > 0 && (double)tick > low + 0.03 * (high - low)) ticks.Add(tick);
        }

        return ticks;
    }
}
