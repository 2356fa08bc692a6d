namespace OrleansStock.Tests.Forecasting.Numerics;

public sealed class SortedSampleTests
{
    [Fact]
    public void Quantile_RandomSample_EqualsSortingAndInterpolating()
    {
        var random = new SplitMix64(3);
        var sample = new SortedSample();
        var values = new List<double>();
        for (var i = 0; i < 500; i++)
        {
            var v = Math.Round(random.NextNormal(), 2);
            sample.Add(v);
            values.Add(v);
        }

        values.Sort();
        foreach (var level in new[] { 0, 0.01, 0.25, 0.5, 0.99, 1 })
        {
            var place = level * 499;
            var expected = values[(int)Math.Floor(place)] * (1 - place % 1) + values[(int)Math.Ceiling(place)] * (place % 1);
            Assert.Equal(expected, sample.Quantile(level), 1e-12);
        }
    }

    [Fact]
    public void Quantile_OneValue_GivesIt()
    {
        var sample = new SortedSample();
        sample.Add(4);
        Assert.Equal(4, sample.Quantile(0.99));
    }

    [Fact]
    public void Quantile_Empty_Throws() => Assert.Throws<InvalidOperationException>(() => new SortedSample().Quantile(0.5));

    [Fact]
    public void Add_NaN_Throws() => Assert.Throws<ArgumentException>(() => new SortedSample().Add(double.NaN));
}
