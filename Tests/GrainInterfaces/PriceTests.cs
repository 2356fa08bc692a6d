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

    [Fact]
    public void Round_ByWholeNumbersOrByDecimals_IsTheSameNumberWithTheSameDigits()
    {
        var random = new Random(2);
        var any = Enumerable.Range(0, 200_000).Select(_ => Math.Pow(10, random.NextDouble() * 22 - 9));
        var ties = Enumerable.Range(1, 20_000).Select(i => i + 0.005).Concat(Enumerable.Range(1, 20_000).Select(i => i / 1000.0 + 0.0000005));
        foreach (var price in any.Concat(ties).Concat([999_999.995, 99.999995, 9_999_999.999, 1e8, 99_999_999.99, 1e12, 999_999_999_999.99]))
        {
            var decimals = Math.Clamp(6 - (int)Math.Floor(Math.Log10(price)), 2, 28);
            var expected = Math.Round((decimal)price, decimals) / 1.0000000000000000000000000000m;
            Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), Price.Round(price).ToString(CultureInfo.InvariantCulture));
        }
    }
}
