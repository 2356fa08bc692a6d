using System.Text.Json;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting;

public sealed class SymbolTests
{
    [Theory]
    [InlineData("msft", "MSFT")]
    [InlineData("  0700.hk\t", "0700.HK")]
    [InlineData("^GSPC", "^GSPC")]
    public void Parse_Symbol_IsUpperCase(string text, string symbol)
    {
        Assert.True(Symbol.TryParse(text, out var parsed));
        Assert.Equal(symbol, parsed.ToString());
        Assert.Equal(parsed, Symbol.Parse(symbol));
        Assert.Equal($"\"{symbol}\"", JsonSerializer.Serialize(parsed).Replace("\\u005E", "^", StringComparison.Ordinal));
        Assert.Equal(parsed, JsonSerializer.Deserialize<Symbol>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../etc")]
    [InlineData("MS FT")]
    [InlineData("ABCDEFGHIJKLMNOP")]
    [InlineData("\u017Fx")]
    public void Parse_NotASymbol_IsRefused(string text)
    {
        Assert.False(Symbol.TryParse(text, out var symbol));
        Assert.Equal("", symbol.ToString());
        Assert.Throws<FormatException>(() => Symbol.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Symbol>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Parse_JsonThatIsNoText_IsRefused() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Symbol>("42"));

    [Fact]
    public void CompareTo_Symbols_OrdersByCharacters() =>
        Assert.Equal(["0700.HK", "AAPL", "^GSPC"], ((string[])["^GSPC", "AAPL", "0700.HK"]).Select(Symbol.Parse).Order().Select(s => s.ToString()));

    [Fact]
    public void Operators_Symbols_AgreeWithTheOrder()
    {
        Symbol first = Symbol.Parse("AAPL"), second = Symbol.Parse("MSFT"), again = Symbol.Parse("aapl");
        Assert.True(first < second && first <= second && second > first && second >= first && first <= again && first >= again && first == again);
        Assert.False(first > second || first >= second || first < again || first > again);
    }
}
