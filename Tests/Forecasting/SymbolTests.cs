using System.Text.Json;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting;

public sealed class SymbolTests
{
    [Theory]
    [InlineData("msft", "MSFT")]
    [InlineData("  0700.hk\t", "0700.HK")]
    [InlineData("^GSPC", "^GSPC")]
    [InlineData("m&m.ns", "M&M.NS")]
    [InlineData("J&KBANK.NS", "J&KBANK.NS")]
    [InlineData("GMRP&UI.NS", "GMRP&UI.NS")]
    [InlineData("ABCDEFGHIJKLMNOPQRST", "ABCDEFGHIJKLMNOPQRST")]
    public void Parse_Symbol_IsUpperCase(string text, string symbol)
    {
        Assert.True(Symbol.TryParse(text, out var parsed));
        Assert.Equal(symbol, parsed.ToString());
        Assert.Equal(parsed, Symbol.Parse(symbol));
        Assert.Equal($"\"{symbol}\"", JsonSerializer.Serialize(parsed).Replace("\\u005E", "^", StringComparison.Ordinal)
            .Replace("\\u0026", "&", StringComparison.Ordinal));
        Assert.Equal(parsed, JsonSerializer.Deserialize<Symbol>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../etc")]
    [InlineData("MS FT")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTU")]
    [InlineData("&M.NS")]
    [InlineData("M%26M.NS")]
    [InlineData("\u017Fx")]
    public void Parse_NotASymbol_IsRefused(string text)
    {
        Assert.False(Symbol.TryParse(text, out var symbol));
        Assert.Equal("", symbol.ToString());
        Assert.Throws<FormatException>(() => Symbol.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Symbol>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("Forecasting/Symbol.cs", @"^[A-Z0-9^][A-Z0-9.^=&\-]{0,19}\z")]
    [InlineData("WebFrontend/wwwroot/js/predict.js", "/^[A-Z0-9^][A-Z0-9.^=&-]{0,19}$/")]
    [InlineData("docs/contract.md", @"`^[A-Z0-9^][A-Z0-9.^=&\-]{0,19}$`")]
    public void Grammar_InCodeScriptAndContract_IsOne(string file, string grammar) =>
        Assert.Contains(grammar, File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, file)), StringComparison.Ordinal);

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
