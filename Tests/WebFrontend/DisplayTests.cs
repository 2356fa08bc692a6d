using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.WebFrontend;

public sealed class DisplayTests
{
    [Theory]
    [InlineData("4512.3", "USD", "4,512.30 USD")]
    [InlineData("412.1199951", "USD", "412.12 USD")]
    [InlineData("1", "HKD", "1.00 HKD")]
    [InlineData("0.4567", "USD", "0.4567 USD")]
    [InlineData("0.04567", "USD", "0.04567 USD")]
    [InlineData("0.0000012", null, "0.000001200 (currency unknown)")]
    [InlineData("0.00000000102", "USD", "0.000000001020 USD")]
    [InlineData("2874.56", null, "2,874.56 (currency unknown)")]
    [InlineData("2874.56", "", "2,874.56 (currency unknown)")]
    public void Price_OfAnySize_ShowsSensibleDecimals(string price, string? currency, string expected) =>
        Assert.Equal(expected, Display.Price(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Fact]
    public void Range_AcrossOne_UsesTheDecimalsOfTheLowerEnd() => Assert.Equal("0.8123 – 1.2000", Display.Range(0.8123m, 1.2m));

    [Theory]
    [InlineData(0.0321, "+3.2\u00a0%")]
    [InlineData(-0.0321, "−3.2\u00a0%")]
    [InlineData(0.00001, "0.0\u00a0%")]
    [InlineData(-0.00001, "0.0\u00a0%")]
    [InlineData(0.0, "0.0\u00a0%")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "–")]
    [InlineData(null, "–")]
    public void SignedShare_OfAnyValue_CarriesItsSignAndNeverAMinusZero(double? share, string expected) => Assert.Equal(expected, Display.SignedShare(share));

    [Theory]
    [InlineData(0.912, "91.2\u00a0%")]
    [InlineData(null, "–")]
    [InlineData(double.NaN, "–")]
    public void Share_OfAnyValue_IsPerCent(double? share, string expected) => Assert.Equal(expected, Display.Share(share));

    [Theory]
    [InlineData(1, "a day")]
    [InlineData(2, "a few days")]
    [InlineData(5, "about a week")]
    [InlineData(10, "about 2 weeks")]
    [InlineData(60, "about 3 months")]
    [InlineData(365, "about 17 months")]
    public void RoughSpan_OfTradingDays_IsWhatAPersonSays(int days, string expected) => Assert.Equal(expected, Display.RoughSpan(days));

    [Theory]
    [InlineData(1, "1 trading day", "1 trading day")]
    [InlineData(2, "2 trading days", "2 trading days (a few days)")]
    public void Days_OfAnyNumber_AreCounted(int days, string alone, string withSpan) =>
        Assert.Equal((alone, withSpan), (Display.TradingDays(days), Display.Days(days)));

    [Fact]
    public void Date_OnAnyMachine_IsEnglish() => Assert.Equal("12 Mar 2026", Display.Date(new DateOnly(2026, 3, 12)));

    [Fact]
    public void Moment_WithOffset_IsUtc() =>
        Assert.Equal("12 Mar 2026, 14:05 UTC", Display.Moment(new DateTimeOffset(2026, 3, 12, 16, 5, 9, TimeSpan.FromHours(2))));

    [Fact]
    public void ModelName_OfAModelThatIsGone_IsItsId() => Assert.Equal("retired", Display.ModelName("retired"));
}
