using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.Grains.Tickers;

/// <summary>The persisted history of a ticker; bounded by the source's window of years and the trail's bound.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerHistoryState")]
public sealed class TickerHistoryState
{
    [Id(0)] public string Name { get; set; } = "";
    [Id(1)] public string? Currency { get; set; }
    [Id(2)] public string? Exchange { get; set; }
    [Id(3)] public string? TimeZone { get; set; } = "UTC";
    [Id(4)] public string Source { get; set; } = "";
    [Id(5)] public string? SourceVersion { get; set; }
    [Id(6)] public DateTimeOffset FetchedAt { get; set; }

    /// <summary>Rows read, dropped, merged, out of order, unfinished, repaired, flagged, too old.</summary>
    [Id(7)] public int[] Quality { get; set; } = [];

    // Columns, not rows: a third of the bytes and of the time of a list of bars.
    [Id(8)] public int[] Days { get; set; } = [];
    [Id(9)] public double[] Open { get; set; } = [];
    [Id(10)] public double[] High { get; set; } = [];
    [Id(11)] public double[] Low { get; set; } = [];
    [Id(12)] public double[] Close { get; set; } = [];
    [Id(13)] public double[] AdjustedClose { get; set; } = [];
    [Id(14)] public long[] Volume { get; set; } = [];

    [Id(15)] public StoredEvent[] Splits { get; set; } = [];
    [Id(16)] public StoredEvent[] Dividends { get; set; } = [];
    [Id(17)] public StoredIssue[] Issues { get; set; } = [];
    [Id(18)] public StoredIssueCount[] IssueCounts { get; set; } = [];
    [Id(19)] public string[] Assumptions { get; set; } = [];

    public static TickerHistoryState From(PriceHistory history, DateTimeOffset fetchedAt)
    {
        var q = history.Quality;
        return new()
        {
            Name = history.Name,
            Currency = history.Currency,
            Exchange = history.Exchange,
            TimeZone = history.TimeZone,
            Source = history.Source,
            SourceVersion = history.Version,
            FetchedAt = fetchedAt,
            Quality = [q.RowsRead, q.RowsDropped, q.DuplicatesMerged, q.OutOfOrder, q.RowsUnfinished, q.RowsRepaired, q.RowsFlagged, q.RowsTooOld],
            Days = [.. history.Bars.Select(b => b.Date.DayNumber)],
            Open = [.. history.Bars.Select(b => b.Open)],
            High = [.. history.Bars.Select(b => b.High)],
            Low = [.. history.Bars.Select(b => b.Low)],
            Close = [.. history.Bars.Select(b => b.Close)],
            AdjustedClose = [.. history.Bars.Select(b => b.AdjustedClose)],
            Volume = [.. history.Bars.Select(b => b.Volume)],
            Splits = [.. history.Splits.Select(s => new StoredEvent { Date = s.Date, A = s.Numerator, B = s.Denominator })],
            Dividends = [.. history.Dividends.Select(d => new StoredEvent { Date = d.Date, A = d.Amount })],
            Issues = [.. history.Trail.Issues.Select(StoredIssue.From)],
            Assumptions = [.. history.Assumptions],
            IssueCounts = [.. history.Trail.Counts.Select(c => new StoredIssueCount { Rule = c.Rule.ToString(), Action = c.Action.ToString(), Rows = c.Rows })],
        };
    }

    /// <summary>The history as the source gave it.</summary>
    public PriceHistory ToHistory(Symbol symbol)
    {
        var bars = new Bar[Days.Length];
        for (var i = 0; i < bars.Length; i++)
            bars[i] = new Bar(DateOnly.FromDayNumber(Days[i]), Open[i], High[i], Low[i], Close[i], AdjustedClose[i], Volume[i]);
        return new PriceHistory
        {
            Symbol = symbol.ToString(),
            Name = Name,
            Currency = Currency,
            Exchange = Exchange,
            TimeZone = TimeZone,
            Bars = bars,
            Splits = [.. Splits.Select(s => new Split(s.Date, s.A, s.B))],
            Dividends = [.. Dividends.Select(d => new Dividend(d.Date, d.A))],
            Quality = new DataQuality(Counted(0), Counted(1), Counted(2), Counted(3))
            {
                RowsUnfinished = Counted(4),
                RowsRepaired = Counted(5),
                RowsFlagged = Counted(6),
                RowsTooOld = Counted(7),
            },
            Trail = new DataTrail(
                [.. Issues.Select(i => i.ToIssue()).OfType<DataIssue>()],
                [.. IssueCounts.Select(c => c.ToCount()).OfType<IssueCount>()]),
            Assumptions = Assumptions,
            Source = Source,
            Version = SourceVersion,
        };
    }

    private int Counted(int place) => place < Quality.Length ? Quality[place] : 0;
}

/// <summary>A split (new shares, old shares) or a dividend (amount).</summary>
[GenerateSerializer, Alias("OrleansStock.StoredEvent")]
public sealed class StoredEvent
{
    [Id(0)] public DateOnly Date { get; set; }
    [Id(1)] public double A { get; set; }
    [Id(2)] public double B { get; set; }
}

/// <summary>A <see cref="DataIssue"/>; rule and action by name, so that a renumbered enum changes nothing.</summary>
[GenerateSerializer, Alias("OrleansStock.StoredIssue")]
public sealed class StoredIssue
{
    [Id(0)] public DateOnly? Date { get; set; }
    [Id(1)] public DateOnly? LastDate { get; set; }
    [Id(2)] public string Rule { get; set; } = "";
    [Id(3)] public string Action { get; set; } = "";
    [Id(4)] public Bar? Old { get; set; }
    [Id(5)] public Bar? New { get; set; }
    [Id(6)] public string Sentence { get; set; } = "";
    [Id(7)] public int Rows { get; set; }
    [Id(8)] public long? Line { get; set; }
    [Id(9)] public double? Factor { get; set; }

    public static StoredIssue From(DataIssue issue) => new()
    {
        Date = issue.Date,
        LastDate = issue.LastDate,
        Rule = issue.Rule.ToString(),
        Action = issue.Action.ToString(),
        Old = issue.Old,
        New = issue.New,
        Sentence = issue.Sentence,
        Rows = issue.Rows,
        Line = issue.Line,
        Factor = issue.Factor,
    };

    /// <summary>Null where a newer build wrote a rule that this one does not know.</summary>
    public DataIssue? ToIssue() => Enum.TryParse<DataRule>(Rule, out var rule) && Enum.TryParse<DataAction>(Action, out var action)
        ? new DataIssue(Date, rule, action, Old, New, Sentence) { LastDate = LastDate, Rows = Rows, Line = Line, Factor = Factor }
        : null;
}

/// <summary>An <see cref="IssueCount"/>.</summary>
[GenerateSerializer, Alias("OrleansStock.StoredIssueCount")]
public sealed class StoredIssueCount
{
    [Id(0)] public string Rule { get; set; } = "";
    [Id(1)] public string Action { get; set; } = "";
    [Id(2)] public int Rows { get; set; }

    /// <summary>Null where a newer build wrote a rule that this one does not know.</summary>
    public IssueCount? ToCount() => Enum.TryParse<DataRule>(Rule, out var rule) && Enum.TryParse<DataAction>(Action, out var action)
        ? new IssueCount(rule, action, Rows)
        : null;
}
