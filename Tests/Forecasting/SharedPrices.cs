using System.Globalization;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting;

/// <summary>The real prices beside the repository, where somebody has put them; tests that need them are skipped elsewhere.</summary>
internal static class SharedPrices
{
    /// <summary>The folder; skips the test where there is none.</summary>
    public static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "OrleansStock.sln"))) continue;
            var folder = Path.Combine(at.FullName, "..", "shared", "data", "prices");
            if (Directory.Exists(folder)) return Path.GetFullPath(folder);
        }

        Assert.Skip("there are no price files in ../shared/data/prices");
        return "";
    }

    /// <summary>One symbol's adjusted closes; skips the test where there is no folder.</summary>
    public static PriceSeries Load(string symbol)
    {
        var bars = File.ReadLines(Path.Combine(Folder(), symbol + ".csv")).Skip(1).Select(line =>
        {
            var f = line.Split(',');
            double Number(int i) => double.Parse(f[i], CultureInfo.InvariantCulture);
            var date = DateOnly.ParseExact(f[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new Bar(date, Number(1), Number(2), Number(3), Number(4), Number(5), (long)Number(6));
        }).ToArray();
        return new PriceSeries(Symbol.Parse(symbol), bars, PriceColumn.AdjustedClose);
    }
}
