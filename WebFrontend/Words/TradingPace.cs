using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>
/// Days of the calendar that a trading day of a ticker takes: some 1.45 where it rests on weekends, 1 where it is traded every day. What a number of
/// trading days is in the calendar follows from it.
/// </summary>
public static class TradingPace
{
    /// <summary>Of most exchanges: 252 trading days make a year.</summary>
    public const double Usual = 365.25 / 252;

    /// <summary>Where the pages of one ticker leave it for their parts, in ViewData.</summary>
    public const string Key = "Pace";

    /// <summary>Of a forecast, by the expected date of its last horizon.</summary>
    /// <param name="forecast">A forecast with a horizon or more.</param>
    public static double Of(TickerForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var last = forecast.Horizons[^1];
        return Of(forecast.Origin, last.LeadTime, last.ExpectedDate);
    }

    /// <summary>Of a recorded prediction, by the day of its last horizon.</summary>
    /// <param name="record">A prediction with a horizon or more.</param>
    public static double Of(PredictionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var last = record.Horizons[^1];
        return Of(record.Origin, last.Horizon, last.TargetDate);
    }

    private static double Of(DateOnly origin, int tradingDays, DateOnly date) => (double)(date.DayNumber - origin.DayNumber) / tradingDays;
}
