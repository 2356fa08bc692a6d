using System.Buffers.Binary;
using System.Security.Cryptography;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;

namespace OrleansStock.Grains.Tickers;

/// <summary>A ticker's history as the grain holds it in memory: what was persisted, ready for use.</summary>
internal sealed class HeldHistory
{
    public HeldHistory(string symbol, TickerHistoryState state)
    {
        State = state;
        Series = new PriceSeries(symbol, state.ToBars());
        Fingerprint = FingerprintOf(Series.Bars);
        Calendar = TradingCalendar.Of(symbol, state.TimeZone, Series.Bars);
    }

    public TickerHistoryState State { get; }

    public PriceSeries Series { get; }

    /// <summary>The first 16 hex digits of a SHA-256 over dates and prices: equal histories have equal ones.</summary>
    public string Fingerprint { get; }

    public TradingCalendar Calendar { get; }

    public HistoryStamp Stamp => new(Series.Symbol, Series.Origin, State.TimeZone, State.SourceVersion);

    public TickerSummary Summarise(string? staleReason) => new()
    {
        Symbol = Series.Symbol,
        Name = State.Name,
        Currency = State.Currency,
        Exchange = State.Exchange,
        TimeZone = State.TimeZone,
        Bars = Series.Count,
        FirstDate = Series.Bars[0].Date,
        LastDate = Series.Origin,
        LastClose = Price.Round(Series.Bars[^1].Close),
        Stale = staleReason is not null,
        StaleReason = staleReason,
        FetchedAt = State.FetchedAt,
        Source = State.Source,
        DataQuality = new DataQualityCounts(State.RowsRead, State.RowsDropped, State.DuplicatesMerged, State.OutOfOrder),
        Fingerprint = Fingerprint,
    };

    private static string FingerprintOf(ReadOnlySpan<Bar> bars)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> row = stackalloc byte[4 + 5 * 8];
        foreach (var bar in bars)
        {
            BinaryPrimitives.WriteInt32LittleEndian(row, bar.Date.DayNumber);
            BinaryPrimitives.WriteDoubleLittleEndian(row[4..], bar.Open);
            BinaryPrimitives.WriteDoubleLittleEndian(row[12..], bar.High);
            BinaryPrimitives.WriteDoubleLittleEndian(row[20..], bar.Low);
            BinaryPrimitives.WriteDoubleLittleEndian(row[28..], bar.Close);
            BinaryPrimitives.WriteDoubleLittleEndian(row[36..], bar.AdjustedClose);
            hash.AppendData(row);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
