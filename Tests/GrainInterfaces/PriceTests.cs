using System.Globalization;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.GrainInterfaces;

public sealed class PriceTests
{
    [Theory]
    [InlineData(412.1199951171875, "412.12")]
    [InlineData(2874.560059, "2874.56")]
    [InlineData(104123.456, "104123.46")]
    [InlineData(734250.4375, "734250.44")]
    [InlineData(0.00012345678, "0.0001234568")]
    [InlineData(1.0, "1")]
    [InlineData(1e-40, "0.0000000000000000000000000001")]
    public void Round_APrice_KeepsWhatTheSourceKnew(double price, string expected) =>
        Assert.Equal(expected, Price.Round(price).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Round_NotAPrice_Throws(double price) => Assert.Throws<ArgumentOutOfRangeException>(() => Price.Round(price));

    [Fact]
    public void Round_AscendingPrices_StayInOrder()
    {
        var random = new Random(1);
        var prices = Enumerable.Range(0, 10_000).Select(_ => Math.Pow(10, random.NextDouble() * 12 - 6)).Order().Select(Price.Round).ToList();
        Assert.Equal(prices.Order(), prices);
    }
}
