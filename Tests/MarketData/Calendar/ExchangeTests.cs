using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>What a symbol tells of its exchange, and when a new bar can be there.</summary>
public class ExchangeTests
{
    [Theory]
    [InlineData("MSFT", "America/New_York", "USD"), InlineData("BRK-B", "America/New_York", "USD")]
    [InlineData("BRK.B", "America/New_York", "USD"), InlineData("^GSPC", "America/New_York", "USD"), InlineData("^HSI", "Asia/Hong_Kong", "HKD")]
    [InlineData("4063.T", "Asia/Tokyo", "JPY"), InlineData("VOD.L", "Europe/London", null), InlineData("SAP.DE", "Europe/Berlin", "EUR")]
    [InlineData("IBE.MC", "Europe/Madrid", "EUR"), InlineData("BTC-USD", "UTC", "USD"), InlineData("ETH-EUR", "UTC", "EUR")]
    [InlineData("^ATX", "Europe/Vienna", "EUR"), InlineData("^OMXS30", "Europe/Stockholm", "SEK"), InlineData("^INDIAVIX", "Asia/Kolkata", "INR")]
    [InlineData("^TECDAX", "Europe/Berlin", "EUR"), InlineData("^RUT", "America/New_York", "USD")]
    [InlineData("EURUSD=X", "Europe/London", "USD"), InlineData("ES=F", "America/New_York", null)]
    public void Of_Symbol_GivesZoneAndCurrency(string symbol, string zone, string? currency)
    {
        var exchange = Exchange.Of(symbol);
        Assert.Equal((zone, currency), (exchange.TimeZone, exchange.Currency));
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(exchange.TimeZone!, out _));
    }

    [Theory]
    [InlineData("FIRM.ZZ"), InlineData("FIRM.QQ"), InlineData("^X.ZZ"), InlineData("M&M.ZZ")]
    public void Of_SuffixThatIsNotListed_TellsNothing(string symbol)
    {
        var exchange = Exchange.Of(symbol);
        Assert.Equal((null, null, false, false), (exchange.TimeZone, exchange.Currency, exchange.IsKnown, exchange.HasRules));
        Assert.Equal(TimeZoneInfo.Utc, exchange.Clock);
        Assert.True(exchange.IsInWeek(new(2024, 3, 8)) && exchange.IsInWeek(new(2024, 3, 10)));
    }

    /// <summary>The suffixes of Yahoo's help page "Exchanges and data providers on Yahoo Finance" (SLN2310).</summary>
    [Fact]
    public void Of_SuffixesOfYahoosHelpPage_AreKnown()
    {
        const string suffixes = "CBT CME NYB CMX NYM BA VI AX XA BR SA CN NE TO V SN SS SZ CL PR CO CA TL XD NX HE PA BE BM DU F HM HA MU SG DE AT HK BD "
            + "IC BO NS JK IR TA TI MI T KW RG VS KL MX AS NZ OL PS WA LS QA RO ME SI JO KS KQ MC SAU SR ST SW TWO TW BK IS AE AQ XC L IL CR VN";
        Assert.All(suffixes.Split(' '), suffix =>
        {
            var exchange = Exchange.Of("FIRM." + suffix);
            Assert.True(exchange.IsKnown, suffix);
            Assert.Equal(exchange.TimeZone, exchange.Clock.Id);
        });
    }

    [Theory]
    [InlineData("FIRM.L"), InlineData("FIRM.IL"), InlineData("FIRM.JO"), InlineData("FIRM.TA"), InlineData("FIRM.KW")]
    public void Of_ExchangeThatQuotesInParts_HasNoCurrencyThatIsSure(string symbol) => Assert.Null(Exchange.Of(symbol).Currency);

    [Theory]
    [InlineData("MSFT", "2026-03-03", "2026-03-04T21:29:00Z", false)] // half an hour after the close is not over
    [InlineData("MSFT", "2026-03-03", "2026-03-04T21:30:00Z", true)]
    [InlineData("MSFT", "2026-03-04", "2026-03-04T21:30:00Z", false)]
    [InlineData("MSFT", "2026-03-06", "2026-03-08T23:00:00Z", false)] // weekend
    [InlineData("MSFT", "2026-03-06", "2026-03-09T20:30:00Z", true)] // Monday, daylight saving since Sunday
    [InlineData("MSFT", "2026-03-06", "2026-03-09T20:29:00Z", false), InlineData("4063.T", "2026-03-03", "2026-03-04T07:00:00Z", true)]
    [InlineData("4063.T", "2026-03-03", "2026-03-04T06:59:00Z", false), InlineData("BTC-USD", "2026-03-06", "2026-03-08T00:29:00Z", false)]
    [InlineData("BTC-USD", "2026-03-06", "2026-03-08T00:30:00Z", true)]
    [InlineData("2222.SR", "2026-03-05", "2026-03-08T20:00:00Z", true)] // Sunday trades in Riyadh
    public void LastFinishedDay_AroundTheClose_Turns(string symbol, string last, string now, bool expected) =>
        Assert.Equal(expected, TradingCalendar.Of(symbol).LastFinishedDay(DateTimeOffset.Parse(now, null)) > DateOnly.Parse(last));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-04T15:29:00Z", false)]
    [InlineData("Europe/Berlin", "2026-03-04T15:30:00Z", true)]
    [InlineData("Mars/Olympus", "2026-03-04T16:30:00Z", true)] // unknown: UTC, and no crash
    public void LastFinishedDay_SourceNamesAnotherZone_TheSourceWins(string zone, string now, bool expected) =>
        Assert.Equal(expected, TradingCalendar.Of("MSFT", zone).LastFinishedDay(DateTimeOffset.Parse(now, null)) > new DateOnly(2026, 3, 3));
}
