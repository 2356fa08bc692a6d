namespace OrleansStock.Storage.Operations;

/// <summary>A row of the table <c>operations</c>.</summary>
public sealed record OperationEntry
{
    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the account that asked; null where it was deleted since.</summary>
    public string? UserName { get; init; }

    /// <summary>What was asked for, such as "drain silo".</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to.</summary>
    public required string Target { get; init; }

    /// <summary>The result; null where the process ended before it was known.</summary>
    public string? Outcome { get; init; }
}
