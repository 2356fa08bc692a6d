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
    public void IsRequestId_Text_FollowsTheGrammar(string? text, bool expected) => Assert.Equal(expected, GrainKeys.IsRequestId(text));

    [Fact]
    public void IsRequestId_TooLong_IsNone() => Assert.False(GrainKeys.IsRequestId(new string('a', 65)));

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
