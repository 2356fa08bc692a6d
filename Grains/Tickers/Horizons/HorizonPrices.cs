using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Grains.Tickers.Horizons;

/// <summary>From a model's distribution to prices on a date.</summary>
internal static class HorizonPrices
{
    /// <summary>A horizon of a forecast.</summary>
    /// <param name="distribution">What the model says.</param>
    /// <param name="origin">Date of the last bar used.</param>
    /// <param name="originPrice">The close on it.</param>
    /// <param name="calendar">The ticker's trading days.</param>
    public static PriceDistribution At(ReturnDistribution distribution, DateOnly origin, double originPrice, TradingCalendar calendar)
    {
        var date = calendar.After(origin, distribution.LeadTime);
        return On(distribution, date, originPrice) with
        {
            Inputs = distribution.Inputs.Count > 0 ? distribution.Inputs : null,
            ExpectedDateIsHabit = calendar.IsHabit(date),
        };
    }

    /// <summary>A lead time along the fan.</summary>
    /// <param name="distribution">What the model says.</param>
    /// <param name="date">The date on which that bar is expected.</param>
    /// <param name="originPrice">The close at the origin.</param>
    public static PriceDistribution On(ReturnDistribution distribution, DateOnly date, double originPrice) => new()
    {
        LeadTime = distribution.LeadTime,
        ExpectedDate = date,
        Quantiles = [.. distribution.LogReturns.Select(r => Price.Round(originPrice * Math.Exp(r)))],
        Point = Price.Round(originPrice * Math.Exp(distribution.Point)),
        LogReturns = distribution.LogReturns,
        PointLogReturn = distribution.Point,
    };
}
