using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Repair;

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

    /// <summary>IANA time zone of the exchange, such as <c>America/New_York</c>; <c>UTC</c> where unknown.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Bars in strictly ascending order of date; at least one, all prices finite and above 0.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>Splits in ascending order of date.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>Dividends in ascending order of date.</summary>
    public IReadOnlyList<Dividend> Dividends { get; init; } = [];

    /// <summary>What was dropped and repaired on the way in.</summary>
    public required DataQuality Quality { get; init; }

    /// <summary>What was wrong and what was done about it, row by row up to a bound, with complete counts.</summary>
    public DataTrail Trail { get; init; } = DataTrail.Empty;

    /// <summary>What was taken for granted because the source does not say it, a sentence each: zone, currency, order of dates, decimal sign, split basis.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The issues of <see cref="Trail"/>, in ascending order of date.</summary>
    public IReadOnlyList<DataIssue> Issues => Trail.Issues;

    /// <summary>The name of the source that gave it.</summary>
    public required string Source { get; init; }

    /// <summary>What <see cref="IPriceSource.MayHaveNewBar"/> needs to know of a history.</summary>
    public HistoryStamp Stamp => new(Symbol, Bars[^1].Date, TimeZone, Version);

    /// <summary>The same history without the bars and events older than that many years before the last bar, so that a ticker's state is bounded.</summary>
    /// <param name="years">Years kept.</param>
    public PriceHistory KeepYears(int years)
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

    /// <summary>The same history mended, with everything that was done in its trail.</summary>
    internal PriceHistory Repair()
    {
        Bar[] bars = [.. Bars];
        var repaired = PriceRepair.Repair(bars, Splits, TradingCalendar.Of(Symbol, TimeZone, bars), PriceRepair.HasMinorUnit(Symbol, Currency));
        return this with
        {
            Bars = repaired.Bars,
            Trail = Trail.And(repaired.Trail),
            Quality = Quality with
            {
                RowsDropped = Quality.RowsDropped + repaired.Trail.RowsOf(DataAction.Dropped),
                RowsRepaired = Quality.RowsRepaired + repaired.Trail.RowsOf(DataAction.Repaired),
                RowsFlagged = Quality.RowsFlagged + repaired.Trail.RowsOf(DataAction.Flagged),
            },
        };
    }

    /// <summary>The source's own mark of this state of the data (a file's time and length, say); null where it has none.</summary>
    public string? Version { get; init; }
}

/// <summary>What tells one state of a history from the next.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="LastDate">Date of the last bar.</param>
/// <param name="TimeZone">IANA time zone of the exchange.</param>
/// <param name="Version">The source's own mark, or null.</param>
public readonly record struct HistoryStamp(string Symbol, DateOnly LastDate, string TimeZone, string? Version);

/// <summary>A split: <paramref name="Numerator"/> new shares for <paramref name="Denominator"/> old ones.</summary>
public readonly record struct Split(DateOnly Date, double Numerator, double Denominator);

/// <summary>A dividend per share, in the history's currency and on its split basis.</summary>
public readonly record struct Dividend(DateOnly Date, double Amount);

/// <summary>What reading did to the rows.</summary>
/// <param name="RowsRead">Rows the source gave.</param>
/// <param name="RowsDropped">Rows left out: a null or non-positive price, a line that cannot be read, a day on which the exchange was closed.</param>
/// <param name="DuplicatesMerged">Rows of a date that came again; the later one was kept.</param>
/// <param name="OutOfOrder">Rows that were not in order of date and were sorted.</param>
public readonly record struct DataQuality(int RowsRead, int RowsDropped, int DuplicatesMerged, int OutOfOrder)
{
    /// <summary>Rows left out because their day's session had not ended: the product keeps finished bars only.</summary>
    public int RowsUnfinished { get; init; }

    /// <summary>Rows of which a value was changed; a row that two rules changed counts twice.</summary>
    public int RowsRepaired { get; init; }

    /// <summary>Rows that look wrong and were left as they are, because they may be real.</summary>
    public int RowsFlagged { get; init; }

    /// <summary>Bars left out because they are older than <c>MarketData__HistoryYears</c>.</summary>
    public int RowsTooOld { get; init; }
}

/// <summary>One answer to a search.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Name">The company's or fund's name.</param>
/// <param name="Exchange">The exchange's name; null where the source has none.</param>
public readonly record struct SymbolMatch(string Symbol, string Name, string? Exchange);
