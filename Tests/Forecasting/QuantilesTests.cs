using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting;

public sealed class QuantilesTests
{
    private static readonly Quantiles<double> nine = [-4, -3, -2, -1, 0.5, 1, 2, 3, 4];

    [Fact]
    public void Names_OfNineValues_AreTheirs()
    {
        double[] named = [nine.P01, nine.P05, nine.P10, nine.P25, nine.Median, nine.P75, nine.P90, nine.P95, nine.P99];
        Assert.Equal([-4, -3, -2, -1, 0.5, 1, 2, 3, 4], named);
        Assert.Equal(named, nine.AsSpan());
        Assert.Equal(named, nine.AsList());
        Assert.Equal(named, nine.ToArray());
        Assert.Equal(named, Quantiles.Levels.ToArray().Select(level => nine[level]));
        Assert.Equal(["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"], Quantiles.Names);
    }

    [Fact]
    public void Names_OfPrices_AreTheSame()
    {
        Quantiles<decimal> prices = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], (decimal[])[prices.P01, prices.P05, prices.P10, prices.P25, prices.Median, prices.P75, prices.P90, prices.P95, prices.P99]);
    }

    [Fact]
    public void Indexer_LevelThatIsNotStated_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => nine[0.2]);

    [Theory]
    [InlineData(8, 0, 0)]
    [InlineData(10, 0, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(9, 4, -1)]
    [InlineData(9, 0, 1)]
    [InlineData(9, 8, double.NaN)]
    [InlineData(9, 0, double.NaN)]
    [InlineData(9, 8, double.PositiveInfinity)]
    [InlineData(9, 0, double.NegativeInfinity)]
    public void New_NotNineFiniteAscendingValues_Throws(int count, int place, double value)
    {
        var values = new double[count];
        if (count > place) values[place] = value;
        Assert.Throws<ArgumentException>(() => new Quantiles<double>(values));
        Assert.Throws<ArgumentException>(() => Quantiles.Create<double>(values));
    }

    [Fact]
    public void New_Array_IsKeptAndCreateCopies()
    {
        double[] values = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        Assert.Same(values, new Quantiles<double>(values).AsList());
        Assert.NotSame(values, Quantiles.Create<double>(values).AsList());
    }

    [Fact]
    public void Equals_SameValues_IsTrue()
    {
        Quantiles<double> same = [.. nine];
        Quantiles<double> other = [-4, -3, -2, -1, 0.5, 1, 2, 3, 5];
        Assert.True(nine == same && nine != other && nine != default && default(Quantiles<double>) == default);
        Assert.Equal(nine.GetHashCode(), same.GetHashCode());
        Assert.Equal(new ReturnDistribution(10, nine, 0) { Inputs = [] }.LogReturns, new ReturnDistribution(10, same, 0).LogReturns);
    }
}
