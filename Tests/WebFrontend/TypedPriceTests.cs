using OrleansStock.WebFrontend.Odds;

namespace OrleansStock.Tests.WebFrontend;

/// <summary>Prices as people of many countries write them.</summary>
public sealed class TypedPriceTests
{
    [Theory]
    [InlineData("420", 420)]
    [InlineData("420.72", 420.72)]
    [InlineData("420,72", 420.72)]
    [InlineData("1,000.50", 1000.5)]
    [InlineData("1.000,50", 1000.5)]
    [InlineData("12.345.678", 12345678)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("1\u2019234.5", 1234.5)]
    [InlineData(" 17 ", 17)]
    [InlineData("0.5", 0.5)]
    [InlineData(",5", 0.5)]
    [InlineData("0,125", 0.125)]
    [InlineData("$420.72", 420.72)]
    [InlineData("420,72 €", 420.72)]
    [InlineData("1,00,000", 100000)]
    [InlineData("₹12,34,567.5", 1234567.5)]
    public void TryParse_APrice_IsRead(string text, double expected)
    {
        Assert.True(TypedPrice.TryParse(text, 400, out var price));
        Assert.Equal((decimal)expected, price);
    }

    [Theory]
    [InlineData("1,000", 900, 1000)]
    [InlineData("1.000", 900, 1000)]
    [InlineData("1,000", 1.2, 1)]
    [InlineData("1.000", 1.2, 1)]
    [InlineData("650,000", 70_000, 650_000)]
    public void TryParse_OneSignAndThreeDigits_IsReadAsTheNearerPrice(string text, double near, double expected)
    {
        Assert.True(TypedPrice.TryParse(text, (decimal)near, out var price));
        Assert.Equal((decimal)expected, price);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("a lot")]
    [InlineData("1.2.3")]
    [InlineData("1,00,0")]
    [InlineData("1,00,00")]
    [InlineData("100,00,000")]
    [InlineData("$")]
    [InlineData("1.000,50,2")]
    [InlineData("1e400")]
    [InlineData("1e2")]
    [InlineData("NaN")]
    public void TryParse_NoPrice_IsNone(string? text) => Assert.False(TypedPrice.TryParse(text, 400, out _));
}
