namespace OrleansStock.Storage.Accounts;

/// <summary>A live row of <c>user_sessions</c>, as its owner sees it.</summary>
public sealed class UserSession
{
    /// <summary>The row's id, a hash: it names the session and opens nothing.</summary>
    public string Id { get; set; } = "";

    /// <summary>The device in words; null in rows of builds before this one.</summary>
    public string? Device { get; set; }

    /// <summary>The address block from which it was used last; null in rows of builds before this one.</summary>
    public string? Place { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; set; }

    /// <summary>Unix milliseconds; over from then on.</summary>
    public long ExpiresAt { get; set; }

    /// <summary>Unix milliseconds, to within <see cref="UserSessionStore.UseStep"/>; null in rows of builds before this one.</summary>
    public long? LastUsedAt { get; set; }
}
