namespace OrleansStock.Storage.Accounts;

/// <summary>A row of <c>api_tokens</c> without its hash.</summary>
public sealed class ApiToken
{
    /// <summary>A Guid in form D.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the person called it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it may do.</summary>
    public TokenScopes Scopes { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; set; }

    /// <summary>Unix milliseconds; not valid from then on.</summary>
    public long ExpiresAt { get; set; }

    /// <summary>Unix milliseconds, to the minute; null where it was never used.</summary>
    public long? LastUsedAt { get; set; }
}
