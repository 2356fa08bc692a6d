using OrleansStock.Storage.Limits;

namespace OrleansStock.Storage.Accounts;

/// <summary>What an attempt counts for.</summary>
/// <param name="Key">A hash: neither names nor network addresses are stored.</param>
/// <param name="Limit">How often it may be tried.</param>
public sealed record LimitedSubject(string Key, IAttemptLimit Limit)
{
    /// <summary>A subject of a kind.</summary>
    /// <param name="limit">How often it may be tried.</param>
    /// <param name="parts">The kind, and what tells one subject of it from another; whether that exists does not matter.</param>
    public static LimitedSubject Of(IAttemptLimit limit, params ReadOnlySpan<string> parts) => new(KeyOf(parts), limit);

    /// <summary>The key of a subject.</summary>
    public static string KeyOf(params ReadOnlySpan<string> parts) => Secrets.Hash(string.Join('\n', parts!));
}
