using System.Threading.RateLimiting;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>
/// Limits per address and per account, asked before a password is hashed. They spare this process; what holds across
/// processes is the lockout in the database.
/// </summary>
internal sealed class AccountLimits(RateLimitOptions options) : IDisposable
{
    private readonly Dictionary<LimitedAction, (PartitionedRateLimiter<string> Address, PartitionedRateLimiter<string> Account)> limiters = new()
    {
        [LimitedAction.Login] = (Window(options.LoginPerAddress, TimeSpan.FromMinutes(1)), Window(options.LoginPerAccount, TimeSpan.FromMinutes(1))),
        [LimitedAction.Register] = (Window(options.RegisterPerAddress, TimeSpan.FromMinutes(10)), Window(options.RegisterPerAccount, TimeSpan.FromHours(1))),
        [LimitedAction.Reset] = (Window(options.ResetPerAddress, TimeSpan.FromMinutes(10)), Window(options.ResetPerAccount, TimeSpan.FromHours(1))),
    };

    /// <summary>Counts a request.</summary>
    /// <param name="action">What it asks for.</param>
    /// <param name="context">The request.</param>
    /// <param name="account">Name, address or id it is about, whether it exists or not; null for none.</param>
    /// <returns>How long to wait where the request is over the limit; null where it may go on.</returns>
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
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    // Keys are cut: a name typed into a form may be long, and idle partitions are dropped by the limiter itself.
    private static PartitionedRateLimiter<string> Window(int limit, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(
            key.Length > 300 ? key[..300] : key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = window, QueueLimit = 0 }));
}
