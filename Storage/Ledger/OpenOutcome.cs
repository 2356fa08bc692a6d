namespace OrleansStock.Storage.Ledger;

/// <summary>An origin and a horizon of a ticker that wait for their outcome.</summary>
public sealed class OpenOutcome
{
    /// <summary>Date of the last bar that the forecast used.</summary>
    public DateOnly Origin { get; init; }

    /// <summary>Trading days after it.</summary>
    public int Horizon { get; init; }
}
