namespace OrleansStock.Storage.Record;

/// <summary>An origin and a horizon of a ticker whose outcomes were written and are not counted yet.</summary>
public sealed class DueOutcome
{
    /// <summary>The row's id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Date of the last bar that the forecasts used.</summary>
    public DateOnly Origin { get; init; }

    /// <summary>Trading days after it.</summary>
    public int Horizon { get; init; }
}
