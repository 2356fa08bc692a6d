using System.Globalization;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>How old prices are, in the exchange's trading days.</summary>
public sealed class PriceAgeTests
{
    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    // Thanksgiving, 26 November, is no trading day; the session of the 27th ended at 16:00 in New York, its margin at 16:30.
    [Theory]
    [InlineData("MSFT", "2024-03-28", "2026-11-28T07:00Z", "Prices end on 28 March 2024, 669 trading days ago: this is a look back, not a forecast.")]
    [InlineData("MSFT", "2024-03-28", "2026-11-27T21:29Z", "Prices end on 28 March 2024, 668 trading days ago: this is a look back, not a forecast.")]
    [InlineData("MSFT", "2026-11-18", "2026-11-28T07:00Z", "Prices end on 18 November 2026, 6 trading days ago: this is a look back, not a forecast.")]
    [InlineData("MSFT", "2026-11-18", "2026-11-27T21:29Z", null)]
    [InlineData("MSFT", "2026-11-19", "2026-11-30T12:00Z", null)]
    [InlineData("MSFT", "2026-11-27", "2026-11-28T07:00Z", null)]
    [InlineData("BTC-USD", "2026-11-21", "2026-11-28T07:00Z", "Prices end on 21 November 2026, 6 trading days ago: this is a look back, not a forecast.")]
    [InlineData("BTC-USD", "2026-11-22", "2026-11-28T07:00Z", null)]
    // Golden week: the exchange was closed from 1 to 8 October.
    [InlineData("600519.SS", "2025-09-30", "2025-10-14T12:00Z", null)]
    public void SentenceAt_DaysMissing_SaysHowManyOnceTheyAreMoreThanAWeek(string symbol, string last, string now, string? expected)
    {
        var day = DateOnly.Parse(last, CultureInfo.InvariantCulture);
        Assert.Equal(expected, new PriceAge(symbol, day).SentenceAt(Instant(now)));
        Assert.Equal(expected is not null, Instant(now) >= PriceAge.OldFromOf(symbol, day));
    }

    // A Friday's close is the origin; the session of the 27th ended at 13:00 in New York. Bitcoin's day ends at midnight in UTC.
    [Theory]
    [InlineData("MSFT", "2026-11-20", "2026-11-23", "2026-11-23T21:00Z")]
    [InlineData("MSFT", "2026-11-20", "2026-11-27", "2026-11-27T18:00Z")]
    [InlineData("MSFT", "2026-11-20", "2026-12-07", "2026-12-01T21:30Z")]
    [InlineData("7203.T", "2026-11-20", "2026-11-24", "2026-11-24T06:30Z")]
    [InlineData("BTC-USD", "2026-11-20", "2026-11-21", "2026-11-22T00:00Z")]
    public void CountedBeforeOf_ADay_IsTheEndOfItsSessionOrTheAgeOfThePrices(string symbol, string origin, string target, string expected) =>
        Assert.Equal(
            Instant(expected),
            PriceAge.CountedBeforeOf(symbol, DateOnly.Parse(origin, CultureInfo.InvariantCulture), DateOnly.Parse(target, CultureInfo.InvariantCulture)));

    /// <summary>What lets the column <c>is_aged</c> find look backs: none is recorded less than five days after its origin.</summary>
    [Theory]
    [InlineData("MSFT"), InlineData("600519.SS"), InlineData("7203.T"), InlineData("TEVA.TA"), InlineData("2222.SR"), InlineData("AIR.NZ")]
    [InlineData("BTC-USD"), InlineData("EURUSD=X"), InlineData("ES=F"), InlineData("^GSPC"), InlineData("NOBODY.KNOWS")]
    public void OldFromOf_AnyDay_IsAtLeastFiveDaysAfterItsBegin(string symbol) =>
        Assert.All(
            Enumerable.Range(new DateOnly(2000, 1, 1).DayNumber, 11_000).Select(DateOnly.FromDayNumber),
            day => Assert.True(PriceAge.OldFromOf(symbol, day) > new DateTimeOffset(day.AddDays(5), default, TimeSpan.Zero), $"{symbol} {day}"));

    [Fact]
    public void SentenceAt_TheNextSessionEnds_CountsOneMore()
    {
        PriceAge age = new("MSFT", new(2024, 3, 28));

        var before = age.SentenceAt(Instant("2026-11-27T21:29Z"));
        var same = age.SentenceAt(Instant("2026-11-27T21:29:59Z"));
        var after = age.SentenceAt(Instant("2026-11-27T21:30Z"));

        Assert.Same(before, same);
        Assert.Contains(" 668 ", before, StringComparison.Ordinal);
        Assert.Contains(" 669 ", after, StringComparison.Ordinal);
    }
}
