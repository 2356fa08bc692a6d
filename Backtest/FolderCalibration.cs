using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Backtest;

/// <summary>What the tickers of a folder lend each other, at each date as it was known then.</summary>
public static class FolderCalibration
{
    /// <summary>Reads all files of the folder, whichever symbols are asked for: the pool must not depend on the selection.</summary>
    /// <param name="options">Folder, symbols, dates and horizons.</param>
    /// <param name="parallel">How many files are read at once.</param>
    /// <returns>The series that are asked for, in ordinal order, and the pool of all.</returns>
    /// <exception cref="BacktestException">A file cannot be read.</exception>
    public static (PriceSeries[] Series, CalibrationTimeline Pool) Load(BacktestOptions options, ParallelOptions parallel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wanted = PriceFolder.Symbols(options).ToHashSet(StringComparer.Ordinal);
        var symbols = PriceFolder.AllSymbols(options);
        var series = new PriceSeries?[symbols.Count];
        var sums = new CalibrationSums[symbols.Count];
        var failures = new BacktestException?[symbols.Count];
        Parallel.For(0, symbols.Count, parallel, i =>
        {
            try
            {
                var one = PriceFolder.Load(options, symbols[i]);
                sums[i] = CalibrationSums.Of(one, options.Horizons);
                // Only the series that are walked stay in memory.
                if (wanted.Contains(symbols[i])) series[i] = one;
            }
            catch (BacktestException e)
            {
                failures[i] = e;
            }
        });
        if (failures.FirstOrDefault(f => f is not null) is { } failure) throw failure;

        // In the order of the symbols: sums of numbers depend on it in the last bit.
        var pool = new CalibrationSums(options.Horizons);
        foreach (var one in sums) pool.Add(one);
        return ([.. series.OfType<PriceSeries>()], pool.Timeline());
    }

    /// <summary>Writes the pool as it was known on the first day of each year, in the form that the product embeds.</summary>
    /// <param name="options">The arguments.</param>
    /// <param name="output">Told how many years there are.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="BacktestException">A file cannot be read or written.</exception>
    public static void WriteTable(BacktestOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var pool = Load(options, new ParallelOptions { CancellationToken = cancellationToken }).Pool;
        // The last one as well, whichever month it is of: it is what a live forecast uses.
        var years = pool.Pools.Where(p => p.AsOf.Month == 1 || p == pool.Pools[^1]).ToArray();
        if (years.Length == 0) throw new BacktestException("--prices: the files hold no return from which a pool could be made");
        using var text = new StringWriter();
        BuiltInCalibration.Write(text, years);
        TextFile.Write("--out", options.Out!, text.ToString());
        output.WriteLine($"{years.Length} pools in {options.Out}");
    }
}
