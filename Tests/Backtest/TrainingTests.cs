using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using OrleansStock.Backtest.Training;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Backtest;

/// <summary>The training of the pooled volatility model, on generated tickers from 2001 on.</summary>
public sealed class TrainingTests
{
    private static readonly CalibrationTimeline noPool = new([]);

    [Fact]
    public void Train_Twice_GivesTheSameBytesWithoutATime()
    {
        var series = Series(1400);
        var bytes = Train(series);
        Assert.Equal(bytes, Train(series));
        using var archive = Open(bytes);
        Assert.All(archive.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        using var inner = new ZipArchive(archive.Entries[1].Open());
        Assert.All(inner.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Train_HistoryCutAtTheEndOfAYear_GivesTheSameVintageOfTheNext()
    {
        var series = Series(1700);
        const int year = 2006;
        var whole = Train(series);
        // Bars of the year itself make its vintage, and say nothing in it.
        var cut = Train([.. series.Select(s => s.Take(s.Bars.ToArray().Count(b => b.Date <= new DateOnly(year, 1, 10))))]);
        Assert.Null(Difference(whole, cut, year));
        Assert.NotNull(Difference(whole, cut, 2007));
    }

    [Fact]
    public void Train_VintageWithOneFutureRow_IsCaught()
    {
        var series = Series(1700);
        const int year = 2006;
        var begins = new DateOnly(year, 1, 1);
        var bytes = Train(series);
        var about = VolatilityModelFile.Read(new MemoryStream(bytes)).Manifest.Vintages.Single(v => v.Year == year);
        var rows = TrainingRun.Rows(series, noPool, 10);
        int[] inputs = [.. about.Inputs.Select(name => PooledInputs.Names.ToList().IndexOf(name))];
        byte[] Trained(IEnumerable<TrainingRow> seen) => FastTreeTrainer.Store(FastTreeTrainer.Train([.. seen], inputs));

        var honest = rows.Where(r => r.Known < begins).ToArray();
        Assert.Equal(about.Rows, honest.Length);
        Assert.Equal(Entry(bytes, year), Trained(honest));
        var future = rows.First(r => r.Known >= begins);
        Assert.NotEqual(Entry(bytes, year), Trained([.. honest, future]));
    }

    [Fact]
    public void TrainedTrees_AnyRow_SayWhatMicrosoftMLSays()
    {
        var rows = TrainingRun.Rows(Series(1400), noPool, 10);
        int[] inputs = [.. Enumerable.Range(0, PooledInputs.Names.Count)];
        var trained = FastTreeTrainer.Train(rows, inputs);
        var trees = TrainedTrees.Read(new MemoryStream(FastTreeTrainer.Store(trained)));
        var theirs = trained.Model.Transform(trained.Context.Data.LoadFromEnumerable(
            rows.Select(r => new Row { Features = [.. r.Inputs.Select(x => (float)x)] }), FastTreeTrainer.Schema(typeof(Row), inputs.Length)));
        var scores = theirs.GetColumn<float>(theirs.Schema["Score"]).ToArray();
        Assert.Equal(rows.Length, scores.Length);
        for (var i = 0; i < rows.Length; i++) Assert.Equal(scores[i], trees.Value([.. rows[i].Inputs.Select(x => (float)x)]), 1e-5);
    }

    [Fact]
    public void Choose_OneInputThatTellsEverything_KeepsItFirstAndTellsThePath()
    {
        var random = new SplitMix64(7);
        var day = new DateOnly(2001, 1, 1);
        var rows = Enumerable.Range(0, 1500).Select(i =>
        {
            double[] inputs = [.. PooledInputs.Names.Select(_ => random.NextNormal())];
            return new TrainingRow(day.AddDays(i), day.AddDays(i + 10), inputs, inputs[17] > 0 ? 1 : -1, -4, 0);
        }).ToArray();
        var (chosen, path) = InputElimination.Choose(rows);
        Assert.Equal(17, chosen[0]);
        Assert.True(chosen.Length < PooledInputs.Names.Count);
        Assert.Equal(PooledInputs.Names.Count, path[0].Inputs);
        for (var i = 1; i < path.Count; i++) Assert.Equal(path[i - 1].Inputs - path[i - 1].Dropped.Count, path[i].Inputs);
    }

    private static PriceSeries[] Series(int bars) => [.. Enumerable.Range(1, 4).Select(i => GeneratedSeries.Garch(bars, i, $"T{i}"))];

    private static byte[] Train(IReadOnlyList<PriceSeries> series) =>
        TrainingRun.Train(series, noPool, [10], TextWriter.Null, TimeProvider.System, TestContext.Current.CancellationToken);

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes));

    private static byte[] Entry(byte[] bytes, int year)
    {
        using var archive = Open(bytes);
        using var content = new MemoryStream();
        using (var stream = archive.GetEntry($"{year}/10.model")!.Open()) stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>What differs between two files in the vintage of a year; null where nothing does.</summary>
    private static string? Difference(byte[] one, byte[] two, int year)
    {
        VolatilityManifest.Vintage? About(byte[] bytes) =>
            VolatilityModelFile.Read(new MemoryStream(bytes)).Manifest.Vintages.SingleOrDefault(v => v.Year == year);
        if (About(one) is not { } a || About(two) is not { } b) return "one of them has no such vintage";
        if ((a.Rows, a.Through) != (b.Rows, b.Through)) return $"{a.Rows} rows to {a.Through} against {b.Rows} to {b.Through}";
        if (!a.Inputs.SequenceEqual(b.Inputs)) return "the inputs";
        if (!a.Shape.SequenceEqual(b.Shape)) return "the shape";
        return Entry(one, year).SequenceEqual(Entry(two, year)) ? null : "the trees";
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }
}
