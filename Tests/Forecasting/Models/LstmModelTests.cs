using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class LstmModelTests() : ModelTestBase("lstm")
{
    [Fact]
    public void BuiltInFile_EachVintage_SawNothingOfTheYearThatItServes()
    {
        var manifest = LstmModelFile.BuiltIn.Manifest;
        Assert.Equal([10, 60, 365], manifest.Horizons);
        int[] years = [.. manifest.Vintages.Select(v => v.Year)];
        Assert.Equal(Enumerable.Range(years[0], years.Length), years);
        Assert.All(manifest.Vintages, v => Assert.InRange(v.Through, new DateOnly(v.Year - 1, 1, 1), new DateOnly(v.Year - 1, 12, 31)));
        Assert.All(manifest.Vintages, v => Assert.All(v.Shapes, shape => Assert.Equal(shape.Order(), shape)));
    }

    [Fact]
    public void At_DaysAroundANewYear_GivesTheVintageOfTheirYear()
    {
        var file = LstmModelFile.BuiltIn;
        var last = file.Manifest.Vintages[^1].Year;
        Assert.Equal(2009, file.At(new DateOnly(2009, 12, 31))!.About.Year);
        Assert.Equal(2010, file.At(new DateOnly(2010, 1, 1))!.About.Year);
        Assert.Equal(last, file.At(new DateOnly(last + 3, 5, 1))!.About.Year);
        Assert.Null(file.At(new DateOnly(file.Manifest.Vintages[0].Year - 1, 12, 31)));
    }

    [Fact]
    public void Read_VintageThatSawADayThatItServes_IsRefused()
    {
        var e = Refused(text => text.Replace("\"through\":\"2009-12-3", "\"through\":\"2010-01-0", StringComparison.Ordinal));
        Assert.Contains("a day that it serves", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"range10\"", "\"moon phase\"", "moon phase")]
    [InlineData("\"format\":1", "\"format\":9", "format 9")]
    [InlineData("\"units\":12", "\"units\":13", "another number of weights")]
    [InlineData("\"horizons\":[10,60,365]", "\"horizons\":[10,60]", "nine quantiles")]
    [InlineData("\"vintages\":[", "\"vintages\":[7,", "unreadable")]
    public void Read_ManifestThatDoesNotFit_IsRefused(string old, string other, string said) =>
        Assert.Contains(said, Refused(text => text.Replace(old, other, StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_NoZip_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => LstmModelFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("no zip"))));

    [Fact]
    public void WalkForward_FromAnyFirstBar_RemembersWhatTheServingVintageReadFromItsWarmUpOn()
    {
        // The trace, bar by bar, against a network that is fed the same days at once.
        var series = GeneratedSeries.Garch(1200);
        var view = new SeriesView(series);
        var file = LstmModelFile.BuiltIn;
        var calibration = new CalibrationTimeline([]);
        var trace = new LstmTrace(view, file, calibration);
        const int bar = 1100;
        var vintage = file.At(series.Bars[bar].Date)!;
        var first = Enumerable.Range(0, bar).First(b => file.At(series.Bars[b].Date) == vintage);
        double[] hidden = new double[12], cell = new double[12], gates = new double[48], day = new double[LstmInputs.Names.Count];
        for (var b = Math.Max(1, first - LstmInputs.Warmup); b <= bar; b++)
        {
            LstmInputs.Fill(view, b, default, day);
            vintage.Network.Step(day, hidden, cell, gates);
        }

        for (var o = 0; o < 3; o++) Assert.Equal(vintage.Network.Output(o, day, hidden), trace.Excess(bar, o), 1e-12);
    }

    [Fact]
    public void WalkForward_HorizonBetweenTwoTrained_LiesBetweenThem()
    {
        var series = GeneratedSeries.Garch(1800);
        double Unit(int horizon)
        {
            var d = Walk(series, [1700], [horizon])[0].Horizons[0].LogReturns;
            return (d.P75 - d.P25) / Math.Sqrt(horizon);
        }

        double[] ends = [Unit(10), Unit(60)];
        Assert.InRange(Unit(25), ends.Min() * 0.98, ends.Max() * 1.02);
    }

    [Fact]
    public void WalkForward_ManyThreadsAtOnce_SayTheSame()
    {
        var series = GeneratedSeries.Garch(1500);
        var alone = Walk(series, [1499], [10, 60])[0];
        var said = new Forecast[16];
        Parallel.For(0, said.Length, i => said[i] = Walk(series, [1499], [10, 60])[0]);
        Assert.All(said, f => Assert.Equal(alone.Horizons[1].LogReturns, f.Horizons[1].LogReturns));
    }

    private static InvalidDataException Refused(Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        using (var resource = typeof(LstmModelFile).Assembly.GetManifestResourceStream("OrleansStock.Forecasting.Models.Lstm.lstm.zip")!) resource.CopyTo(bytes);
        ModelFiles.ChangeManifest(bytes, LstmManifest.Entry, change);
        return Assert.Throws<InvalidDataException>(() => LstmModelFile.Read(bytes));
    }
}
