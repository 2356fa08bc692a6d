using System.Runtime.InteropServices;
using System.Text.Json;
using OrleansStock.Backtest.Output;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Backtest.Training;

/// <summary>
/// <c>backtest train --models lstm</c>: the networks over all files of a folder, in vintages by year. The vintage of a year sees what
/// was known at the end of the year before, and nothing else: no outcome and no quantile.
/// </summary>
public static class LstmTrainingRun
{
    // The first vintage is that of FirstYear, or of the first year with FewestRows outcomes of the longest horizon behind it: as many
    // as the trees begin with, which take every fifth.
    private const int FirstYear = 1994, FewestRows = 2500;

    /// <summary>Trains the networks.</summary>
    /// <param name="series">The series, in ordinal order of their symbols.</param>
    /// <param name="pool">The state of all tickers, as it was known on each day.</param>
    /// <param name="horizons">Trading days ahead, ascending.</param>
    /// <param name="error">Takes progress.</param>
    /// <param name="time">The clock of the progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The bytes of the file: the same for the same series, on any number of processors.</returns>
    /// <exception cref="BacktestException">There are too few bars.</exception>
    public static byte[] Train(
        IReadOnlyList<PriceSeries> series, ICalibrationSource pool, IReadOnlyList<int> horizons, TextWriter error, TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(horizons);
        LstmTape[] tapes = [.. series.Select(s => new LstmTape(s, pool, horizons))];
        var last = series.Max(s => s.Origin);
        int[] years = [.. Enumerable.Range(FirstYear, Math.Max(0, last.Year - FirstYear + 1)).Where(year => IsEnough(tapes, year, horizons[^1]))];
        if (years.Length == 0) throw new BacktestException($"--prices: no year has {FewestRows} outcomes at {horizons[^1]} days before it");
        var trained = new List<(LstmManifest.Vintage About, float[] Weights)>();
        RunProgress.Show(error, years.Length, time, oneDone =>
        {
            foreach (var vintage in Vintages(tapes, horizons, years, cancellationToken))
            {
                trained.Add(vintage);
                oneDone();
            }
        });
        var manifest = new LstmManifest(
            LstmManifest.CurrentFormat, LstmTrainer.Name, series.Count, series.Min(s => s.Bars[0].Date), trained.Max(v => v.About.Through),
            TrainingRun.Fingerprint(series), LstmInputs.Names, LstmTrainer.Units, horizons, [.. trained.Select(v => v.About)]);
        return FastTreeTrainer.Zip(
        [
            (LstmManifest.Entry, JsonSerializer.SerializeToUtf8Bytes(manifest, JsonSerializerOptions.Web)),
            .. trained.Select(v => (LstmManifest.WeightsOf(v.About.Year), MemoryMarshal.AsBytes(v.Weights.AsSpan()).ToArray())),
        ]);
    }

    private static bool IsEnough(LstmTape[] tapes, int year, int longest) =>
        tapes.Sum(t => Math.Max(0, t.FirstOf(year) - longest - LstmTape.FirstBar)) >= FewestRows;

    private static IEnumerable<(LstmManifest.Vintage About, float[] Weights)> Vintages(
        LstmTape[] tapes, IReadOnlyList<int> horizons, int[] years, CancellationToken cancellationToken)
    {
        var trainer = new LstmTrainer(tapes, horizons);
        PooledShape[] shapes = [.. horizons.Select(h => new PooledShape(h))];
        foreach (var year in years)
        {
            int[] ends = [.. tapes.Select(t => t.FirstOf(year))];
            var weights = trainer.Train(ends, cancellationToken);
            var known = tapes.Select((t, i) => t.Known(ends[i])).ToArray();
            double[][] before = [.. shapes.Select(s => s.Before(new DateOnly(year, 1, 1)))];
            yield return (new LstmManifest.Vintage(year, known.Sum(k => k.Rows), known.Max(k => k.Through), before), weights);
            var network = new LstmNetwork(LstmInputs.Names.Count, LstmTrainer.Units, horizons.Count, [.. weights.Select(w => (double)w)]);
            foreach (var tape in tapes) tape.AddOutcomes(network, Math.Max(LstmTape.FirstBar, tape.FirstOf(year)), tape.FirstOf(year + 1), shapes);
        }
    }
}
