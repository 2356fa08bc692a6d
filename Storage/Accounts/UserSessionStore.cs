using Dapper;

namespace OrleansStock.Storage.Accounts;

/// <summary>
/// Table <c>user_sessions</c>. A cookie carries a random secret, the row its hash: ending a session is deleting a row,
/// and a cookie that was copied before is worth nothing after.
/// </summary>
public sealed class UserSessionStore(Database database, TimeProvider time)
{
    /// <summary>Begins a session.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="securityStamp">The stamp of the account as it signed in; another stamp ends the session.</param>
    /// <param name="lifetime">From now, whatever the person does in between.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The secret for the cookie.</returns>
    public async Task<string> BeginAsync(string userId, string securityStamp, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        var secret = Secrets.New();
        var now = time.GetUtcNow();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO user_sessions (id, user_id, security_stamp, created_at, expires_at) VALUES (@Id, @userId, @securityStamp, @Now, @Expires)",
            new
            {
                Id = Secrets.Hash(secret),
                userId,
                securityStamp,
                Now = now.ToUnixTimeMilliseconds(),
                Expires = (now + lifetime).ToUnixTimeMilliseconds(),
            });
        return secret;
    }

    /// <summary>
    /// The account that a live session stands for. One query by primary key also checks the security stamp, so a change
    /// of password ends the other sessions at once.
    /// </summary>
    /// <returns>Null where the session is over or never was.</returns>
    public async Task<AccountOfRequest?> FindAsync(string secret, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<AccountOfRequest>(
            """
            SELECT u.id, u.user_name, u.email, u.email_confirmed
            FROM user_sessions s JOIN users u ON u.id = s.user_id AND u.security_stamp = s.security_stamp
            WHERE s.id = @Id AND s.expires_at > @Now
            """,
            new { Id = Secrets.Hash(secret), Now = time.GetUtcNow().ToUnixTimeMilliseconds() });
    }

    /// <summary>Ends one session.</summary>
    public async Task EndAsync(string secret, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM user_sessions WHERE id = @Id", new { Id = Secrets.Hash(secret) });
    }

    /// <summary>Ends all sessions of an account.</summary>
    public async Task EndAllAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM user_sessions WHERE user_id = @userId", new { userId });
    }

    /// <summary>How many sessions of an account are alive.</summary>
    public async Task<int> CountAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(
            """
            SELECT COUNT(*) FROM user_sessions s JOIN users u ON u.id = s.user_id AND u.security_stamp = s.security_stamp
            WHERE s.user_id = @userId AND s.expires_at > @Now
            """,
            new { userId, Now = time.GetUtcNow().ToUnixTimeMilliseconds() });
    }

    /// <summary>Deletes the rows of sessions that are over by their age.</summary>
    public async Task DeleteExpiredAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM user_sessions WHERE expires_at <= @Now", new { Now = time.GetUtcNow().ToUnixTimeMilliseconds() });
    }
}
