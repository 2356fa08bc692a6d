using System.IO.Compression;
using System.Runtime.InteropServices;
using OrleansStock.Backtest;
using OrleansStock.Backtest.Training;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Lstm;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Backtest;

/// <summary>The training of the networks, on generated tickers from 2001 on.</summary>
public sealed class LstmTrainingTests
{
    private static readonly CalibrationTimeline noPool = new([]);

    [Fact]
    public void Train_Twice_GivesTheSameBytesWithoutATime()
    {
        var series = Series(1300);
        var bytes = Train(series);
        Assert.Equal(bytes, Train(series));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.All(archive.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Train_HistoryCutAtTheEndOfAYear_GivesTheSameVintageOfTheNext()
    {
        var series = Series(1700);
        const int year = 2006;
        var whole = Train(series);
        // Bars of the year itself make its vintage, and say nothing in it.
        var cut = Train([.. series.Select(s => s.Take(s.Bars.ToArray().Count(b => b.Date <= new DateOnly(year, 1, 10))))]);
        Assert.Equal(Weights(whole, year), Weights(cut, year));
        Assert.Equal(About(whole, year).Shapes[0], About(cut, year).Shapes[0]);
        Assert.Equal((About(whole, year).Rows, About(whole, year).Through), (About(cut, year).Rows, About(cut, year).Through));
        Assert.Equal(year, LstmModelFile.Read(new MemoryStream(cut)).Manifest.Vintages[^1].Year);
        Assert.Contains(LstmModelFile.Read(new MemoryStream(whole)).Manifest.Vintages, v => v.Year > year);
    }

    [Fact]
    public void Train_VintageWithOneFutureOutcome_IsCaught()
    {
        var series = Series(1400);
        var bytes = Train(series);
        var years = LstmModelFile.Read(new MemoryStream(bytes)).Manifest.Vintages.Select(v => v.Year).ToArray();
        LstmTape[] tapes = [.. series.Select(s => new LstmTape(s, noPool, [10]))];
        int[] Ends(int year) => [.. tapes.Select(t => t.FirstOf(year))];
        var honest = new LstmTrainer(tapes, [10]);
        Assert.Equal(Weights(bytes, years[0]), honest.Train(Ends(years[0]), TestContext.Current.CancellationToken));
        Assert.Equal(Weights(bytes, years[1]), honest.Train(Ends(years[1]), TestContext.Current.CancellationToken));

        var leaker = Ends(years[0]);
        leaker[2]++;
        Assert.NotEqual(Weights(bytes, years[0]), new LstmTrainer(tapes, [10]).Train(leaker, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Train_VolatilityThatThePastTells_IsLearned()
    {
        // Years of calm and of wild weeks: the network says more in the wild ones.
        PriceSeries[] series = [.. Enumerable.Range(1, 3).Select(seed =>
        {
            var random = new SplitMix64((ulong)seed);
            return GeneratedSeries.Walk(1700, i => (i / 40 % 2 == 0 ? 0.005 : 0.02) * random.NextNormal());
        })];
        var file = LstmModelFile.Read(new MemoryStream(Train(series)));
        var tests = GeneratedSeries.Walk(1700, i => (i / 40 % 2 == 0 ? 0.005 : 0.02) * new SplitMix64((ulong)(i + 1000)).NextNormal());
        var trace = new LstmTrace(new(tests), file, noPool);
        double Mean(int part) =>
            Enumerable.Range(1600, 80).Where(bar => bar / 40 % 2 == part && bar % 40 is > 10 and < 28).Average(bar => trace.Excess(bar, 0));
        Assert.True(Mean(1) > Mean(0) + 0.8, $"{Mean(1)} against {Mean(0)}");
    }

    [Fact]
    public void Train_TooFewBars_SaysSo() =>
        Assert.Contains("no year has", Assert.Throws<BacktestException>(() => Train(Series(300))).Message, StringComparison.Ordinal);

    private static PriceSeries[] Series(int bars) => [.. Enumerable.Range(1, 4).Select(i => GeneratedSeries.Garch(bars, i, $"T{i}"))];

    private static byte[] Train(IReadOnlyList<PriceSeries> series) =>
        LstmTrainingRun.Train(series, noPool, [10], TextWriter.Null, TimeProvider.System, TestContext.Current.CancellationToken);

    private static LstmManifest.Vintage About(byte[] bytes, int year) =>
        LstmModelFile.Read(new MemoryStream(bytes)).Manifest.Vintages.Single(v => v.Year == year);

    private static float[] Weights(byte[] bytes, int year)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var content = new MemoryStream();
        using (var stream = archive.GetEntry(LstmManifest.WeightsOf(year))!.Open()) stream.CopyTo(content);
        return MemoryMarshal.Cast<byte, float>(content.ToArray()).ToArray();
    }
}
