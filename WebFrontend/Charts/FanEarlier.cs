using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>An earlier forecast of one day beside what happened on it.</summary>
/// <param name="Origin">The last close that it saw.</param>
/// <param name="Date">The day that it was about.</param>
/// <param name="Median">The price in the middle.</param>
/// <param name="Low">The lower end of the 80 % range.</param>
/// <param name="High">The upper end.</param>
/// <param name="Outcome">The close on that day; null until it has come.</param>
public sealed record FanEarlier(FanClose Origin, DateOnly Date, decimal Median, decimal Low, decimal High, decimal? Outcome)
{
    /// <summary>The forecasts of a walk forward.</summary>
    public static IEnumerable<FanEarlier> Of(TickerPast past)
    {
        ArgumentNullException.ThrowIfNull(past);
        return past.Forecasts.Select(f => new FanEarlier(
            new FanClose(f.Origin, f.CloseAtOrigin), f.TargetDate, f.Quantiles.Median, f.Quantiles.P10, f.Quantiles.P90, f.Actual));
    }

    /// <summary>A recorded prediction, one entry per horizon.</summary>
    /// <param name="record">The prediction.</param>
    /// <param name="closeNow">The close at its origin as the history has it now, after splits; null where the history does not reach back.</param>
    public static IEnumerable<FanEarlier> Of(PredictionRecord record, decimal? closeNow)
    {
        ArgumentNullException.ThrowIfNull(record);
        var basis = closeNow is { } close ? close / record.CloseAtOrigin : 1;
        return record.Horizons.Select(h => new FanEarlier(
            new FanClose(record.Origin, record.CloseAtOrigin * basis), h.ActualDate ?? h.TargetDate, h.Quantiles.Median * basis, h.Quantiles.P10 * basis,
            h.Quantiles.P90 * basis, h.Actual * basis));
    }
}
