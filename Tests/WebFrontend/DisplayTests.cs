using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.WebFrontend;

public sealed class DisplayTests
{
    [Theory]
    [InlineData("4512.3", "USD", "4,512.30 USD")]
    [InlineData("412.1199951", "USD", "412.12 USD")]
    [InlineData("10", "HKD", "10.00 HKD")]
    [InlineData("1", "HKD", "1.000 HKD")]
    [InlineData("1.0823", "USD", "1.082 USD")]
    [InlineData("0.1", "USD", "0.1000 USD")]
    [InlineData("0.4567", "USD", "0.4567 USD")]
    [InlineData("0.04567", "USD", "0.04567 USD")]
    [InlineData("0.0000012", null, "0.000001200 (currency unknown)")]
    [InlineData("0.00000000102", "USD", "0.000000001020 USD")]
    [InlineData("2874.56", null, "2,874.56 (currency unknown)")]
    [InlineData("2874.56", "", "2,874.56 (currency unknown)")]
    public void Price_OfAnySize_ShowsSensibleDecimals(string price, string? currency, string expected) =>
        Assert.Equal(expected, Display.Price(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), currency));

    /// <summary>Who asks about 1.0852 is not answered about 1.085; digits beyond what anybody types are those of a split.</summary>
    [Theory]
    [InlineData("1.0852", "1.0852 USD")]
    [InlineData("101.125", "101.125 USD")]
    [InlineData("110", "110.00 USD")]
    [InlineData("1234.5", "1,234.50 USD")]
    [InlineData("0.04", "0.04000 USD")]
    [InlineData("33.333333333333336", "33.3333 USD")]
    public void Named_OfAPriceThatSomebodyGave_KeepsItsDigits(string price, string expected) =>
        Assert.Equal(expected, Display.Named(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), "USD"));

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

    /// <summary>A coin is traded every day: 365 of its days are a year, beside the date that says so.</summary>
    [Theory]
    [InlineData(1, 1, "a day")]
    [InlineData(2, 1, "2 days")]
    [InlineData(10, 1, "10 days")]
    [InlineData(30, 1, "about 4 weeks")]
    [InlineData(60, 1, "about 2 months")]
    [InlineData(365, 1, "about 12 months")]
    [InlineData(365, 1.44, "about 17 months")]
    [InlineData(5, 1.4, "about a week")]
    [InlineData(3, 1.67, "a few days")]
    public void RoughSpan_OfATickersOwnPace_IsWhatItsCalendarSays(int days, double pace, string expected) =>
        Assert.Equal(expected, Display.RoughSpan(days, pace));

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
