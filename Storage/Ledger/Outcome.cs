namespace OrleansStock.Storage.Ledger;

/// <summary>An origin and a horizon of a ticker that wait for their outcome.</summary>
public sealed class OpenOutcome
{
    /// <summary>Date of the last bar that the forecast used.</summary>
    public DateOnly Origin { get; init; }

    /// <summary>Trading days after it.</summary>
    public int Horizon { get; init; }
}

/// <summary>What came of a forecast.</summary>
/// <param name="Origin">Date of the last bar that the forecast used.</param>
/// <param name="Horizon">Trading days after it.</param>
/// <param name="Actual">The log return from the origin's close to the close of that bar, both on today's split basis.</param>
/// <param name="ActualDate">The date of that bar.</param>
public sealed record Outcome(DateOnly Origin, int Horizon, double Actual, DateOnly ActualDate);
