using System.Text.Json;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.GrainInterfaces;

public sealed class GrainKeysTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("0192f0c4-7a3e-7000-8000-000000000001", true)]
    [InlineData("job:7_x.y", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    public void RequestId_Text_FollowsTheGrammar(string? text, bool expected)
    {
        Assert.Equal(expected, RequestId.TryParse(text, out var id));
        Assert.Equal(expected ? text : "", id.ToString());
    }

    [Fact]
    public void RequestId_TooLong_IsNone()
    {
        Assert.True(RequestId.TryParse(new string('a', 64), out _));
        Assert.False(RequestId.TryParse(new string('a', 65), out _));
        Assert.Throws<FormatException>(() => RequestId.Parse(new string('a', 65)));
    }

    [Fact]
    public void RequestId_InJson_IsItsText()
    {
        Assert.Equal("\"job:7\"", JsonSerializer.Serialize(RequestId.Parse("job:7")));
        Assert.Equal(RequestId.Parse("job:7"), JsonSerializer.Deserialize<RequestId>("\"job:7\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RequestId>("\"a b\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RequestId>("7"));
    }

    [Theory]
    [InlineData("ticker/MSFT", "MSFT")]
    [InlineData("ticker/^GSPC.SAMPLE", "^GSPC.SAMPLE")]
    public void SymbolOf_KeyOfATicker_IsItsSymbol(string key, string expected) => Assert.Equal(Symbol.Parse(expected), GrainKeys.SymbolOf(key));

    [Theory]
    [InlineData("MSFT")]
    [InlineData("user/MSFT")]
    [InlineData("ticker/")]
    [InlineData("ticker/msft")]
    [InlineData("ticker/ MSFT")]
    [InlineData("ticker/../MSFT")]
    public void SymbolOf_AnotherKey_Throws(string key) => Assert.Throws<ArgumentException>(() => GrainKeys.SymbolOf(key));

    [Theory]
    [InlineData(" msft ", "MSFT")]
    [InlineData("^gspc", "^GSPC")]
    [InlineData("0005.hk", "0005.HK")]
    [InlineData("BTC-USD", "BTC-USD")]
    [InlineData("EURUSD=X", "EURUSD=X")]
    [InlineData("m&m.ns", "M&M.NS")]
    public void TryNormalize_ASymbol_IsUpperCase(string text, string expected)
    {
        Assert.True(Symbol.TryNormalize(text, out var symbol));
        Assert.Equal(expected, symbol);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("../x")]
    [InlineData("=X")]
    [InlineData("-X")]
    [InlineData(".X")]
    [InlineData("MSFT\n")]
    [InlineData("MS FT")]
    [InlineData("M\u017fFT")]
    [InlineData("\u0131BM")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTU")]
    public void TryNormalize_NotASymbol_IsRefused(string? text) => Assert.False(Symbol.TryNormalize(text, out _));

    [Theory]
    [InlineData("M&M.NS")]
    [InlineData("^GSPC")]
    [InlineData("ADBE")]
    public void SymbolOf_KeyOfATicker_IsTheSymbol(string symbol) => Assert.Equal(symbol, GrainKeys.SymbolOf("ticker/" + symbol).ToString());
}
