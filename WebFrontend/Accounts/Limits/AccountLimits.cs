using System.Threading.RateLimiting;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>
/// Rate limits per address and per account, asked before a password is hashed. They protect this process; across processes
/// the lockout in the database holds.
/// </summary>
internal sealed class AccountLimits(RateLimitOptions options) : IDisposable
{
    private static readonly TimeSpan LoginWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AccountWindow = TimeSpan.FromHours(1);

    /// <summary>What a person is told to wait where the limiter does not say; windows of a login are as long.</summary>
    private static readonly TimeSpan UnknownWait = TimeSpan.FromMinutes(1);

    /// <summary>Longest key, characters: a name typed into a form may be as long as a request.</summary>
    private const int LongestKey = 300;

    private readonly Dictionary<LimitedAction, (PartitionedRateLimiter<string> Address, PartitionedRateLimiter<string> Account)> limiters = new()
    {
        [LimitedAction.Login] = (Window(options.LoginPerAddress, LoginWindow), Window(options.LoginPerAccount, LoginWindow)),
        [LimitedAction.Register] = (Window(options.RegisterPerAddress, AddressWindow), Window(options.RegisterPerAccount, AccountWindow)),
        [LimitedAction.Reset] = (Window(options.ResetPerAddress, AddressWindow), Window(options.ResetPerAccount, AccountWindow)),
    };

    /// <summary>Counts a request.</summary>
    /// <param name="action">What it asks for.</param>
    /// <param name="context">The request.</param>
    /// <param name="account">The name, address or id that the request is about, whether it exists or not; null for none.</param>
    /// <returns>How long to wait where the request exceeds a limit; null where it may proceed.</returns>
    public TimeSpan? Count(LimitedAction action, HttpContext context, string? account)
    {
        var (byAddress, byAccount) = limiters[action];
        return Take(byAddress, ClientAddress.KeyOf(context)) ?? (account is null ? null : Take(byAccount, account.Trim().ToUpperInvariant()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (address, account) in limiters.Values)
        {
            address.Dispose();
            account.Dispose();
        }
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : UnknownWait;
    }

    // The limiter itself drops partitions that are idle.
    private static PartitionedRateLimiter<string> Window(int limit, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(
            key.Length > LongestKey ? key[..LongestKey] : key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = window, QueueLimit = 0 }));
}
