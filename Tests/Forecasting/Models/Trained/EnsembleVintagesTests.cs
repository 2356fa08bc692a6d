using System.Globalization;
using OrleansStock.Backtest;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

/// <summary>The ensemble's numbers by year: who serves when, and what each has seen.</summary>
public sealed class EnsembleVintagesTests
{
    private const string Head = "year,part,input,10,60\n";

    [Fact]
    public void At_DaysAroundANewYear_GivesTheVintageOfTheirYear()
    {
        var vintages = Read(Head + "1900,shape,p01,1,1\n2009,shape,p01,2,2\n2010,shape,p01,3,3\n");
        double At(int year, int month, int day) => vintages.At(new DateOnly(year, month, day)).At("shape", "p01", 10);
        Assert.Equal(1, At(1850, 1, 1));
        Assert.Equal(1, At(2008, 12, 31));
        Assert.Equal(2, At(2009, 12, 31));
        Assert.Equal(3, At(2010, 1, 1));
        Assert.Equal(3, At(2031, 5, 1));
        Assert.Equal([1900, 2009, 2010], vintages.Years);
    }

    [Fact]
    public void Read_TableWithoutYears_ServesEveryDay() =>
        Assert.Equal(7, Read("part,input,10,60\nshape,p01,7,7\n").At(new DateOnly(1999, 1, 1)).At("shape", "p01", 10));

    [Theory]
    [InlineData(Head + "2010,vintage,through,20091231,20100104\n2010,shape,p01,1,1\n", "a day that they serve")]
    [InlineData(Head + "2010,shape,p01,1,1\n2009,shape,p01,1,1\n", "do not ascend")]
    [InlineData(Head, "no vintage")]
    [InlineData(Head + "2010,shape,p01,1\n", "a number for each horizon")]
    public void Read_VintagesThatDoNotFit_AreRefused(string text, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void WalkForward_WeightsOfTheNextYear_ShowInNoForecastBefore()
    {
        var series = GeneratedSeries.Garch(1500);
        var last = Enumerable.Range(0, 1500).Last(i => series.Bars[i].Date.Year == 2004);
        var shape = string.Join('\n', Quantiles.Names.Select((n, k) => $"1900,shape,{n},{k - 4},{k - 4}"));
        var other = string.Join('\n', Quantiles.Names.Select((n, k) => $"2005,shape,{n},{2 * (k - 4)},{2 * (k - 4)}"));
        IReadOnlyList<Forecast> Walk(string text) => new EnsembleModel(new CalibrationTimeline([]), Read(Head + text + "\n"))
            .WalkForward(series, [500, last, last + 1], [10], cancellationToken: TestContext.Current.CancellationToken);
        IReadOnlyList<Forecast> one = Walk(shape), two = Walk(shape + "\n" + other);
        for (var i = 0; i < 2; i++) Assert.Equal(one[i].Horizons[0].LogReturns, two[i].Horizons[0].LogReturns);
        Assert.NotEqual(one[2].Horizons[0].LogReturns, two[2].Horizons[0].LogReturns);
    }

    [Fact]
    public void BuiltIn_EachVintage_SawTheRowsThatWereKnownAndNotOneMore()
    {
        using var folder = new TemporaryFolder();
        var design = Path.Combine(folder.Path, "design.csv");
        Assert.Equal(0, CommandLine.Run(
            ["design", "--prices", SharedPrices.Folder(), "--every", "5", "--from-bar", "400", "--out", design], TextWriter.Null, TextWriter.Null,
            TestContext.Current.CancellationToken));
        int[] horizons = [10, 60, 365];
        var known = File.ReadLines(design).Skip(1).Select(l => l.Split(',', 5)).ToLookup(c => int.Parse(c[2], CultureInfo.InvariantCulture), c => c[3]);
        foreach (var year in EnsembleVintages.BuiltIn.Years.Skip(1))
        {
            var table = EnsembleVintages.BuiltIn.At(new DateOnly(year, 6, 1));
            for (var h = 0; h < horizons.Length; h++)
            {
                var rows = known[horizons[h]].Where(day => string.CompareOrdinal(day, $"{year}-01-01") < 0).ToArray();
                // Too few rows: the values from which the fit starts, which have seen none.
                double[] expected = rows.Length < 500 ? [0, 0]
                    : [rows.Length, double.Parse(rows.Max(StringComparer.Ordinal)!.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)];
                double[] stated = [table.Row("vintage", "rows")[h], table.Row("vintage", "through")[h]];
                Assert.Equal(expected, stated);
            }
        }
    }

    private static EnsembleVintages Read(string text)
    {
        using var reader = new StringReader(text);
        return EnsembleVintages.Read(reader);
    }
}
