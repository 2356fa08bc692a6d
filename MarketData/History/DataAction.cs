namespace OrleansStock.MarketData.History;

/// <summary>What was done about something wrong in the data.</summary>
public enum DataAction
{
    /// <summary>Values were changed; the old ones are kept in the issue.</summary>
    Repaired,

    /// <summary>Nothing was changed: it may be real.</summary>
    Flagged,

    /// <summary>The row was left out.</summary>
    Dropped,
}
