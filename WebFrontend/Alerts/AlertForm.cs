using System.ComponentModel.DataAnnotations;
using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Odds;

namespace OrleansStock.WebFrontend.Alerts;

/// <summary>What a person asks to be told about, as typed.</summary>
/// <param name="Kind">What it waits for: <c>above</c>, <c>below</c>, <c>odds-above</c>, <c>odds-below</c>, <c>range</c> or <c>outcome</c>.</param>
/// <param name="Symbol">The ticker; not needed for outcomes.</param>
/// <param name="Price">A price above 0, for closes and odds, as a text: of a program a plain number such as <c>123.45</c>.</param>
/// <param name="Percent">The share that the odds cross, 1 to 99.</param>
/// <param name="Horizon">Trading days of the odds: 10, 60 or 365.</param>
/// <param name="Repeats">Whether it goes on after a mail.</param>
public sealed record AlertForm(
    [property: Required, AllowedValues("above", "below", "odds-above", "odds-below", "range", "outcome")] string? Kind, string? Symbol, string? Price,
    [property: Range(AlertForm.LeastPercent, AlertForm.MostPercent)] int? Percent, int? Horizon, bool Repeats)
{
    private const int LeastPercent = 1, MostPercent = 99;

    /// <summary>The kinds by their names in forms, with what they say.</summary>
    public static readonly (string Name, AlertKind Kind, string Words)[] Kinds =
    [
        ("above", AlertKind.Above, "a close reaches a price from below"), ("below", AlertKind.Below, "a close falls to a price from above"),
        ("odds-above", AlertKind.OddsAbove, "the odds of a close above a price rise to a percentage"),
        ("odds-below", AlertKind.OddsBelow, "the odds of a close above a price fall to a percentage"),
        ("range", AlertKind.Range, "a close leaves the 8 in 10 range of the next 10 trading days"),
        ("outcome", AlertKind.Outcome, "an outcome of my predictions comes"),
    ];

    /// <summary>The name of a kind.</summary>
    public static string NameOf(AlertKind kind) => Array.Find(Kinds, k => k.Kind == kind).Name;

    /// <summary>Turns the form into an alert that begins with the newest bar.</summary>
    /// <param name="userId">Whose it becomes.</param>
    /// <param name="site">Where links of its mails lead.</param>
    /// <param name="forecasts">Where today's forecast comes from.</param>
    /// <param name="isTyped">Whether a person typed the price, with the thousands and decimals of their country.</param>
    /// <returns>The alert, or the field that is wrong and why; and whether what it waits for is so already, so that it waits for it to be so anew.</returns>
    /// <exception cref="TickerException">There is no forecast of the ticker to begin with.</exception>
    internal async Task<(Alert? Alert, (string Field, string Message) Wrong, bool IsMet)> ReadAsync(
        string userId, string site, ForecastReader forecasts, bool isTyped = false)
    {
        if (Array.Find(Kinds, k => k.Name == Kind) is not { Name: not null } chosen)
            return Refuse("kind", $"kind must be one of {string.Join(", ", Kinds.Select(k => k.Name))}.");
        var alert = new Alert
        {
            Id = Guid.CreateVersion7().ToString("D"), UserId = userId, Kind = chosen.Kind, Site = site, Repeats = Repeats, IsActive = true,
        };
        // An outcome comes once, so there is always a next one to tell.
        if (chosen.Kind == AlertKind.Outcome) return (alert with { Repeats = true }, default, false);
        if (!Forecasting.Symbol.TryParse(Symbol?.Trim(), out var symbol))
            return Refuse("symbol", "A ticker is 1 to 20 letters, digits and . ^ = & -, such as MSFT.");
        decimal price = 0;
        var isOfPrice = chosen.Kind != AlertKind.Range;
        bool TryReadPrice(decimal near) => isTyped ? TypedPrice.TryParse(Price, near, out price) : PriceInput.TryParse(Price, out price);
        if (isOfPrice && !TryReadPrice(near: 1)) return Refuse("price", isTyped ? TypedPrice.Form : PriceInput.Form);
        var isOfOdds = chosen.Kind is AlertKind.OddsAbove or AlertKind.OddsBelow;
        if (isOfOdds && Percent is not (>= LeastPercent and <= MostPercent))
            return Refuse("percent", $"The odds cross a percentage from {LeastPercent} to {MostPercent}.");
        var days = Horizon ?? ForecastModels.Horizons[0];
        if (isOfOdds && !ForecastModels.Horizons.Contains(days)) return Refuse("horizon", $"The odds are of {Words.Display.Horizons}.");

        var forecast = await forecasts.GetForecastAsync(symbol, ForecastModels.DefaultId);
        // 1.250 is read by the price that it is near to.
        if (isOfPrice) TryReadPrice(forecast.CloseAtOrigin);
        var (near, far) = (forecast.Horizons[0], forecast.Horizons.First(h => h.LeadTime == (isOfOdds ? days : ForecastModels.Horizons[0])));
        double? lastOdds = isOfOdds ? ForecastOdds.OddsAbove(far.ToReturns(), Math.Log((double)price / forecast.OriginPrice)) : null;
        var isMet = chosen.Kind switch
        {
            AlertKind.Above => forecast.CloseAtOrigin >= price,
            AlertKind.Below => forecast.CloseAtOrigin <= price,
            AlertKind.OddsAbove => lastOdds >= Percent / 100.0,
            AlertKind.OddsBelow => lastOdds <= Percent / 100.0,
            _ => false,
        };
        return (alert with
        {
            Symbol = symbol.ToString(),
            Currency = forecast.Currency,
            Low = chosen.Kind switch { AlertKind.Below => (double)price, AlertKind.Range => (double)near.Quantiles.P10, _ => null },
            High = chosen.Kind switch { AlertKind.Below => null, AlertKind.Range => (double)near.Quantiles.P90, _ => (double)price },
            Odds = isOfOdds ? Percent / 100.0 : null,
            Horizon = isOfOdds ? days : null,
            LastOdds = lastOdds,
            BasisDate = forecast.Origin,
            SeenDate = forecast.Origin,
            UntilDate = chosen.Kind == AlertKind.Range ? near.ExpectedDate : null,
        }, default, isMet);
    }

    /// <summary>Why an alert was not added; null where it was.</summary>
    /// <param name="addition">What came of it.</param>
    /// <param name="most">How many a person may have.</param>
    internal static string? DescribeRefusal(AlertAddition addition, int most) => addition switch
    {
        AlertAddition.Added => null,
        AlertAddition.OutcomesAlready => "You are told of each outcome of your predictions already.",
        _ => $"You have {most} alerts already, as many as you may. Delete one first.",
    };

    /// <summary>The percentage that an alert's odds cross, as it was given; null where it is not about odds.</summary>
    internal static double? PercentOf(Alert alert)
    {
        // 29 / 100 and back is 28.999999999999996.
        return alert.Odds is { } odds ? Math.Round(100 * odds) : null;
    }

    private static (Alert? Alert, (string Field, string Message) Wrong, bool IsMet) Refuse(string field, string message) => (null, (field, message), false);

    /// <summary>An alert in words, without its ticker.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="today">Today: a range waits for closes of days that may have passed, where prices are old or have stopped.</param>
    public static string Describe(Alert alert, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(alert);
        string Money(double? price) => Words.Display.Named((decimal)price!.Value, alert.Currency);
        string Bound(double? price) => Words.Display.Price((decimal)price!.Value, alert.Currency);
        var percent = (100 * (alert.Odds ?? 0)).ToString("0", CultureInfo.InvariantCulture);
        return alert.Kind switch
        {
            AlertKind.Above => $"a close at {Money(alert.High)} or above",
            AlertKind.Below => $"a close at {Money(alert.Low)} or below",
            AlertKind.OddsAbove => $"odds of {percent} % or more for a close above {Money(alert.High)} after {alert.Horizon} trading days",
            AlertKind.OddsBelow => $"odds of {percent} % or less for a close above {Money(alert.High)} after {alert.Horizon} trading days",
            AlertKind.Range => $"a close outside of {Bound(alert.Low)} to {Bound(alert.High)}, "
                + (alert.IsActive && alert.UntilDate < today
                    ? $"on a day from {Words.Display.Date(alert.SeenDate.AddDays(1))} to {Words.Display.Date(alert.UntilDate.Value)}: "
                        + $"no close after that of {Words.Display.Date(alert.SeenDate)} has come yet"
                    : $"until {Words.Display.Date(alert.UntilDate!.Value)}"),
            _ => "each outcome of your predictions",
        };
    }
}
