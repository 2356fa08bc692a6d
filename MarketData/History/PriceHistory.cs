using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.History;

/// <summary>The daily history of one symbol as a source gave it, parsed and repaired.</summary>
public sealed record PriceHistory
{
    /// <summary>The symbol, upper case.</summary>
    public required string Symbol { get; init; }

    /// <summary>The company's or fund's name; the symbol where the source has none.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 4217 code of the prices (major units: pence are turned into pounds); null where the source has none.</summary>
    public string? Currency { get; init; }

    /// <summary>The exchange's name; null where the source has none.</summary>
    public string? Exchange { get; init; }

    /// <summary>IANA time zone of the exchange, such as <c>America/New_York</c>; null where it is not known.</summary>
    public required string? TimeZone { get; init; }

    /// <summary>Bars in strictly ascending order of date; at least one, all prices finite and above 0.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>Splits in ascending order of date.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>Dividends in ascending order of date.</summary>
    public IReadOnlyList<Dividend> Dividends { get; init; } = [];

    /// <summary>How many rows were dropped and repaired on the way in.</summary>
    public required DataQuality Quality { get; init; }

    /// <summary>What was wrong and what was done about it, row by row up to a bound, with complete counts.</summary>
    public DataTrail Trail { get; init; } = DataTrail.Empty;

    /// <summary>What was taken for granted because the source does not say it (zone, currency, order of dates, split basis), a sentence each.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The issues of <see cref="Trail"/>, in ascending order of date.</summary>
    public IReadOnlyList<DataIssue> Issues => Trail.Issues;

    /// <summary>The name of the source that gave it.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own mark of this state of the data (a file's time and length, say); null where it has none.</summary>
    public string? Version { get; init; }

    /// <summary>All that a source needs to tell whether a later bar can exist.</summary>
    public HistoryStamp Stamp => new(Symbol, Bars[^1].Date, TimeZone, Version);

    /// <summary>The same history without the bars and events that lie more than that many years before the last bar, which bounds a ticker's state.</summary>
    /// <param name="years">Years kept.</param>
    internal PriceHistory KeepYears(int years)
    {
        var first = Bars[^1].Date.AddYears(-years);
        var skip = 0;
        while (Bars[skip].Date < first) skip++;
        return skip == 0 ? this : this with
        {
            Bars = [.. Bars.Skip(skip)],
            Splits = [.. Splits.Where(split => split.Date >= first)],
            Dividends = [.. Dividends.Where(dividend => dividend.Date >= first)],
            Quality = Quality with { RowsTooOld = Quality.RowsTooOld + skip },
            // The counts stay: they tell what the source is like.
            Trail = Trail with { Issues = [.. Trail.Issues.Where(issue => issue.Date is null || (issue.LastDate ?? issue.Date) >= first)] },
        };
    }
}
