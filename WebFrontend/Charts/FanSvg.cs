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
    // A fan that spans more than this factor would press everything below its upper edge flat.
    private const decimal WideFactor = 12;

    // The foot of the plot that the volume takes, and what is left free above its highest bar.
    private const double VolumeShare = 0.2;
    private const double VolumeGap = 30;

    /// <summary>The picture; an empty string where there is nothing to draw.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="view">What of it; null for what is shown where nothing is asked for.</param>
    public static string Draw(FanChart chart, ChartView? view = null)
    {
        view ??= ChartView.Default;
        var (start, end) = SpanOf(chart, view);
        var history = chart.History.Where(c => c.Date >= start && c.Date <= end).ToList();
        var path = chart.Path.Where(p => p.Date <= end).ToList();
        if (history.Count + path.Count < 2) return "";
        if (path.Count == 0 || history.Count > 0 && history[0].Date > start) start = history.Count > 0 ? history[0].Date : chart.Origin!.Value.Date;
        var basis = chart.Bars.LastOrDefault(b => b.Date == chart.Origin?.Date) is { Close: > 0 } at ? (double)chart.Origin!.Value.Price / at.Close : 1;
        var candles = view.Candles || view.Volume ? FanCandle.Of(chart.Bars, start, basis) : [];
        var withCandles = view.Candles && candles.Count > 0;

        var earlier = chart.Earlier.Where(e => e.Origin.Date >= start && e.Date <= end).ToList();
        var low = (double)history.Select(c => c.Price).Concat(path.Select(p => p.Quantiles.P01)).Concat(earlier.Select(e => e.Low)).Min();
        var high = (double)history.Select(c => c.Price).Concat(path.Select(p => p.Quantiles.P99)).Concat(earlier.Select(e => e.High)).Max();
        if (withCandles) (low, high) = (Math.Min(low, candles.Min(c => c.Low)), Math.Max(high, candles.Max(c => c.High)));
        var byFactors = IsByFactors(chart, view);
        double Scale(double price) => byFactors ? Math.Log2(price) : price;
        // A price that does not move lies in the middle: a doubling to either side, or a tenth.
        var room = high > low ? 0.06 * (Scale(high) - Scale(low)) : byFactors ? 1 : 0.1 * high;
        (low, high) = byFactors ? (Scale(low) - room, Scale(high) + room) : (Math.Max(0, low - room), high + room);

        var span = Math.Max(1, end.DayNumber - start.DayNumber);
        var plot = view.Volume && candles.Count > 0 ? Side * (1 - VolumeShare) : Side;
        double X(DateOnly date) => Side * (date.DayNumber - start.DayNumber) / span;
        double At(double price) => plot * (high - Scale(price)) / (high - low);
        double Y(decimal price) => At((double)price);

        var svg = new StringBuilder(16_384);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"fan\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(chart.Summary)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<svg width=\"100%\" height=\"{100 * PlotShare:0.#}%\" viewBox=\"0 0 {Side} {Side}\"");
        svg.Append(" preserveAspectRatio=\"none\" overflow=\"visible\">");
        var ticks = TicksOf(low, high, byFactors);
        foreach (var tick in ticks) Line("grid", 0, Y(tick), Side, Y(tick));

        if (chart.Origin is { } now && path.Count > 0)
        {
            foreach (var day in chart.Horizons.Select(h => h.Date).Where(day => day <= end).Prepend(now.Date)) Line("mark", X(day), 0, X(day), Side);
            Band("p98", q => q.P01, q => q.P99);
            Band("p90", q => q.P05, q => q.P95);
            Band("p80", q => q.P10, q => q.P90);
            Band("p50", q => q.P25, q => q.P75);
            Forecast("median", path, q => q.Median);
            if (chart.Other is { } other)
            {
                var its = other.Path.Where(p => p.Date <= end).ToList();
                Forecast("other middle", its, q => q.Median);
                Forecast("other", its, q => q.P10);
                Forecast("other", its, q => q.P90);
            }
        }

        if (withCandles) DrawCandles();
        else Path("history", history.Select(c => (X(c.Date), Y(c.Price))));
        if (plot < Side) DrawVolume();
        foreach (var one in earlier)
        {
            Line("earlier", X(one.Origin.Date), Y(one.Origin.Price), X(one.Date), Y(one.Median));
            Line("earlier range", X(one.Date), Y(one.Low), X(one.Date), Y(one.High));
        }

        svg.Append("</svg>");

        foreach (var one in earlier.Where(e => e.Outcome is not null)) Dot(one.Date, one.Outcome!.Value, 3.5);
        foreach (var horizon in chart.Horizons.Where(h => h.Outcome is not null && h.OutcomeDate <= end))
            Dot(horizon.OutcomeDate!.Value, horizon.Outcome!.Value, 5);
        foreach (var mark in view.Marks ? chart.Marks.Where(m => m.Date >= start && m.Date <= end) : [])
            Text(X(mark.Date) / 10, plot * PlotShare / 10, "middle", -4, mark.Text);

        foreach (var tick in ticks)
            Text(0, Y(tick) * PlotShare / 10, "start", -4, tick >= 1 && tick == decimal.Truncate(tick) ? Display.Count((long)tick) : Display.Price(tick));
        Text(0, 100, "start", -2, Display.Date(start));
        if (chart.Origin is { } middle && path.Count > 0 && X(middle.Date) is > 200 and < 800)
            Text(X(middle.Date) / 10, 100, "middle", -2, Display.Date(middle.Date), " class=\"middle-date\"");
        Text(100, 100, "end", -2, Display.Date(end));
        return svg.Append("</svg>").ToString();

        void Dot(DateOnly date, decimal price, double radius) => svg.Append(
            CultureInfo.InvariantCulture,
            $"<circle class=\"outcome\" r=\"{radius}\" cx=\"{X(date) / 10:0.##}%\" cy=\"{Y(price) * PlotShare / 10:0.##}%\"/>");

        void Line(string name, double x1, double y1, double x2, double y2) => svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"{name}\" vector-effect=\"non-scaling-stroke\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

        void Path(string name, IEnumerable<(double X, double Y)> points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{name}\" vector-effect=\"non-scaling-stroke\" d=\"M");
            Points(points);
            svg.Append("\"/>");
        }

        void Forecast(string name, IEnumerable<FanPoint> points, Func<Quantiles<decimal>, decimal> price) =>
            Path(name, [(X(now.Date), Y(now.Price)), .. points.Select(p => (X(p.Date), Y(price(p.Quantiles))))]);

        void DrawCandles()
        {
            var half = 0.35 * Side * (candles[^1].Date.DayNumber - candles[0].Date.DayNumber) / span / candles.Count;
            foreach (var candle in candles)
            {
                // An empty body rose, a full one fell: not told by colour alone.
                var name = candle.Close >= candle.Open ? "rose" : "fell";
                Line(name, X(candle.Date), At(candle.High), X(candle.Date), At(candle.Low));
                var (top, bottom) = (At(Math.Max(candle.Open, candle.Close)), At(Math.Min(candle.Open, candle.Close)));
                Box(name, X(candle.Date), half, top, Math.Max(2, bottom - top));
            }
        }

        void DrawVolume()
        {
            var most = Math.Max(1, candles.Max(c => c.Volume));
            var half = 0.35 * Side * (candles[^1].Date.DayNumber - candles[0].Date.DayNumber) / span / candles.Count;
            foreach (var candle in candles)
            {
                var height = (Side - plot - VolumeGap) * candle.Volume / most;
                Box("volume", X(candle.Date), half, Side - height, height);
            }
        }

        void Box(string name, double middle, double half, double top, double height) => svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{name}\" x=\"{middle - half:0.##}\" y=\"{top:0.##}\" width=\"{2 * half:0.##}\" height=\"{height:0.##}\"/>");

        void Band(string name, Func<Quantiles<decimal>, decimal> lower, Func<Quantiles<decimal>, decimal> upper)
        {
            var apex = (X(now.Date), Y(now.Price));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"band {name}\" d=\"M");
            var along = path.Select(p => (X(p.Date), Y(upper(p.Quantiles))));
            var back = Enumerable.Reverse(path).Select(p => (X(p.Date), Y(lower(p.Quantiles))));
            Points([apex, .. along, .. back]);
            svg.Append("Z\"/>");
        }

        void Points(IEnumerable<(double X, double Y)> points)
        {
            foreach (var (x, y) in points) svg.Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#} ");
        }

        void Text(double x, double y, string anchor, int lift, string text, string name = "") => svg.Append(
            CultureInfo.InvariantCulture,
            $"<text{name} x=\"{x:0.##}%\" y=\"{y:0.##}%\" dy=\"{lift}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");
    }

    /// <summary>Whether prices stand by factors: as the view says, or where a plain scale would press everything below the fan's upper edge flat.</summary>
    public static bool IsByFactors(FanChart chart, ChartView view)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(view);
        if (view.ByFactors is { } chosen) return chosen;
        var (start, end) = SpanOf(chart, view);
        var path = chart.Path.Where(p => p.Date <= end).ToList();
        List<decimal> prices =
        [
            .. chart.History.Where(c => c.Date >= start && c.Date <= end).Select(c => c.Price),
            .. path.Select(p => p.Quantiles.P05), .. path.Select(p => p.Quantiles.P95),
        ];
        return prices.Count > 0 && prices.Max() > WideFactor * prices.Min();
    }

    // The days that a span shows; js/charts.js has the same ones.
    private static (DateOnly Start, DateOnly End) SpanOf(FanChart chart, ChartView view)
    {
        var last = chart.Origin?.Date ?? (chart.History.Count > 0 ? chart.History[^1].Date : default);
        var end = chart.Path.Count > 0 ? chart.Path[^1].Date : last;
        var reach = end.DayNumber - last.DayNumber;
        return view.Span switch
        {
            "near" => (Before(120), last.AddDays(Math.Min(95, reach))),
            "5y" => (Before(1826), end),
            "all" when chart.History.Count > 0 => (chart.History[0].Date, end),
            // The past gets a little more room than the future, and two years at least.
            _ => (Before(Math.Max(730, (int)(HistoryShare * reach))), end),
        };

        DateOnly Before(int days) => last.AddDays(-Math.Min(days, last.DayNumber));
    }

    private static IReadOnlyList<decimal> TicksOf(double low, double high, bool byFactors)
    {
        if (!byFactors) return Ticks(low, high);
        // Less than two doublings: round prices say more than powers of two.
        return high - low >= 2.5 ? PowersOfTwo(low, high) : [.. Ticks(Math.Pow(2, low), Math.Pow(2, high))];
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
