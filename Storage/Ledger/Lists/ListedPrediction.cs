using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>A prediction that a search came across: its place in the list, and what tells whether it is a look back.</summary>
public sealed class ListedPrediction
{
    /// <summary>Its number.</summary>
    public long Seq { get; init; }

    /// <summary>The day that it stands at; null in the order of recording.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Its horizon's target date, likewise.</summary>
    public DateOnly? Target { get; init; }

    /// <summary>When it was recorded, Unix milliseconds.</summary>
    public long CreatedAt { get; init; }

    /// <summary>The ticker.</summary>
    public Symbol Symbol { get; init; }

    /// <summary>Date of the last bar used.</summary>
    public DateOnly Origin { get; init; }

    /// <summary>Whether it is what is looked for.</summary>
    public bool Matches { get; init; }

    internal ListPlace Place => new(Seq, Day, Target);
}
