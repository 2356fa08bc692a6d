using System.Globalization;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>"What are the odds that it closes above X by then": a form and, for the price that was asked about, the answers.</summary>
public sealed record OddsQuestion
{
    // The most that is shown again of an input that is not a price.
    private const int LongestText = 20;

    /// <summary>The model's id, where the page shows one of several; null otherwise.</summary>
    public string? ModelId { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>What stands in the field.</summary>
    public required string Text { get; init; }

    /// <summary>One sentence beside the field; null where there is nothing to say.</summary>
    public string? Problem { get; init; }

    /// <summary>What stands in the field of the upper price; null where nothing does.</summary>
    public string? BelowText { get; init; }

    /// <summary>What stands in the field of the date; null where nothing does.</summary>
    public string? ByText { get; init; }

    /// <summary>The price that the answers are about: the one asked for, or the last close.</summary>
    public required decimal Above { get; init; }

    /// <summary>The upper price, where the answers are about a close between two; null otherwise.</summary>
    public decimal? Below { get; init; }

    /// <summary>One answer per horizon; empty where what was typed is not a price.</summary>
    public required IReadOnlyList<HorizonOdds> Answers { get; init; }

    /// <summary>The odds of a close above the price, and of one below it, on any trading day until a date; null where no date is asked about.</summary>
    public (OddsByDate Above, OddsByDate Below)? By { get; init; }

    /// <summary>The days that may be asked about; null where the forecast has no days between its horizons.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    /// <summary>The prices as further parameters of an address of the API.</summary>
    public string Query => $"above={Display.Plain(Above)}{(Below is { } below ? $"&below={Display.Plain(below)}" : "")}"
        + (By is { } by ? $"&by={Display.IsoDate(by.Above.Date)}" : "");

    /// <summary>Asks a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="above">What was typed; null where nothing was: then the last close is asked about.</param>
    /// <param name="below">What was typed for an upper price; null or empty for none.</param>
    /// <param name="by">A date as YYYY-MM-DD; null or empty for none.</param>
    public static OddsQuestion Of(TickerForecast forecast, string? above, string? below, string? by)
    {
        var question = Ask(forecast.CloseAtOrigin, forecast.Currency, above, below, (lower, upper) => TickerOdds.Of(forecast, lower, upper).Horizons) with
        {
            ModelId = forecast.ModelId,
            ByText = string.IsNullOrWhiteSpace(by) ? null : by[..Math.Min(by.Length, LongestText)],
            Days = forecast.Path is [var first, .., var last] ? (first.ExpectedDate, last.ExpectedDate) : null,
        };
        if (question.ByText is null || question.Problem is not null) return question;
        if (question.Below is not null) return question with { Problem = "With a date, give one price only." };
        if (question.Days is not { } days) return question with { Problem = "This forecast has no days between its horizons." };
        if (!DateOnly.TryParseExact(by, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < days.First || day > days.Last)
            return question with { Problem = $"The forecast reaches from {Display.Date(days.First)} to {Display.Date(days.Last)}. Give a date between them." };
        return question with
        {
            By = (TickerOdds.Of(forecast, question.Above, null, day).By!, TickerOdds.Of(forecast, null, question.Above, day).By!),
        };
    }

    /// <summary>Asks a recorded prediction.</summary>
    /// <param name="record">The prediction.</param>
    /// <param name="above">What was typed; null where nothing was: then the close at the origin is asked about.</param>
    /// <param name="below">What was typed for an upper price; null or empty for none.</param>
    public static OddsQuestion Of(PredictionRecord record, string? above, string? below) =>
        Ask(record.CloseAtOrigin, record.Currency, above, below, (lower, upper) =>
        {
            var (low, high) = (ToReturn(lower), upper is { } price ? ToReturn(price) : (double?)null);
            return [.. record.Horizons.Select(h => HorizonOdds.Of(h.ToReturns(record.CloseAtOrigin), h.TargetDate, low, high))];

            double ToReturn(decimal price) => Math.Log((double)(price / record.CloseAtOrigin));
        });

    private static OddsQuestion Ask(
        decimal close, string? currency, string? above, string? below, Func<decimal, decimal?, IReadOnlyList<HorizonOdds>> answer)
    {
        var (lower, upper) = (close, 0m);
        var hasUpper = !string.IsNullOrWhiteSpace(below);
        // 150-160 in one field asks for a close between the two.
        if (!hasUpper && above?.Split('-', '\u2013') is [var low, var high]
            && TypedPrice.TryParse(low, close, out _) && TypedPrice.TryParse(high, close, out _))
        {
            (above, below, hasUpper) = (low, high.Trim(), true);
        }

        var question = new OddsQuestion
        {
            Currency = currency,
            Text = above is null ? Display.Plain(close) : above.Trim() is var typed ? typed[..Math.Min(typed.Length, LongestText)] : "",
            BelowText = hasUpper ? below![..Math.Min(below!.Length, LongestText)] : null,
            Above = close,
            Answers = [],
        };
        if (above is not null && !TypedPrice.TryParse(above, close, out lower)) return question with { Problem = TypedPrice.Form };
        if (hasUpper && !TypedPrice.TryParse(below, close, out upper)) return question with { Problem = TypedPrice.Form };
        if (hasUpper && upper <= lower) return question with { Problem = "The second price must be above the first." };
        decimal? most = hasUpper ? upper : null;
        return question with { Above = lower, Below = most, Answers = answer(lower, most) };
    }
}
