using System.Globalization;
using System.Text;

namespace OrleansStock.Load;

/// <summary>Random walks of ten years up to the last weekday, a file each, so that no two tickers share what is computed from them.</summary>
internal static class SoakPrices
{
    private const int Count = 40;
    private const int Bars = 2520;
    private const double DailyVolatility = 0.012;

    /// <summary>The symbols.</summary>
    public static IReadOnlyList<string> Symbols { get; } =
        [.. Enumerable.Range(1, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"SOAK{i:00}"))];

    /// <summary>Writes the files.</summary>
    /// <param name="folder">An empty folder.</param>
    public static void Write(string folder)
    {
        var random = new Random(19);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        DateOnly[] days =
        [
            .. Enumerable.Range(1, 2 * Bars).Select(back => today.AddDays(-back)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Take(Bars).Reverse(),
        ];
        foreach (var symbol in Symbols)
        {
            var close = 50 + 100 * random.NextDouble();
            var text = new StringBuilder("Date,Open,High,Low,Close,AdjClose,Volume\n");
            foreach (var day in days)
            {
                var open = close;
                // The sum of twelve uniform numbers less six is close to a normal one.
                close *= Math.Exp(DailyVolatility * (Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6));
                var (high, low) = (Math.Max(open, close) * 1.002, Math.Min(open, close) * 0.998);
                var volume = random.Next(100_000, 10_000_000);
                text.Append(
                    CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{open:0.0000},{high:0.0000},{low:0.0000},{close:0.0000},{close:0.0000},{volume}\n");
            }

            File.WriteAllText(Path.Combine(folder, symbol + ".csv"), text.ToString());
        }
    }
}
