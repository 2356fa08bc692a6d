namespace OrleansStock.Storage.Ledger;

/// <summary>How the outcomes of a model at a horizon fell, over all tickers and users, deleted ones included.</summary>
public sealed record OutcomeCount
{
    /// <summary>The model's id.</summary>
    public string ModelId { get; init; } = "";

    /// <summary>Trading days.</summary>
    public int Horizon { get; init; }

    /// <summary>Outcomes known so far.</summary>
    public long Resolved { get; init; }

    /// <summary>Those of them that lay inside the 90 % range.</summary>
    public long Inside90 { get; init; }
}
