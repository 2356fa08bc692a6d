using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>Neighbouring days of a history as one candle.</summary>
public readonly record struct FanCandle(DateOnly Date, double Open, double High, double Low, double Close, long Volume)
{
    // More of them would not be told apart on a phone.
    private const int Most = 120;

    /// <summary>The days from a date on, as many candles as a picture has room for.</summary>
    /// <param name="bars">Oldest first.</param>
    /// <param name="from">The first day shown.</param>
    /// <param name="basis">What the prices are multiplied by.</param>
    public static IReadOnlyList<FanCandle> Of(IReadOnlyList<Bar> bars, DateOnly from, double basis)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var shown = bars.Where(b => b.Date >= from).ToList();
        var size = Math.Max(1, (shown.Count + Most - 1) / Most);
        return
        [
            .. shown.Chunk(size).Select(days => new FanCandle(
                days[0].Date, basis * days[0].Open, basis * days.Max(b => b.High), basis * days.Min(b => b.Low), basis * days[^1].Close,
                days.Sum(b => b.Volume))),
        ];
    }
}
