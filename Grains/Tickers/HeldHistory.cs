using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Grains.Tickers;

/// <summary>A ticker's history as the grain holds it in memory, ready for use; it never changes.</summary>
internal sealed class HeldHistory
{
    // A line of the quality report with its texts.
    private const int NoteBytes = 300;

    private readonly WeakReference<PriceSeries> lastSeries;
    private readonly WeakReference<ChartHistory?> lastChart = new(null);

    public HeldHistory(PriceHistory history, DateTimeOffset fetchedAt)
    {
        var series = new PriceSeries(Symbol.Parse(history.Symbol), [.. history.Bars]);
        lastSeries = new WeakReference<PriceSeries>(series);
        Symbol = series.Symbol;
        Bars = new CompactBars(series.Bars);
        History = history with { Bars = Bars };
        FetchedAt = fetchedAt;
        Fingerprint = FingerprintOf(series.Bars);
        Calendar = TradingCalendar.Of(history.Symbol, history.TimeZone, series.Bars);
        Age = new PriceAge(history.Symbol, Origin);
        MissingDays = OpenDays.Of(history, Calendar);
        if (MissingDays.Count > 0 && MissingDays[^1] > Origin)
            MissingSentence = string.Create(CultureInfo.InvariantCulture, $"{history.Source} has no price of {MissingDays[^1]:d MMMM yyyy} yet.");
    }

    public Symbol Symbol { get; }

    /// <summary>The only copy of the bars that stays in memory.</summary>
    public CompactBars Bars { get; }

    /// <summary>Date of the last bar.</summary>
    public DateOnly Origin => Bars[^1].Date;

    /// <summary>As the source gave it, with its trail; its bars are <see cref="Bars"/>.</summary>
    public PriceHistory History { get; }

    public DateTimeOffset FetchedAt { get; }

    /// <summary>The first 16 hex digits of a SHA-256 over dates and prices: equal histories have equal ones.</summary>
    public string Fingerprint { get; }

    public TradingCalendar Calendar { get; }

    /// <summary>What one share of a day has become since, by splits.</summary>
    public double SharesAfter(DateOnly day) => History.Splits.Where(s => s.Date > day && s.Date <= Origin)
        .Aggregate(1.0, (shares, split) => shares * (split.Numerator / split.Denominator));

    /// <summary>
    /// Whether a split takes effect with the bar that comes next. A source rewrites the past at some moment of that day, so that whether these
    /// prices are in the shares of before or after is not known until the bar is there.
    /// </summary>
    public bool IsSplitUnderWay => History.Splits.Any(s => s.Date > Origin && s.Date <= Calendar.After(Origin, 1));

    /// <summary>Days of trading of the last weeks whose row had no usable price and may still get one, in ascending order.</summary>
    public IReadOnlyList<DateOnly> MissingDays { get; }

    /// <summary>What a person reads where the newest day has no price yet; null where it has.</summary>
    public string? MissingSentence { get; }

    /// <summary>How old the last bar is.</summary>
    public PriceAge Age { get; }

    /// <summary>Bytes that it takes in memory, estimated.</summary>
    public long Bytes => Bars.Bytes + NoteBytes * (History.Trail.Issues.Count + History.Assumptions.Count);

    /// <summary>What a chart shows of it. Webs keep it; here it goes when nobody uses it.</summary>
    public ChartHistory Chart
    {
        get
        {
            if (lastChart.TryGetTarget(out var chart)) return chart;
            chart = ChartHistory.Of(ToSeries().Bars);
            lastChart.SetTarget(chart);
            return chart;
        }
    }

    /// <summary>The bars as models take them. Those who need them at the same time share one copy, which goes when they are done.</summary>
    public PriceSeries ToSeries()
    {
        if (lastSeries.TryGetTarget(out var series)) return series;
        series = new PriceSeries(Symbol, Bars.Slice(0, Bars.Count));
        lastSeries.SetTarget(series);
        return series;
    }

    public TickerSummary Summarise(string? staleReason, bool isOld) => new()
    {
        Symbol = Symbol,
        Name = History.Name,
        Currency = History.Currency,
        Exchange = History.Exchange,
        TimeZone = History.TimeZone,
        Bars = Bars.Count,
        FirstDate = Bars[0].Date,
        LastDate = Origin,
        LastClose = Price.Round(Bars[^1].Close),
        Stale = staleReason is not null,
        StaleReason = staleReason,
        Retrospective = isOld,
        FetchedAt = FetchedAt,
        Source = History.Source,
        DataQuality = new DataQualityReport
        {
            RowsRead = History.Quality.RowsRead,
            RowsDropped = History.Quality.RowsDropped,
            DuplicatesMerged = History.Quality.DuplicatesMerged,
            OutOfOrder = History.Quality.OutOfOrder,
            RowsUnfinished = History.Quality.RowsUnfinished,
            RowsRepaired = History.Quality.RowsRepaired,
            RowsFlagged = History.Quality.RowsFlagged,
            RowsTooOld = History.Quality.RowsTooOld,
            Assumptions = History.Assumptions,
            Counts = [.. History.Trail.Counts.Select(c => new DataIssueCount(NameOf(c.Rule), NameOf(c.Action), c.Rows))],
            Issues =
            [
                .. History.Trail.Issues.Select(i => new DataIssueReport
                {
                    Date = i.Date,
                    LastDate = i.LastDate,
                    Rule = NameOf(i.Rule),
                    Action = NameOf(i.Action),
                    Old = i.Old,
                    New = i.New,
                    Sentence = i.Sentence,
                    Rows = i.Rows,
                    Line = i.Line,
                    Factor = i.Factor,
                }),
            ],
        },
        Fingerprint = Fingerprint,
        BarsFingerprint = Fingerprint,
    };

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

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
