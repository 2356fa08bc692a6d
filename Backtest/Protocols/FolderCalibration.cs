using System.Globalization;
using System.Text;
using OrleansStock.Backtest.Arguments;
using OrleansStock.Backtest.Output;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;

namespace OrleansStock.Backtest.Protocols;

/// <summary>What the tickers of a folder lend each other, at each date as it was known then.</summary>
public static class FolderCalibration
{
    /// <summary>Reads all files of the folder, whichever symbols are asked for: the pool must not depend on the selection.</summary>
    /// <remarks>A file that is refused ends the run where its symbol was named; others are left out, and said.</remarks>
    /// <param name="options">Folder, symbols, dates and horizons.</param>
    /// <param name="parallel">How many files are read at once.</param>
    /// <param name="error">Told what was refused, repaired and left out.</param>
    /// <returns>The series that are asked for, in ordinal order, and the pool of all.</returns>
    /// <exception cref="BacktestException">The file of a symbol that was named cannot be read, or none can.</exception>
    public static (PriceSeries[] Series, CalibrationSums Pool) Load(BacktestOptions options, ParallelOptions parallel, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(error);
        var wanted = PriceFolder.Symbols(options).ToHashSet(StringComparer.Ordinal);
        var symbols = PriceFolder.AllSymbols(options);
        var series = new PriceSeries?[symbols.Count];
        var sums = new CalibrationSums?[symbols.Count];
        var remarks = new string?[symbols.Count];
        var failures = new BacktestException?[symbols.Count];
        Parallel.For(0, symbols.Count, parallel, i =>
        {
            try
            {
                var one = PriceFolder.Load(options, symbols[i], out remarks[i]);
                sums[i] = CalibrationContribution.Of(one, options.Horizons);
                // Only the series that are walked stay in memory.
                if (wanted.Contains(symbols[i])) series[i] = one;
            }
            catch (BacktestException e)
            {
                failures[i] = e;
            }
        });
        var named = options.Symbols?.ToHashSet(StringComparer.Ordinal) ?? [];
        // In the order of the symbols, however many were read at once.
        for (var i = 0; i < symbols.Count; i++)
        {
            if (failures[i] is { } failure && named.Contains(symbols[i])) throw failure;
            if (failures[i] is { } refused) error.WriteLine($"backtest: {refused.Message} The file was left out.");
            else if (remarks[i] is { } remark) error.WriteLine($"backtest: {remark}");
        }
        if (failures.All(static f => f is not null)) throw failures[0]!;

        // In the order of the symbols: sums of numbers depend on it in the last bit.
        var pool = new CalibrationSums(options.Horizons);
        foreach (var one in sums.OfType<CalibrationSums>()) pool.Add(one);
        return ([.. series.OfType<PriceSeries>()], pool);
    }

    /// <summary>Writes the sums of the folder, in the form that the product embeds.</summary>
    /// <param name="options">The arguments.</param>
    /// <param name="output">Told how far they reach.</param>
    /// <param name="error">Told what was refused, repaired and left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="BacktestException">A file cannot be read or written.</exception>
    public static void WriteTable(BacktestOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var pool = Load(options, new ParallelOptions { CancellationToken = cancellationToken }, error).Pool;
        if (pool.Until == default) throw new BacktestException("--prices: the files hold no return from which a pool could be made");
        using var text = new StringWriter();
        // Means of some twenty tickers are known to a few hundredths.
        pool.Write(text, decimals: 3);
        TextFile.Write("--out", options.Out!, text.ToString());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sums up to {pool.Until:yyyy-MM-dd} in {options.Out}"));
    }

    /// <summary>Writes what the ensemble sees at each origin and what came: one line per symbol, origin and horizon.</summary>
    /// <param name="options">The arguments.</param>
    /// <param name="output">Told how many lines there are.</param>
    /// <param name="error">Told what was refused, repaired and left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="BacktestException">A file cannot be read or written.</exception>
    public static void WriteDesign(BacktestOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        var (series, sums) = Load(options, parallel, error);
        var pool = sums.Timeline();
        var lines = new StringBuilder[series.Length];
        Parallel.For(0, series.Length, parallel, s =>
        {
            var design = new EnsembleDesign(series[s], pool);
            var text = lines[s] = new StringBuilder();
            for (var bar = Math.Max(1, options.FromBar); bar < series[s].Count; bar += options.Every)
            {
                foreach (var horizon in options.Horizons.Where(h => bar + h < series[s].Count))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{series[s].Symbol},{series[s].Bars[bar].Date:yyyy-MM-dd},{horizon},");
                    text.Append(CultureInfo.InvariantCulture, $"{series[s].Bars[bar + horizon].Date:yyyy-MM-dd},{design.Outcome(bar, horizon):G9}");
                    foreach (var value in design.Row(bar, horizon)) text.Append(CultureInfo.InvariantCulture, $",{value:G9}");
                    text.Append('\n');
                }
            }
        });
        ForecastFile.Write(options.Out!, lines.Select(l => l.ToString()), $"symbol,origin,horizon,known,outcome,{string.Join(',', EnsembleDesign.Columns)}");
        output.WriteLine($"Rows of {series.Length} symbols in {options.Out}");
    }
}
