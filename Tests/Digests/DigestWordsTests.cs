using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Alerts.Weekly;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.Digests;

/// <summary>What the weekly mail says of predictions: prices with their currency, and days as the ticker's own calendar counts them.</summary>
public sealed class DigestWordsTests
{
    private static readonly DateOnly week = new(2026, 11, 28), origin = new(2025, 11, 25);

    private static readonly PredictionRecord coin = new()
    {
        Id = 1, RequestId = RequestId.Parse("r"), CreatedAt = new DateTimeOffset(2025, 11, 26, 1, 0, 0, TimeSpan.Zero), Symbol = Symbol.Parse("COIN-USD"),
        Currency = "USD", ModelId = "random-walk", ModelVersion = 1, Origin = origin, CloseAtOrigin = 100, HistoryFingerprint = "f",
        Horizons = [new PredictionHorizon
        {
            Horizon = 365, TargetDate = origin.AddDays(365), Point = 100, Quantiles = [50, 60, 70, 90, 100, 110, 130, 140, 150],
            Actual = 101, ActualDate = origin.AddDays(365),
        }],
    };

    [Fact]
    public void Write_OutcomeOfACoin_CountsEveryDay() =>
        Assert.Contains("365 trading days (about 12 months) ahead: 101.00 USD, inside the 80 % range", Text(resolved: true), StringComparison.Ordinal);

    [Fact]
    public void Write_DueNext_SaysTheCurrency() => Assert.Contains("80 % range 70.00 – 130.00 USD.", Text(resolved: false), StringComparison.Ordinal);

    [Fact]
    public void Outcome_WithoutAPriceBesideIt_SaysTheCurrency()
    {
        using StringWriter alone = new(), beside = new();

        (new OutcomeWords(coin.Horizons[0], coin) { IsAlone = true }).WriteTo(alone, System.Text.Encodings.Web.HtmlEncoder.Default);
        new OutcomeWords(coin.Horizons[0], coin).WriteTo(beside, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Contains(">101.00 USD<", alone.ToString(), StringComparison.Ordinal);
        Assert.Contains(">101.00<", beside.ToString(), StringComparison.Ordinal);
    }

    private static string Text(bool resolved)
    {
        DigestHorizons one = new([new DigestHorizon(coin, coin.Horizons[0])], null), none = new([], null);
        DigestContent content = new(week, [], 0, resolved ? one : none, resolved ? none : one);
        return DigestLetters.Write(new UserAccount { UserName = "ann", Email = "a@example.org" }, content, "https://localhost", "https://localhost/stop").Text;
    }
}
