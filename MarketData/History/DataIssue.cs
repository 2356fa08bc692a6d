using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.History;

/// <summary>One thing that was wrong in the data, and what was done about it.</summary>
/// <param name="Date">The day, or the first of several days; null where a row has no readable date.</param>
/// <param name="Rule">What was found.</param>
/// <param name="Action">What was done.</param>
/// <param name="Old">The first day's row as it came; null where there was none or no number in it.</param>
/// <param name="New">The first day's row as it is now; null where the row was left out or has not changed.</param>
/// <param name="Sentence">What a person reads, in one sentence.</param>
public sealed record DataIssue(DateOnly? Date, DataRule Rule, DataAction Action, Bar? Old, Bar? New, string Sentence)
{
    /// <summary>The last of several days; null where it is one.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>How many rows it is about.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>The line in the file; null where there is no file.</summary>
    public long? Line { get; init; }

    /// <summary>What the rows' prices were multiplied with; null where they did not all change alike.</summary>
    public double? Factor { get; init; }
}
