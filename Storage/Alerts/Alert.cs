namespace OrleansStock.Storage.Alerts;

/// <summary>What somebody wants a mail about. Prices are as shares stood on <see cref="BasisDate"/>.</summary>
public sealed record Alert
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whose it is.</summary>
    public string UserId { get; init; } = "";

    /// <summary>What it waits for.</summary>
    public AlertKind Kind { get; init; }

    /// <summary>The ticker; empty for outcomes.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The price that a close falls to, or the lower end of the range; null where there is none.</summary>
    public double? Low { get; init; }

    /// <summary>The price that a close rises to or that the odds are of, or the upper end of the range; null where there is none.</summary>
    public double? High { get; init; }

    /// <summary>The share that odds cross, 0..1; null where it is not about odds.</summary>
    public double? Odds { get; init; }

    /// <summary>The horizon of the odds, trading days.</summary>
    public int? Horizon { get; init; }

    /// <summary>The odds when they were last looked at, 0..1.</summary>
    public double? LastOdds { get; init; }

    /// <summary>The day as of which the prices are meant: a split after it divides them.</summary>
    public DateOnly BasisDate { get; init; }

    /// <summary>The last bar that was looked at.</summary>
    public DateOnly SeenDate { get; init; }

    /// <summary>The last day that is looked at; null where it waits for as long as it takes.</summary>
    public DateOnly? UntilDate { get; init; }

    /// <summary>Whether it goes on after a mail.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether it waits.</summary>
    public bool IsActive { get; init; }

    /// <summary>Where the links of its mails lead: scheme and host.</summary>
    public string Site { get; init; } = "";

    /// <summary>When it was made, Unix milliseconds.</summary>
    public long CreatedAt { get; init; }
}
