using OrleansStock.Storage.Alerts;
using OrleansStock.WebFrontend.Alerts;

namespace OrleansStock.Tests.Site.Edges;

/// <summary>What mails of alerts say of odds that are not known exactly, and of one day.</summary>
public sealed class AlertWordsTests
{
    [Theory]
    [InlineData(0.01, 0.05, "are now under 1 %; you asked about 5 %.")]
    [InlineData(0.99, 0.9, "are now over 99 %; you asked about 90 %.")]
    [InlineData(0.304, 0.29, "are now 30 %; you asked about 29 %.")]
    public void Write_Odds_SaysNoMoreThanTheForecast(double odds, double share, string says) => Assert.Contains(
        says, TextOf(new AlertDetail("a", "ACME", new(2026, 11, 27)) { Kind = AlertKind.OddsBelow, Odds = odds, Share = share, High = 110, Horizon = 10 }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "The outcome after 1 trading day has come")]
    [InlineData(10, "The outcome after 10 trading days has come")]
    public void Write_Outcome_CountsItsDays(int horizon, string says) => Assert.Contains(
        says, TextOf(new AlertDetail("a", "ACME", new(2026, 11, 27)) { Horizon = horizon, Prediction = 7 }), StringComparison.Ordinal);

    /// <summary>The price is the one that was asked about, not one near to it.</summary>
    [Fact]
    public void Write_PriceWithThreeDecimals_TellsItAsItWasGiven()
    {
        var alert = new Alert
        {
            Id = "a", UserId = "u", Kind = AlertKind.Above, Symbol = "ACME", High = 101.125, Site = "https://localhost", Currency = "USD",
            BasisDate = new(2026, 11, 27), SeenDate = new(2026, 11, 27),
        };
        var detail = new AlertDetail("a", "ACME", new(2026, 11, 30)) { Kind = AlertKind.Above, Close = 101.13, High = 101.125, Currency = "USD" };

        Assert.Equal("a close at 101.125 USD or above", AlertForm.Describe(alert, new(2026, 11, 27)));
        Assert.Equal(
            "ACME: a close at 101.125 USD or above",
            AlertLetters.Write(new UserAccount { UserName = "ann", Email = "a@example.org" }, detail, "https://localhost", "https://localhost/stop").Subject);
    }

    /// <summary>Of old prices, and of those that have stopped, no close may ever come: no day that is past is given for one to wait for.</summary>
    [Theory]
    [InlineData("2024-04-11", true, "a close outside of 90.00 USD to 110.00 USD, until 11 Apr 2024")]
    [InlineData("2024-04-12", true,
        "a close outside of 90.00 USD to 110.00 USD, on a day from 29 Mar 2024 to 11 Apr 2024: no close after that of 28 Mar 2024 has come yet")]
    [InlineData("2026-11-29", false, "a close outside of 90.00 USD to 110.00 USD, until 11 Apr 2024")]
    public void Describe_RangeWhoseDaysArePast_SaysThatTheirClosesHaveNotCome(string today, bool isActive, string says)
    {
        var alert = new Alert
        {
            Kind = AlertKind.Range, Currency = "USD", Low = 90, High = 110, IsActive = isActive, SeenDate = new(2024, 3, 28), UntilDate = new(2024, 4, 11),
        };

        Assert.Equal(says, AlertForm.Describe(alert, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static string TextOf(AlertDetail detail) =>
        AlertLetters.Write(new UserAccount { UserName = "ann", Email = "a@example.org" }, detail, "https://localhost", "https://localhost/alerts/stop").Text;
}
