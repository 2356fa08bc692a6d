namespace OrleansStock.Storage.Sharing;

/// <summary>A link by which a prediction is shared.</summary>
public sealed class StoredLink
{
    /// <summary>What the link's address ends with.</summary>
    public string Token { get; init; } = "";

    /// <summary>Whose prediction it is.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The prediction's number among its user's.</summary>
    public long Seq { get; init; }

    /// <summary>When the link was made, in Unix milliseconds.</summary>
    public long CreatedAt { get; init; }
}
