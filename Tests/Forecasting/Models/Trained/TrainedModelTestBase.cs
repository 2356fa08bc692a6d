using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

/// <summary>What every model has to pass that was trained over many tickers in vintages by year.</summary>
public abstract class TrainedModelTestBase(string modelId) : ModelTestBase(modelId)
{
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
    public void WalkForward_ManyThreadsAtOnce_SayTheSame()
    {
        var series = GeneratedSeries.Garch(1500);
        var alone = Walk(series, [1499], [10, 60])[0];
        var said = new Forecast[16];
        Parallel.For(0, said.Length, i => said[i] = Walk(series, [1499], [10, 60])[0]);
        Assert.All(said, f => Assert.Equal(alone.Horizons[1].LogReturns, f.Horizons[1].LogReturns));
    }

    [Fact]
    public void At_DaysAroundANewYear_GivesTheVintageOfTheirYear()
    {
        var (first, last) = Years;
        Assert.Equal(2009, YearAt(new DateOnly(2009, 12, 31)));
        Assert.Equal(2010, YearAt(new DateOnly(2010, 1, 1)));
        Assert.Equal(last, YearAt(new DateOnly(last + 3, 5, 1)));
        Assert.Null(YearAt(new DateOnly(first - 1, 12, 31)));
    }

    /// <summary>The first and the last year that has a vintage.</summary>
    protected abstract (int First, int Last) Years { get; }

    /// <summary>The year of the vintage that serves a day; null where there was none yet.</summary>
    protected abstract int? YearAt(DateOnly day);

    /// <summary>The bytes of a file that the product embeds, with another manifest.</summary>
    /// <param name="resource">The name of the file.</param>
    /// <param name="entry">The name of the manifest's entry.</param>
    /// <param name="change">What becomes of its text.</param>
    protected static MemoryStream Changed(string resource, string entry, Func<string, string> change)
    {
        var bytes = ModelFiles.Embedded(resource);
        ModelFiles.ChangeManifest(bytes, entry, change);
        return bytes;
    }
}
