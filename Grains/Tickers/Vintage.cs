using System.Globalization;
using OrleansStock.Forecasting;

namespace OrleansStock.Grains.Tickers;

/// <summary>
/// What a prediction remembers of the history it saw: enough to tell later whether the data up to its origin has been
/// changed. Made of log returns of the close, so that a split changes nothing, and compared with a tolerance, because
/// a split leaves the returns different by the noise of 32-bit floats.
/// </summary>
internal static class Vintage
{
    // Three years: the most that any model looks at, and well inside the years that are kept.
    private const int Bars = 750;
    // A close of seven digits (32 bits) makes a return wrong by 1e-7 or so; the sums of 750 are printed to seven places.
    private const double Tolerance = 1e-5;

    /// <summary>The vintage of a history at its last bar.</summary>
    /// <param name="bars">The bars up to the origin, at least one.</param>
    /// <returns>Bars, first date, sum and sum of squares of the log returns; at most 64 characters.</returns>
    public static string Of(ReadOnlySpan<Bar> bars)
    {
        bars = bars[Math.Max(0, bars.Length - Bars)..];
        double sum = 0, squares = 0;
        for (var i = 1; i < bars.Length; i++)
        {
            var r = Math.Log(bars[i].Close / bars[i - 1].Close);
            sum += r;
            squares += r * r;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bars.Length}@{bars[0].Date:yyyy-MM-dd}:{sum:F7}:{squares:F7}");
    }

    /// <summary>Whether two vintages describe the same data, apart from float noise.</summary>
    public static bool Same(string a, string b)
    {
        if (a == b) return true;
        string[] x = a.Split(':'), y = b.Split(':');
        return x.Length == 3 && y.Length == 3 && x[0] == y[0] && Near(x[1], y[1]) && Near(x[2], y[2]);

        static bool Near(string p, string q) =>
            double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var u)
            && double.TryParse(q, NumberStyles.Float, CultureInfo.InvariantCulture, out var v)
            && Math.Abs(u - v) <= Tolerance;
    }
}
