using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts;

namespace OrleansStock.Grains.Alerts;

/// <summary>
/// When an alert has something to tell. A crossing lies between two closes that follow each other, and both are taken from the history as it
/// is now: a bar that was repaired since it was looked at crosses nothing when it returns, and a split moves prices and levels alike.
/// </summary>
public static class AlertRules
{
    /// <summary>Looks at the bars that were not looked at before.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="bars">The ticker's bars, oldest first.</param>
    /// <param name="sharesAfter">What one share of a day has become since, by splits.</param>
    /// <param name="forecast">Today's forecast; null where there is none, and then odds wait.</param>
    /// <returns>What was seen; null where there is nothing new to look at.</returns>
    public static AlertFinding? Look(Alert alert, IReadOnlyList<Bar> bars, Func<DateOnly, double> sharesAfter, TickerForecast? forecast)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(sharesAfter);
        if (bars.Count == 0 || bars[^1].Date <= alert.SeenDate) return null;
        var shares = sharesAfter(alert.BasisDate);
        var (low, high) = (alert.Low / shares, alert.High / shares);
        if (alert.Kind is AlertKind.OddsAbove or AlertKind.OddsBelow) return LookAtOdds(alert, bars[^1], high, forecast);

        // Every bar since, or a price that came and went between two refreshes would never be told.
        var from = bars.Count - 1;
        while (from > 0 && bars[from - 1].Date > alert.SeenDate) from--;
        AlertDetail? told = null;
        for (var i = Math.Max(1, from); i < bars.Count && told is null; i++)
        {
            if (bars[i].Date > alert.UntilDate) break;
            if (!IsReached(alert.Kind, bars[i].Close, low, high) || IsReached(alert.Kind, bars[i - 1].Close, low, high)) continue;
            told = new AlertDetail(alert.Id, alert.Symbol, bars[i].Date)
            {
                Kind = alert.Kind, Close = bars[i].Close, Low = low, High = high, Currency = alert.Currency, Repeats = alert.Repeats,
            };
        }

        // One that goes on looks next at what came after the crossing that is told now.
        var seen = told is not null && alert.Repeats ? told.Date : bars[^1].Date;
        var isOver = alert.UntilDate is { } until && bars[^1].Date >= until;
        return new AlertFinding(alert, seen, null, told is null ? null : AlertDetail.Write(told), (told is null || alert.Repeats) && !isOver);
    }

    private static AlertFinding? LookAtOdds(Alert alert, Bar last, double? price, TickerForecast? forecast)
    {
        // A forecast from older bars would tell yesterday's odds as today's.
        if (forecast is null || forecast.Origin != last.Date) return null;
        if (forecast.Horizons.FirstOrDefault(h => h.LeadTime == alert.Horizon) is not { } horizon) return null;
        var odds = ForecastOdds.OddsAbove(horizon.ToReturns(), Math.Log(price!.Value / forecast.OriginPrice));
        var isReached = alert.Kind == AlertKind.OddsAbove
            ? odds >= alert.Odds && alert.LastOdds < alert.Odds
            : odds <= alert.Odds && alert.LastOdds > alert.Odds;
        var detail = isReached
            ? AlertDetail.Write(new AlertDetail(alert.Id, alert.Symbol, last.Date)
            {
                Kind = alert.Kind, Close = last.Close, High = price, Odds = odds, Share = alert.Odds, Horizon = alert.Horizon, Currency = alert.Currency,
                Repeats = alert.Repeats,
            })
            : null;
        return new AlertFinding(alert, last.Date, odds, detail, !isReached || alert.Repeats);
    }

    private static bool IsReached(AlertKind kind, double close, double? low, double? high) => kind switch
    {
        AlertKind.Above => close >= high,
        AlertKind.Below => close <= low,
        _ => close < low || close > high,
    };
}
