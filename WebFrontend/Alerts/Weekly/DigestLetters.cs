using System.Globalization;
using System.Text;
using OrleansStock.Storage.Accounts;
using OrleansStock.WebFrontend.Mail;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Alerts.Weekly;

/// <summary>The weekly mail.</summary>
internal static class DigestLetters
{
    /// <summary>Tells a week.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="content">What there is to tell.</param>
    /// <param name="site">Where links lead.</param>
    /// <param name="stop">The link that ends these mails.</param>
    public static Letter Write(UserAccount user, DigestContent content, string site, string stop)
    {
        var last = Display.Date(content.Week.AddDays(-1));
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Hello {user.UserName},\n\nyour week up to {last}.\n");
        Add(text, "What you watch", content.Prices.Select(Describe));
        if (content.MoreWatched > 0) text.Append(CultureInfo.InvariantCulture, $"And {content.MoreWatched} more: {site}/watchlist\n");
        Add(text, "Outcomes of your predictions this week", content.Resolved.Items.Select(DescribeOutcome));
        AddRest(content.Resolved);
        Add(text, "Due in the next week", content.Due.Items.Select(DescribeDue));
        AddRest(content.Due);
        text.Append(CultureInfo.InvariantCulture, $"\nYour predictions: {site}/predictions\n")
            .Append(CultureInfo.InvariantCulture, $"Your watchlist: {site}/watchlist\n\n")
            .Append(CultureInfo.InvariantCulture, $"Stop these mails with one click: {stop}\n\nNone of this is advice to buy or to sell.");
        return new Letter(user.Email, $"Your week up to {last}", text.ToString()) { Unsubscribe = stop };

        void AddRest(DigestHorizons horizons)
        {
            if (horizons.All is { } all) text.Append(CultureInfo.InvariantCulture, $"And more, all here: {site}{all}\n");
        }
    }

    private static void Add(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n{heading}:\n");
        foreach (var line in all) text.Append(CultureInfo.InvariantCulture, $"- {line}\n");
    }

    private static string Describe(DigestPrice price)
    {
        if (price.Last is not { } last) return $"{price.Symbol}: no close of this week at hand.";
        var close = Display.Price((decimal)last.Close, price.Currency);
        return price.Before is { } before
            ? $"{price.Symbol}: {close} on {Display.Date(last.Date)}, {Display.Change((decimal)before.Close, (decimal)last.Close)} on the week."
            : $"{price.Symbol}: {close} on {Display.Date(last.Date)}.";
    }

    private static string DescribeOutcome(DigestHorizon outcome)
    {
        var (record, horizon) = outcome;
        var place = horizon.Actual < horizon.Quantiles.P10 ? "below" : horizon.Actual > horizon.Quantiles.P90 ? "above" : "inside";
        return $"{record.Symbol} by {Display.ModelName(record.ModelId)}, {Display.Days(horizon.Horizon, TradingPace.Of(record))} ahead: "
            + $"{Display.Price(horizon.Actual!.Value, record.Currency)}, {place} the 80 % range of "
            + $"{Display.Range(horizon.Quantiles.P10, horizon.Quantiles.P90)}.";
    }

    private static string DescribeDue(DigestHorizon due)
    {
        var (record, horizon) = due;
        return $"{record.Symbol} by {Display.ModelName(record.ModelId)}, on or about {Display.Date(horizon.TargetDate)}: "
            + $"80 % range {Display.Range(horizon.Quantiles.P10, horizon.Quantiles.P90, record.Currency)}.";
    }
}
