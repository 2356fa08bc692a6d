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

    /// <summary>Makes a token.</summary>
    /// <returns>The token, which cannot be read again; null where the account has <see cref="Limit"/> already.</returns>
    public async Task<string?> CreateAsync(string userId, string name, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        var token = Prefix + Secrets.New();
        var now = time.GetUtcNow();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM api_tokens WHERE user_id = @userId", new { userId }) >= Limit) return null;
        await connection.ExecuteAsync(
            "INSERT INTO api_tokens (id, user_id, name, token_hash, created_at, expires_at) VALUES (@Id, @userId, @name, @Hash, @Now, @Expires)",
            new
            {
                Id = Guid.NewGuid().ToString("D"),
                userId,
                name,
                Hash = Secrets.Hash(token),
                Now = now.ToUnixTimeMilliseconds(),
                Expires = (now + lifetime).ToUnixTimeMilliseconds(),
            });
        return token;
    }

    /// <summary>The account that a token stands for; null where it is unknown, revoked or expired.</summary>
    public async Task<AccountOfRequest?> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > 100) return null;
        var now = time.GetUtcNow();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var account = await connection.QuerySingleOrDefaultAsync<AccountOfRequest>(
            """
            SELECT u.id, u.user_name, u.email, u.email_confirmed, t.id AS token_id, t.last_used_at
            FROM api_tokens t JOIN users u ON u.id = t.user_id
            WHERE t.token_hash = @Hash AND t.expires_at > @Now
            """,
            new { Hash = Secrets.Hash(token), Now = now.ToUnixTimeMilliseconds() });
        if (account is null) return null;
        if (account.LastUsedAt is not { } used || used <= (now - LastUsedStep).ToUnixTimeMilliseconds())
            await connection.ExecuteAsync("UPDATE api_tokens SET last_used_at = @Now WHERE id = @TokenId",
                new { Now = now.ToUnixTimeMilliseconds(), account.TokenId });
        return account;
    }

    /// <summary>The tokens of an account, oldest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ApiToken>(
            "SELECT id, name, created_at, expires_at, last_used_at FROM api_tokens WHERE user_id = @userId ORDER BY created_at, id", new { userId })];
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
}
