using System.Globalization;
using OrleansStock.Storage.Accounts;
using OrleansStock.Storage.Alerts;
using OrleansStock.WebFrontend.Mail;
using OrleansStock.WebFrontend.Odds;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Alerts;

/// <summary>The mails of alerts.</summary>
internal static class AlertLetters
{
    /// <summary>Tells what an alert waited for.</summary>
    /// <param name="user">Its owner.</param>
    /// <param name="detail">What was seen.</param>
    /// <param name="site">Where links lead.</param>
    /// <param name="stop">The link that ends it.</param>
    public static Letter Write(UserAccount user, AlertDetail detail, string site, string stop)
    {
        var (subject, sentence, link) = detail.Prediction is { } prediction
            ? ($"{detail.Symbol}: an outcome of your prediction",
                $"The outcome after {Days(detail)} has come, with the close of {Display.Date(detail.Date)}.",
                $"{site}/predictions/{prediction.ToString(CultureInfo.InvariantCulture)}")
            : ($"{detail.Symbol}: {Headline(detail)}", $"{Sentence(detail)} That was on {Display.Date(detail.Date)}.",
                $"{site}/tickers/{Uri.EscapeDataString(detail.Symbol)}");
        var next = detail.Prediction is not null || detail.Repeats
            ? "You will be told again when it happens again." : "This alert is done and tells you no more.";
        return new Letter(user.Email, subject,
            $"""
            Hello {user.UserName},

            {sentence}

            {link}

            {next} Stop these mails with one click: {stop}
            Your alerts: {site}/alerts

            None of this is advice to buy or to sell.
            """)
        {
            Action = detail.Prediction is null ? $"See {detail.Symbol}" : "See the prediction",
            Unsubscribe = stop,
        };
    }

    private static string Headline(AlertDetail detail) => detail.Kind switch
    {
        AlertKind.Above => $"a close at {Named(detail, detail.High)} or above",
        AlertKind.Below => $"a close at {Named(detail, detail.Low)} or below",
        AlertKind.Range => "a close outside of its range",
        _ => "the odds have crossed your percentage",
    };

    private static string Sentence(AlertDetail detail) => detail.Kind switch
    {
        AlertKind.Above or AlertKind.Below => $"{detail.Symbol} closed at {Money(detail, detail.Close)}.",
        AlertKind.Range => $"{detail.Symbol} closed at {Money(detail, detail.Close)}, outside of {Money(detail, detail.Low)} to {Money(detail, detail.High)}.",
        _ => $"The odds of a close of {detail.Symbol} above {Named(detail, detail.High)} after {Days(detail)} are now "
            + $"{StatedOdds.Of(detail.Odds!.Value).Text}; you asked about {Math.Round(100 * detail.Share!.Value)} %.",
    };

    private static string Days(AlertDetail detail) => Display.TradingDays(detail.Horizon!.Value);

    // The price that was asked about, as it was given.
    private static string Named(AlertDetail detail, double? price) => Display.Named((decimal)price!.Value, detail.Currency);

    private static string Money(AlertDetail detail, double? price) => Display.Price((decimal)price!.Value, detail.Currency);
}
