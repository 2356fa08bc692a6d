using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Charts.Pictures;

/// <summary>A forecast as the picture that a link to its page shows elsewhere (Open Graph): history, bands and median.</summary>
internal static class FanPicture
{
    /// <summary>Pixels; what Open Graph asks for.</summary>
    public const int Width = 1200;

    /// <summary>Pixels.</summary>
    public const int Height = 630;

    private const int Margin = 60;

    // Of the light theme in css/site.css.
    private static readonly (byte, byte, byte) ground = (0xff, 0xff, 0xff);
    private static readonly (byte, byte, byte) line = (0x2f, 0x41, 0x50);
    private static readonly (byte, byte, byte) fan = (0x0d, 0x8b, 0x82);
    private static readonly (byte, byte, byte) middle = (0x08, 0x4b, 0x47);

    /// <summary>The picture; null where there is nothing to draw.</summary>
    public static byte[]? Draw(FanChart chart)
    {
        if (chart.Origin is not { } origin || chart.Path.Count == 0) return null;
        var end = chart.Path[^1].Date;
        var start = origin.Date.AddDays(-Math.Min(origin.Date.DayNumber, end.DayNumber - origin.Date.DayNumber));
        var history = chart.History.Where(c => c.Date >= start && c.Date <= origin.Date).ToList();
        var low = (double)history.Select(c => c.Price).Concat(chart.Path.Select(p => p.Quantiles.P01)).Min();
        var high = (double)history.Select(c => c.Price).Concat(chart.Path.Select(p => p.Quantiles.P99)).Max();
        var (logLow, logHigh) = (Math.Log(low), Math.Log(high));
        var canvas = new PngCanvas(Width, Height, ground);
        (double X, double Y) At(DateOnly date, decimal price) => (
            Margin + (Width - 2.0 * Margin) * (date.DayNumber - start.DayNumber) / Math.Max(1, end.DayNumber - start.DayNumber),
            Margin + (Height - 2.0 * Margin) * (logHigh - Math.Log((double)price)) / Math.Max(1e-9, logHigh - logLow));
        Band(q => q.P01, q => q.P99, 0.14);
        Band(q => q.P05, q => q.P95, 0.18);
        Band(q => q.P10, q => q.P90, 0.22);
        Band(q => q.P25, q => q.P75, 0.34);
        canvas.Stroke([At(origin.Date, origin.Price), .. chart.Path.Select(p => At(p.Date, p.Quantiles.Median))], 5, middle);
        canvas.Stroke([.. history.Select(c => At(c.Date, c.Price))], 4, line);
        return canvas.Encode();

        void Band(Func<Quantiles<decimal>, decimal> lower, Func<Quantiles<decimal>, decimal> upper, double opacity) => canvas.Fill(
            [
                At(origin.Date, origin.Price), .. chart.Path.Select(p => At(p.Date, upper(p.Quantiles))),
                .. chart.Path.Reverse().Select(p => At(p.Date, lower(p.Quantiles))),
            ], fan, opacity);
    }
}
