namespace OrleansStock.Storage.Accounts;

/// <summary>Who a session or an API token stands for, as the account is now.</summary>
public sealed class AccountOfRequest
{
    /// <summary>Id of the account.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name of the account.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Address of the account.</summary>
    public string Email { get; set; } = "";

    /// <summary>Whether the address is confirmed.</summary>
    public bool EmailConfirmed { get; set; }

    /// <summary>The account's security stamp, which a session began with; null for an API token, which has none.</summary>
    public string? SecurityStamp { get; set; }

    /// <summary>Id of the API token; null for a session.</summary>
    public string? TokenId { get; set; }

    /// <summary>What the token may do; everything with a session.</summary>
    public TokenScopes Scopes { get; set; } = TokenScopes.All;

    /// <summary>Unix milliseconds of the last recorded use of the token or session; null where there is none.</summary>
    public long? LastUsedAt { get; set; }
}
