using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class BoostedTreesModelTests() : ModelTestBase("boosted-trees")
{
    [Fact]
    public void BuiltInFile_EachVintage_SawNothingOfTheYearThatItServes()
    {
        var manifest = VolatilityModelFile.BuiltIn.Manifest;
        Assert.Equal([10, 60, 365], manifest.Vintages.Select(v => v.Horizon).Distinct());
        var years = manifest.Vintages.Select(v => v.Year).Distinct().ToArray();
        Assert.Equal(Enumerable.Range(years[0], years.Length), years);
        Assert.All(manifest.Vintages, v => Assert.InRange(v.Through, new DateOnly(v.Year - 1, 1, 1), new DateOnly(v.Year - 1, 12, 31)));
        Assert.All(manifest.Vintages, v => Assert.Equal(v.Shape.Order(), v.Shape));
        Assert.All(manifest.Vintages, v => Assert.NotEmpty(v.Elimination));
    }

    [Fact]
    public void At_DaysAroundANewYear_GivesTheVintageOfTheirYear()
    {
        var file = VolatilityModelFile.BuiltIn;
        var last = file.Manifest.Vintages[^1].Year;
        Assert.Equal(2009, file.At(new DateOnly(2009, 12, 31), 10)!.About.Year);
        Assert.Equal(2010, file.At(new DateOnly(2010, 1, 1), 10)!.About.Year);
        Assert.Equal(last, file.At(new DateOnly(last + 3, 5, 1), 10)!.About.Year);
        Assert.Null(file.At(new DateOnly(file.Manifest.Vintages[0].Year - 1, 12, 31), 10));
    }

    [Fact]
    public void Read_VintageThatSawADayThatItServes_IsRefused()
    {
        var e = Refused(text => text.Replace("\"through\":\"2009-12-3", "\"through\":\"2010-01-0", StringComparison.Ordinal));
        Assert.Contains("a day that it serves", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InputThatTheServiceDoesNotKnow_IsRefused()
    {
        var e = Refused(text => text.Replace("\"root10\"", "\"moon phase\"", StringComparison.Ordinal));
        Assert.Contains("'moon phase'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherFormatOrNoFile_IsRefused()
    {
        Assert.Contains("format 9", Refused(text => text.Replace("\"format\":1", "\"format\":9", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => VolatilityModelFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("no zip"))));
    }

    [Fact]
    public void Version_FileOfAnOperator_CarriesItsIdentityBeforeTheMethods()
    {
        var other = VolatilityModelFile.Read(new MemoryStream(Changed(text => text.Replace("\"symbols\":", "\"symbols\":1", StringComparison.Ordinal))));
        var model = new BoostedTreesModel(new CalibrationTimeline([]), other);
        Assert.Equal(2, Model.Version);
        Assert.InRange(model.Version, 1002, int.MaxValue);
        Assert.Equal(Model.Version, model.Version % 1000);
        Assert.Equal(model.Version, ((BoostedTreesModel)model.With(new CalibrationTimeline([]))).Version);
        // The same bytes from elsewhere are the same model.
        try
        {
            BoostedTreesModel.Configure(VolatilityModelFile.Read(new MemoryStream(BuiltInBytes())));
            Assert.Equal(2, Model.Version);
        }
        finally
        {
            BoostedTreesModel.Configure(null);
        }
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
        // Outside of what was trained the nearest serves, and the own record, which learns faster there, corrects it.
        Assert.InRange(Unit(1) / Unit(10), 0.8, 1.25);
    }

    [Fact]
    public void Forecast_FromAFit_NamesTheInputsOfTheWalk()
    {
        var series = GeneratedSeries.Garch(2500);
        var fit = Fit(series, [10, 60]);
        var walked = Walk(series, [2499], [10, 60])[0];
        var stored = Model.Forecast(fit, series);
        for (var h = 0; h < 2; h++) Assert.Equal(walked.Horizons[h].Inputs, stored.Horizons[h].Inputs);
        Assert.All(stored.Horizons, d => Assert.NotEmpty(d.Inputs));
        Assert.All(stored.Horizons, d => Assert.All(d.Inputs, name => Assert.Contains(name, PooledInputs.Names)));
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

    private static InvalidDataException Refused(Func<string, string> change) =>
        Assert.Throws<InvalidDataException>(() => VolatilityModelFile.Read(new MemoryStream(Changed(change))));

    /// <summary>The built-in file with another manifest.</summary>
    private static byte[] Changed(Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(BuiltInBytes());
        ModelFiles.ChangeManifest(bytes, VolatilityManifest.Entry, change);
        return bytes.ToArray();
    }

    private static byte[] BuiltInBytes()
    {
        using var stream = typeof(VolatilityModelFile).Assembly.GetManifestResourceStream("OrleansStock.Forecasting.Models.BoostedTrees.volatility.zip")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
