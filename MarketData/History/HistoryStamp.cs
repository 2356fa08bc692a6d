namespace OrleansStock.MarketData.History;

/// <summary>What tells one state of a history from the next.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="LastDate">Date of the last bar.</param>
/// <param name="TimeZone">IANA time zone of the exchange; null where it is not known.</param>
/// <param name="Version">The source's own mark of this state, or null.</param>
public readonly record struct HistoryStamp(string Symbol, DateOnly LastDate, string? TimeZone, string? Version);
