namespace OrleansStock.MarketData.History;

/// <summary>What reading did to the rows.</summary>
/// <param name="RowsRead">Rows the source gave.</param>
/// <param name="RowsDropped">Rows left out: a null or non-positive price, an unreadable line, a day on which the exchange was closed.</param>
/// <param name="DuplicatesMerged">Rows whose date came again; the later row was kept.</param>
/// <param name="OutOfOrder">Rows that were out of date order and were sorted.</param>
public readonly record struct DataQuality(int RowsRead, int RowsDropped, int DuplicatesMerged, int OutOfOrder)
{
    /// <summary>Rows left out because their day's session had not ended: the product keeps finished bars only.</summary>
    public int RowsUnfinished { get; init; }

    /// <summary>Rows in which a value was changed; a row changed by two rules counts twice.</summary>
    public int RowsRepaired { get; init; }

    /// <summary>Rows that look wrong but were left as they are, because they may be real.</summary>
    public int RowsFlagged { get; init; }

    /// <summary>Bars left out because they are older than <c>MarketData__HistoryYears</c>.</summary>
    public int RowsTooOld { get; init; }
}
