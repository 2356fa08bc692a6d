using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrleansStock.Backtest.Arguments;
using OrleansStock.Backtest.Output;
using OrleansStock.Backtest.Protocols;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Backtest.Training;

/// <summary>
/// <c>backtest train</c>: the pooled volatility model over all files of a folder, in vintages by year. The vintage of a year
/// sees what was known at the end of the year before, and nothing else: no row, no choice of inputs and no quantile.
/// </summary>
public static class TrainingRun
{
    // The first vintage is that of FirstYear, or of the first year with FewestRows rows behind it; inputs are chosen anew every
    // YearsOfInputs years.
    private const int FirstYear = 1994, FewestRows = 500, YearsOfInputs = 5;

    // A ticker gives a row every Stride bars, for windows that overlap more say little that is new, from FirstBar on, where
    // every input is there.
    private const int Stride = 5, FirstBar = 270;

    /// <summary>Trains and writes the model file.</summary>
    /// <param name="options">The arguments.</param>
    /// <param name="output">Told what was trained.</param>
    /// <param name="error">Takes progress, and what was refused, repaired and left out.</param>
    /// <param name="time">The clock of the progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="BacktestException">A file cannot be read or written, or there are too few bars.</exception>
    public static void Run(BacktestOptions options, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var (series, sums) = FolderCalibration.Load(options, new ParallelOptions { CancellationToken = cancellationToken }, error);
        series = [.. series.Where(s => s.Count > 0)];
        if (series.Length == 0) throw new BacktestException("--prices: the files hold no bars");
        byte[] model;
        try
        {
            model = options.Models is [LstmModel]
                ? LstmTrainingRun.Train(series, sums.Timeline(), options.Horizons, error, time, cancellationToken)
                : Train(series, sums.Timeline(), options.Horizons, error, time, cancellationToken);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.Any(inner => inner is DllNotFoundException))
        {
            throw new BacktestException("train: Microsoft.ML's FastTree trains by a native library that exists for x64 alone; serving does not need it", e);
        }

        TextFile.Write("--out", options.Out!, model);
        using var written = new MemoryStream(model);
        var (vintages, first, symbols, last) = options.Models is [LstmModel]
            ? About(LstmModelFile.Read(written).Manifest)
            : About(VolatilityModelFile.Read(written).Manifest);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{vintages} vintages from {first} on, of {symbols} symbols up to {last:yyyy-MM-dd}, {model.Length} bytes in {options.Out}"));
    }

    /// <summary>Trains the model file.</summary>
    /// <param name="series">The series, in ordinal order of their symbols.</param>
    /// <param name="pool">The state of all tickers, as it was known at each origin.</param>
    /// <param name="horizons">Trading days ahead, ascending.</param>
    /// <param name="error">Takes progress.</param>
    /// <param name="time">The clock of the progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Its bytes: the same for the same series, on any number of processors.</returns>
    public static byte[] Train(
        IReadOnlyList<PriceSeries> series, ICalibrationSource pool, IReadOnlyList<int> horizons, TextWriter error, TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(horizons);
        var last = series.Max(s => s.Origin);
        var years = Enumerable.Range(FirstYear, Math.Max(0, last.Year - FirstYear + 1)).ToArray();
        var trained = new List<(VolatilityManifest.Vintage About, byte[] Model)>[horizons.Count];
        RunProgress.Show(error, horizons.Count * Math.Max(1, years.Length), time, oneDone =>
            Parallel.For(0, horizons.Count, new ParallelOptions { CancellationToken = cancellationToken }, h =>
                trained[h] = [.. Vintages(Rows(series, pool, horizons[h]), horizons[h], years, oneDone, cancellationToken)]));

        // Each year has all horizons: the longest knows its first outcomes last.
        var first = trained.All(t => t.Count > 0) ? trained.Max(t => t[0].About.Year)
            : throw new BacktestException($"--prices: no year has {FewestRows} rows before it at each horizon");
        var kept = trained.SelectMany(t => t).Where(v => v.About.Year >= first).OrderBy(v => v.About.Year).ThenBy(v => v.About.Horizon).ToArray();
        var manifest = new VolatilityManifest(
            VolatilityManifest.CurrentFormat, FastTreeTrainer.Name, series.Count, series.Min(s => s.Bars[0].Date), kept.Max(v => v.About.Through),
            Fingerprint(series), [.. kept.Select(v => v.About)]);
        return FastTreeTrainer.Zip(
        [
            (VolatilityManifest.Entry, JsonSerializer.SerializeToUtf8Bytes(manifest, JsonSerializerOptions.Web)),
            .. kept.Select(v => (v.About.Entry, v.Model)),
        ]);
    }

    private static (int Vintages, int First, int Symbols, DateOnly Last) About(LstmManifest m) => (m.Vintages.Count, m.Vintages[0].Year, m.Symbols, m.Last);

    private static (int Vintages, int First, int Symbols, DateOnly Last) About(VolatilityManifest m) =>
        (m.Vintages.Count, m.Vintages[0].Year, m.Symbols, m.Last);

    private static IEnumerable<(VolatilityManifest.Vintage About, byte[] Model)> Vintages(
        TrainingRow[] rows, int horizon, int[] years, Action oneDone, CancellationToken cancellationToken)
    {
        var shape = new PooledShape(horizon);
        (int[] Inputs, IReadOnlyList<VolatilityManifest.Step> Path) chosen = ([], []);
        foreach (var year in years)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var begins = new DateOnly(year, 1, 1);
            var known = rows.Where(r => r.Known < begins).ToArray();
            if (known.Length >= FewestRows)
            {
                if (chosen.Inputs.Length == 0 || year % YearsOfInputs == 0) chosen = InputElimination.Choose(known);
                var names = chosen.Inputs.Select(i => PooledInputs.Names[i]).ToArray();
                var model = FastTreeTrainer.Store(FastTreeTrainer.Train(known, chosen.Inputs));
                var through = known.Max(r => r.Known);
                yield return (new VolatilityManifest.Vintage(year, horizon, known.Length, through, names, chosen.Path, shape.Before(begins)), model);
                var trees = TrainedTrees.Read(new MemoryStream(model));
                foreach (var row in rows.Where(r => r.Origin.Year == year))
                    shape.Add(row.Known, row.Return, row.LongRun + trees.Value([.. chosen.Inputs.Select(i => (float)row.Inputs[i])]));
            }

            oneDone();
        }
    }

    /// <summary>All rows in the order of their origins; those of one day by the ordinal order of the symbols.</summary>
    internal static TrainingRow[] Rows(IReadOnlyList<PriceSeries> series, ICalibrationSource pool, int horizon)
    {
        var rows = new List<TrainingRow>();
        foreach (var one in series)
        {
            var design = new VolatilityDesign(one, pool);
            for (var bar = FirstBar; bar + horizon < one.Count; bar += Stride)
            {
                rows.Add(new TrainingRow(
                    one.Bars[bar].Date, one.Bars[bar + horizon].Date, design.Inputs(bar, horizon), design.Excess(bar, horizon),
                    design.LongRun(bar), design.Return(bar, horizon)));
            }
        }

        return [.. rows.OrderBy(r => r.Origin)];
    }

    internal static string Fingerprint(IReadOnlyList<PriceSeries> series)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(double)];
        foreach (var one in series)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{one.Symbol}\n"));
            for (var i = 0; i < one.Count; i++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(number, one.Bars[i].Date.DayNumber);
                hash.AppendData(number);
                BinaryPrimitives.WriteDoubleLittleEndian(number, one.Prices[i]);
                hash.AppendData(number);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
