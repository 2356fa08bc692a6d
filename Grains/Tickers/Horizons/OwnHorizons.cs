using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Grains.Tickers.Horizons;

/// <summary>Adds a horizon of somebody's own to a forecast; fits nothing.</summary>
internal static class OwnHorizons
{
    /// <summary>The trading days that are meant by a horizon: of a date, those until the last trading day up to it.</summary>
    /// <exception cref="TickerException">The forecast does not reach that far, or the date is not after the origin.</exception>
    public static int DaysOf(HorizonChoice horizon, TickerForecast forecast, TradingCalendar calendar)
    {
        var (origin, longest) = (forecast.Origin, forecast.Horizons[^1]);
        if (horizon.TradingDays is { } days)
        {
            return days >= 1 && days <= longest.LeadTime ? days : throw new TickerException(
                TickerError.BadHorizon, $"The forecast reaches from 1 to {longest.LeadTime} trading days.");
        }

        if (horizon.Date is not { } date || date < calendar.After(origin, 1) || date > longest.ExpectedDate)
        {
            throw new TickerException(
                TickerError.BadHorizon,
                $"The forecast reaches from {Said(calendar.After(origin, 1))} to {Said(longest.ExpectedDate)}. Give a date between them.");
        }

        // The last lead time whose day is not after the date: days ascend with lead times.
        var (low, high) = (1, longest.LeadTime + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (calendar.After(origin, middle) <= date) low = middle;
            else high = middle;
        }

        return low;
    }

    /// <summary>The forecast with the horizon among its horizons and along its path.</summary>
    /// <param name="forecast">The forecast at the last bar.</param>
    /// <param name="days">Trading days, from 1 to the longest horizon.</param>
    /// <param name="calendar">The ticker's trading days.</param>
    public static TickerForecast Add(TickerForecast forecast, int days, TradingCalendar calendar)
    {
        if (forecast.Horizons.Any(h => h.LeadTime == days)) return forecast with { OwnHorizon = days };
        var own = HorizonPrices.At(
            OwnHorizon.At([.. forecast.Horizons.Select(h => h.ToReturns())], days), forecast.Origin, forecast.OriginPrice, calendar);
        return forecast with
        {
            OwnHorizon = days,
            Horizons = [.. forecast.Horizons.Append(own).OrderBy(h => h.LeadTime)],
            Path = forecast.Path.Count == 0 || forecast.Path.Any(p => p.LeadTime == days)
                ? forecast.Path
                : [.. forecast.Path.Append(own with { ExpectedDateIsHabit = false }).OrderBy(p => p.LeadTime)],
        };
    }

    /// <summary>The forecast with how the range at its own horizon came about.</summary>
    /// <param name="forecast">What <see cref="Add"/> gave.</param>
    /// <param name="series">The history that it was made from.</param>
    public static TickerForecast Explain(TickerForecast forecast, PriceSeries series)
    {
        var own = forecast.Horizons.First(h => h.LeadTime == forecast.OwnHorizon);
        if (forecast.Explanation.Any(e => e.Horizon == own.LeadTime)) return forecast;
        var one = new Forecast(forecast.ModelId, forecast.ModelVersion, forecast.Origin, forecast.OriginPrice, [own.ToReturns()], []);
        return forecast with { Explanation = [.. forecast.Explanation.Concat(RangeExplanation.Of(one, series)).OrderBy(e => e.Horizon)] };
    }

    private static string Said(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
