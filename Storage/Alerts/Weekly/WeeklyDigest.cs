namespace OrleansStock.Storage.Alerts.Weekly;

/// <summary>Somebody's wish for a mail once a week.</summary>
public sealed record WeeklyDigest
{
    /// <summary>Its id, which the link that ends it names.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whose it is.</summary>
    public string UserId { get; init; } = "";

    /// <summary>Where links of its mails lead.</summary>
    public string Site { get; init; } = "";

    /// <summary>The Saturday of the last mail, or of the week in which it was wished for.</summary>
    public DateOnly SentWeek { get; init; }

    /// <summary>Since when, Unix milliseconds.</summary>
    public long CreatedAt { get; init; }
}
