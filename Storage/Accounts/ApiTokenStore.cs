using System.Collections.Concurrent;
using Dapper;

namespace OrleansStock.Storage.Accounts;

/// <summary>Table <c>api_tokens</c>: what scripts and dashboards authenticate with.</summary>
public sealed class ApiTokenStore(Database database, TimeProvider time)
{
    /// <summary>How many tokens an account may have.</summary>
    public const int Limit = 20;

    // Lets secret scanners know one when they see it.
    private const string Prefix = "ost_";

    // One write a minute and token is enough to see whether a token is in use.
    private static readonly TimeSpan LastUsedStep = TimeSpan.FromMinutes(1);

    // Some 500 bytes each: 5 MB at most. Beyond it every request costs its query until the next minute.
    private const int MaxRecalled = 10_000;

    private readonly ConcurrentDictionary<string, AccountOfRequest> recalled = new();

    /// <summary>Makes a token.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="securityStamp">The account's stamp when the password was asked for: where it has changed since, nothing is made.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="lifetime">From now.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token, which cannot be read again; null where the account has <see cref="Limit"/> already, or another stamp.</returns>
    public async Task<string?> CreateAsync(
        string userId, string securityStamp, string name, TimeSpan lifetime, TokenScopes scopes = TokenScopes.All,
        CancellationToken cancellationToken = default)
    {
        var token = Prefix + Secrets.New();
        var now = time.GetUtcNow();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await UserStore.IsPresentAsync(database, connection, transaction, userId, securityStamp)) return null;
        var held = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM api_tokens WHERE user_id = @userId", new { userId }, transaction);
        if (held >= Limit) return null;
        await connection.ExecuteAsync(
            """
            INSERT INTO api_tokens (id, user_id, name, token_hash, created_at, expires_at, scopes)
            VALUES (@Id, @userId, @name, @Hash, @Now, @Expires, @Scopes)
            """,
            new
            {
                Id = Guid.NewGuid().ToString("D"),
                userId,
                name,
                Hash = Secrets.Hash(token),
                Now = now.ToUnixTimeMilliseconds(),
                Expires = (now + lifetime).ToUnixTimeMilliseconds(),
                Scopes = (int)scopes,
            },
            transaction);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    /// <summary>
    /// The account that a token stood for within the last minute, without a query; null where this process has not seen it. It is a
    /// hint and proves nothing, as the token may have been revoked since: whoever uses it checks the token by other means.
    /// </summary>
    public AccountOfRequest? Recall(string token) =>
        recalled.TryGetValue(Secrets.Hash(token), out var account) && !IsUseToRecord(account, time.GetUtcNow()) ? account : null;

    /// <summary>The account that a token stands for; null where it is unknown, revoked or expired.</summary>
    public async Task<AccountOfRequest?> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > 100) return null;
        var hash = Secrets.Hash(token);
        var now = time.GetUtcNow();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var account = await connection.QuerySingleOrDefaultAsync<AccountOfRequest>(
            """
            SELECT u.id, u.user_name, u.email, u.email_confirmed, t.id AS token_id, t.last_used_at, COALESCE(t.scopes, 7) AS scopes
            FROM api_tokens t JOIN users u ON u.id = t.user_id
            WHERE t.token_hash = @Hash AND t.expires_at > @Now
            """,
            new { Hash = hash, Now = now.ToUnixTimeMilliseconds() });
        if (account is null)
        {
            recalled.TryRemove(hash, out _);
            return null;
        }

        if (IsUseToRecord(account, now))
        {
            account.LastUsedAt = now.ToUnixTimeMilliseconds();
            await connection.ExecuteAsync("UPDATE api_tokens SET last_used_at = @LastUsedAt WHERE id = @TokenId", account);
        }

        if (recalled.Count >= MaxRecalled) recalled.Clear();
        recalled[hash] = account;
        return account;
    }

    /// <summary>The tokens of an account, oldest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ApiToken>(
            """
            SELECT id, name, COALESCE(scopes, 7) AS scopes, created_at, expires_at, last_used_at FROM api_tokens
            WHERE user_id = @userId ORDER BY created_at, id
            """, new { userId })];
    }

    /// <summary>Revokes a token of an account; false where the account has none of that id.</summary>
    public async Task<bool> RevokeAsync(string userId, string id, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync("DELETE FROM api_tokens WHERE id = @id AND user_id = @userId", new { id, userId }) == 1;
    }

    /// <summary>Revokes all tokens of an account.</summary>
    public async Task RevokeAllAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM api_tokens WHERE user_id = @userId", new { userId });
    }

    private static bool IsUseToRecord(AccountOfRequest account, DateTimeOffset now) =>
        account.LastUsedAt is not { } used || used <= (now - LastUsedStep).ToUnixTimeMilliseconds();
}
