namespace OrleansStock.MarketData.History;

/// <summary>How an update of a held history was had.</summary>
public enum HistoryUpdateKind
{
    /// <summary>Nothing was held: the whole history.</summary>
    First,

    /// <summary>Only the days since were asked for and put behind what was held.</summary>
    Extended,

    /// <summary>The whole history, because the source gives no other or what was held is too old; it agrees with what was held.</summary>
    Reloaded,

    /// <summary>The whole history, because the held one is no longer true: a split, a dividend, a correction.</summary>
    Rewritten,
}
