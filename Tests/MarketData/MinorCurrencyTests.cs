using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData;

/// <summary>Prices in parts of a currency's unit.</summary>
public class MinorCurrencyTests
{
    [Theory]
    [InlineData("GBp", "GBP", 100), InlineData("GBX", "GBP", 100), InlineData("ZAc", "ZAR", 100), InlineData("ILA", "ILS", 100)]
    [InlineData("USX", "USD", 100), InlineData("EUX", "EUR", 100), InlineData("KWF", "KWD", 1000)]
    [InlineData("GBP", "GBP", 1), InlineData("KWD", "KWD", 1), InlineData("USD", "USD", 1), InlineData(null, null, 1)]
    public void ToMajor_Code_GivesUnitAndDivisor(string? code, string? currency, double divisor) =>
        Assert.Equal((currency, divisor), MinorCurrency.ToMajor(code));
}
