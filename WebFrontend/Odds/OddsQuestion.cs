using OrleansStock.Forecasting;
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

    /// <summary>The price that the answers are about: the one asked for, or the last close.</summary>
    public required decimal Above { get; init; }

    /// <summary>One answer per horizon; empty where what was typed is not a price.</summary>
    public required IReadOnlyList<HorizonOdds> Answers { get; init; }

    /// <summary>Asks a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="above">What was typed; null where nothing was: then the last close is asked about.</param>
    public static OddsQuestion Of(TickerForecast forecast, string? above) =>
        Ask(forecast.CloseAtOrigin, forecast.Currency, above, price => TickerOdds.Of(forecast, price).Horizons) with { ModelId = forecast.ModelId };

    /// <summary>Asks a recorded prediction.</summary>
    /// <param name="record">The prediction.</param>
    /// <param name="above">What was typed; null where nothing was: then the close at the origin is asked about.</param>
    public static OddsQuestion Of(PredictionRecord record, string? above) =>
        Ask(record.CloseAtOrigin, record.Currency, above, price =>
        {
            var logReturn = Math.Log((double)(price / record.CloseAtOrigin));
            return [.. record.Horizons.Select(h => HorizonOdds.Of(h.ToReturns(record.CloseAtOrigin), h.TargetDate, logReturn))];
        });

    private static OddsQuestion Ask(decimal close, string? currency, string? above, Func<decimal, IReadOnlyList<HorizonOdds>> answer)
    {
        var asked = close;
        if (above is null || TypedPrice.TryParse(above, close, out asked))
            return new OddsQuestion { Currency = currency, Text = above?.Trim() ?? Display.Plain(close), Above = asked, Answers = answer(asked) };

        return new OddsQuestion
        {
            Currency = currency,
            Text = above[..Math.Min(above.Length, LongestText)],
            Problem = TypedPrice.Form,
            Above = close,
            Answers = [],
        };
    }
}
