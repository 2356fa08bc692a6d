using System.Globalization;
using CsvHelper;
using OrleansStock.Forecasting;

namespace OrleansStock.Backtest;

/// <summary>The price files of a folder.</summary>
public static class PriceFolder
{
    /// <summary>The symbols of the folder's files, in ordinal order.</summary>
    /// <param name="options">Folder and symbols.</param>
    /// <exception cref="BacktestException">There is no price file, or one that is asked for is missing.</exception>
    public static IReadOnlyList<string> Symbols(BacktestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = Directory.EnumerateFiles(options.Prices, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal).ToArray();
        if (found.Length == 0) throw new BacktestException($"--prices: there is no .csv file in '{options.Prices}'");
        if (found.FirstOrDefault(s => !Symbol.TryNormalize(s, out var normal) || normal != s) is { } stranger)
            throw new BacktestException($"--prices: '{stranger}.csv' is not named after a symbol in upper case");
        if (options.Symbols is null) return found;
        var missing = options.Symbols.Except(found, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0) throw new BacktestException($"--symbols: there is no file for {string.Join(", ", missing)} in '{options.Prices}'");
        return options.Symbols;
    }

    /// <summary>Reads one file, cut to the dates of the options.</summary>
    /// <param name="options">Folder, column and dates.</param>
    /// <param name="symbol">The symbol.</param>
    /// <exception cref="BacktestException">The file cannot be read; the message names it and the row.</exception>
    public static PriceSeries Load(BacktestOptions options, string symbol)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = Path.Combine(options.Prices, symbol + ".csv");
        var bars = new List<Bar>();
        var line = 1L;
        try
        {
            using var csv = CsvReader.FromFile(path, new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = 10_000 });
            int date = Column(csv, "Date"), open = Column(csv, "Open"), high = Column(csv, "High"), low = Column(csv, "Low"), close = Column(csv, "Close"),
                adjusted = Column(csv, "AdjClose", "Adj Close"), volume = Column(csv, "Volume");
            while (csv.Read())
            {
                line = csv.LineNumber;
                var day = DateOnly.ParseExact(csv.GetString(date), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                if (day < options.Since || day > options.Until) continue;
                double Number(int column) => double.Parse(csv.GetString(column), NumberStyles.Float, CultureInfo.InvariantCulture);
                bars.Add(new Bar(day, Number(open), Number(high), Number(low), Number(close), Number(adjusted), (long)Number(volume)));
            }

            return new PriceSeries(symbol, bars.ToArray(), options.Column);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new BacktestException($"{path}, line {line}: {e.Message.Split('\n')[0].Trim()}", e);
        }
    }

    private static int Column(CsvReader csv, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (csv.TryGetFieldIndex(name, out var index)) return index;
        throw new FormatException($"there is no column {names[0]}");
    }
}
