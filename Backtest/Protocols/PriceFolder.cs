using System.Globalization;
using OrleansStock.Backtest.Arguments;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;

namespace OrleansStock.Backtest.Protocols;

/// <summary>The price files of a folder.</summary>
public static class PriceFolder
{
    /// <summary>The symbols that are asked for, in ordinal order.</summary>
    /// <param name="options">Folder and symbols.</param>
    /// <exception cref="BacktestException">There is no price file, or one that is asked for is missing.</exception>
    public static IReadOnlyList<string> Symbols(BacktestOptions options)
    {
        var found = AllSymbols(options);
        if (options.Symbols is null) return found;
        var missing = options.Symbols.Except(found, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0) throw new BacktestException($"--symbols: there is no file for {string.Join(", ", missing)} in '{options.Prices}'");
        return options.Symbols;
    }

    /// <summary>The symbols of all of the folder's files, in ordinal order.</summary>
    /// <param name="options">The folder.</param>
    /// <exception cref="BacktestException">There is no price file, or one that is not named after a symbol.</exception>
    public static IReadOnlyList<string> AllSymbols(BacktestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = Directory.EnumerateFiles(options.Prices, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal).ToArray();
        if (found.Length == 0) throw new BacktestException($"--prices: there is no .csv file in '{options.Prices}'");
        if (found.FirstOrDefault(s => !Symbol.TryNormalize(s, out var normal) || normal != s) is { } stranger)
            throw new BacktestException($"--prices: '{stranger}.csv' is not named after a symbol in upper case");
        return found;
    }

    /// <summary>Reads one file as the site reads it, repaired, cut to the dates of the options.</summary>
    /// <param name="options">Folder, column and dates.</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="remark">What was repaired and left out, in a line; null where nothing was.</param>
    /// <exception cref="BacktestException">The file cannot be read; the message names it and the row.</exception>
    public static PriceSeries Load(BacktestOptions options, string symbol, out string? remark)
    {
        ArgumentNullException.ThrowIfNull(options);
        remark = null;
        try
        {
            // Later bars do not exist for a run that ends before them: not for its splits, and not for its repair.
            var history = CsvHistory.Read(Path.Combine(options.Prices, symbol + ".csv"), symbol, options.Until, now: null);
            if (history is null) return new PriceSeries(Symbol.Parse(symbol), [], options.Column);
            remark = RemarkOn(history);
            return new PriceSeries(Symbol.Parse(symbol), [.. history.Bars.Where(b => !(b.Date < options.Since))], options.Column);
        }
        catch (Exception e) when (e is PriceSourceException or ArgumentException)
        {
            throw new BacktestException($"{symbol}: {e.Message}", e);
        }
    }

    private static string? RemarkOn(PriceHistory history)
    {
        var quality = history.Quality;
        if (quality.RowsRepaired + quality.RowsDropped + quality.DuplicatesMerged == 0) return null;
        var first = history.Issues.FirstOrDefault(issue => issue.Action != DataAction.Flagged)?.Sentence;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{history.Symbol}: {quality.RowsRepaired} rows repaired, {quality.RowsDropped} left out, {quality.DuplicatesMerged} merged; {first}");
    }
}
