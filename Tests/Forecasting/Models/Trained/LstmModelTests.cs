using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

public sealed class LstmModelTests() : TrainedModelTestBase("lstm")
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

    /// <inheritdoc/>
    protected override (int First, int Last) Years =>
        (LstmModelFile.BuiltIn.Manifest.Vintages[0].Year, LstmModelFile.BuiltIn.Manifest.Vintages[^1].Year);

    /// <inheritdoc/>
    protected override int? YearAt(DateOnly day) => LstmModelFile.BuiltIn.At(day)?.About.Year;

    private static InvalidDataException Refused(Func<string, string> change) =>
        Assert.Throws<InvalidDataException>(
            () => LstmModelFile.Read(Changed("OrleansStock.Forecasting.Models.Lstm.lstm.zip", LstmManifest.Entry, change)));
}
