using OrleansStock.Forecasting;
using OrleansStock.MarketData;

namespace OrleansStock.Grains.Tickers;

/// <summary>The persisted history of a ticker; bounded by the source's window of years.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerHistoryState")]
public sealed class TickerHistoryState
{
    [Id(0)] public string Name { get; set; } = "";
    [Id(1)] public string? Currency { get; set; }
    [Id(2)] public string? Exchange { get; set; }
    [Id(3)] public string TimeZone { get; set; } = "UTC";
    [Id(4)] public string Source { get; set; } = "";
    [Id(5)] public string? SourceVersion { get; set; }
    [Id(6)] public DateTimeOffset FetchedAt { get; set; }
    [Id(7)] public int RowsRead { get; set; }
    [Id(8)] public int RowsDropped { get; set; }
    [Id(9)] public int DuplicatesMerged { get; set; }
    [Id(10)] public int OutOfOrder { get; set; }

    // Columns, not rows: a third of the bytes and of the time of a list of bars.
    [Id(11)] public int[] Days { get; set; } = [];
    [Id(12)] public double[] Open { get; set; } = [];
    [Id(13)] public double[] High { get; set; } = [];
    [Id(14)] public double[] Low { get; set; } = [];
    [Id(15)] public double[] Close { get; set; } = [];
    [Id(16)] public double[] AdjustedClose { get; set; } = [];
    [Id(17)] public long[] Volume { get; set; } = [];

    public static TickerHistoryState From(PriceHistory history, DateTimeOffset fetchedAt) => new()
    {
        Name = history.Name,
        Currency = history.Currency,
        Exchange = history.Exchange,
        TimeZone = history.TimeZone,
        Source = history.Source,
        SourceVersion = history.Version,
        FetchedAt = fetchedAt,
        RowsRead = history.Quality.RowsRead,
        RowsDropped = history.Quality.RowsDropped,
        DuplicatesMerged = history.Quality.DuplicatesMerged,
        OutOfOrder = history.Quality.OutOfOrder,
        Days = [.. history.Bars.Select(b => b.Date.DayNumber)],
        Open = [.. history.Bars.Select(b => b.Open)],
        High = [.. history.Bars.Select(b => b.High)],
        Low = [.. history.Bars.Select(b => b.Low)],
        Close = [.. history.Bars.Select(b => b.Close)],
        AdjustedClose = [.. history.Bars.Select(b => b.AdjustedClose)],
        Volume = [.. history.Bars.Select(b => b.Volume)],
    };

    public Bar[] ToBars()
    {
        var bars = new Bar[Days.Length];
        for (var i = 0; i < bars.Length; i++)
            bars[i] = new Bar(DateOnly.FromDayNumber(Days[i]), Open[i], High[i], Low[i], Close[i], AdjustedClose[i], Volume[i]);
        return bars;
    }
}
