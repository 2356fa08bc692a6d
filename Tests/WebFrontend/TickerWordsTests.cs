using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.WebFrontend;

/// <summary>What a visitor reads is no message of a file, a host or a protocol.</summary>
public sealed class TickerWordsTests
{
    private static readonly Symbol nope = Symbol.Parse("MSFR");

    [Fact]
    public void Describe_UnknownWithACloseOne_AsksForIt() => Assert.Equal(
        "We do not know a ticker called MSFR. Did you mean MSFT (Microsoft)?", Describe(TickerError.UnknownSymbol, ("MSFT", "Microsoft"), ("KO", "KO")));

    [Fact]
    public void Describe_UnknownWithOthersOnly_NamesSome() => Assert.Equal(
        "We do not know a ticker called MSFR. Tickers that we do know include JPM and KO.", Describe(TickerError.UnknownSymbol, ("JPM", "JPM"), ("KO", "KO")));

    [Fact]
    public void Describe_UnknownAlone_SaysWhatToDo() =>
        Assert.StartsWith("We do not know a ticker called MSFR: it may be misspelt", Describe(TickerError.UnknownSymbol), StringComparison.Ordinal);

    [Fact]
    public void Describe_SourceAway_LeavesItsWordsInTheLog() =>
        Assert.Equal("We cannot get prices of MSFR right now: the price source does not answer.", Describe(TickerError.SourceUnavailable));

    [Fact]
    public void Describe_TooShort_IsTheSentenceOfTheGrain() => Assert.Equal("from the source", Describe(TickerError.TooShort));

    [Theory]
    [InlineData("America/New_York", "New York time")]
    [InlineData("Asia/Hong_Kong", "Hong Kong time")]
    [InlineData("UTC", "UTC")]
    public void Zone_OfAnIanaName_ReadsAsAPlace(string zone, string expected) => Assert.Equal(expected, Display.Zone(zone));

    [Fact]
    public void Horizons_AreSaidInTradingDaysAndRoughly() =>
        Assert.Equal("10, 60 and 365 trading days (about 2 weeks, 3 months and 17 months)", Display.Horizons);

    private static string Describe(TickerError error, params (string Symbol, string Name)[] suggestions) => TickerWords.Describe(
        nope,
        new TickerException(error, "from the source")
        {
            Suggestions = [.. suggestions.Select(s => new SymbolSuggestion(Symbol.Parse(s.Symbol), s.Name, null))],
        });
}
