using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>Repairs a whole history: its bars, its trail and its counts.</summary>
internal static class HistoryRepair
{
    /// <summary>The same history repaired, with everything that was done in its trail.</summary>
    public static PriceHistory Repair(this PriceHistory history)
    {
        Bar[] bars = [.. history.Bars];
        var calendar = TradingCalendar.Of(history.Symbol, history.TimeZone, bars);
        var repaired = PriceRepair.Repair(bars, history.Splits, calendar, PriceRepair.HasMinorUnit(history.Symbol, history.Currency));
        var quality = history.Quality;
        return history with
        {
            Bars = repaired.Bars,
            Trail = history.Trail.And(repaired.Trail),
            Quality = quality with
            {
                RowsDropped = quality.RowsDropped + repaired.Trail.RowsOf(DataAction.Dropped),
                RowsRepaired = quality.RowsRepaired + repaired.Trail.RowsOf(DataAction.Repaired),
                RowsFlagged = quality.RowsFlagged + repaired.Trail.RowsOf(DataAction.Flagged),
            },
        };
    }
}
