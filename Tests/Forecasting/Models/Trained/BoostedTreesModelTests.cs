using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

public sealed class BoostedTreesModelTests() : TrainedModelTestBase("boosted-trees")
{
    private const string Resource = "OrleansStock.Forecasting.Models.BoostedTrees.volatility.zip";

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
        var other = VolatilityModelFile.Read(Changed(text => text.Replace("\"symbols\":", "\"symbols\":1", StringComparison.Ordinal)));
        var model = new BoostedTreesModel(new CalibrationTimeline([]), other);
        Assert.Equal(3, Model.Version);
        Assert.InRange(model.Version, 1003, int.MaxValue);
        Assert.Equal(Model.Version, model.Version % 1000);
        Assert.Equal(model.Version, ((BoostedTreesModel)model.With(new CalibrationTimeline([]))).Version);
        // The same bytes from elsewhere are the same model.
        try
        {
            using var builtIn = typeof(VolatilityModelFile).Assembly.GetManifestResourceStream(Resource)!;
            BoostedTreesModel.Configure(VolatilityModelFile.Read(builtIn));
            Assert.Equal(3, Model.Version);
        }
        finally
        {
            BoostedTreesModel.Configure(null);
        }
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

    /// <inheritdoc/>
    protected override (int First, int Last) Years =>
        (VolatilityModelFile.BuiltIn.Manifest.Vintages[0].Year, VolatilityModelFile.BuiltIn.Manifest.Vintages[^1].Year);

    /// <inheritdoc/>
    protected override int? YearAt(DateOnly day) => VolatilityModelFile.BuiltIn.At(day, 10)?.About.Year;

    private static InvalidDataException Refused(Func<string, string> change) =>
        Assert.Throws<InvalidDataException>(() => VolatilityModelFile.Read(Changed(change)));

    private static MemoryStream Changed(Func<string, string> change) => Changed(Resource, VolatilityManifest.Entry, change);
}
