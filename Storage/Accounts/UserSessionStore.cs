using Dapper;

namespace OrleansStock.Storage.Accounts;

/// <summary>
/// Table <c>user_sessions</c>. A cookie carries a random secret, the row its hash: ending a session is deleting a row,
/// and a cookie that was copied before is worth nothing after.
/// </summary>
public sealed class UserSessionStore(Database database, TimeProvider time)
{
    /// <summary>How exactly a session's last use is known: a write for each request would cost more than the list is worth.</summary>
    public static readonly TimeSpan UseStep = TimeSpan.FromMinutes(5);

    /// <summary>The longest device or place that is stored.</summary>
    private const int MaxText = 64;

    /// <summary>Begins a session.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="securityStamp">The stamp of the account as it signed in; another stamp ends the session.</param>
    /// <param name="lifetime">From now, whatever the person does in between.</param>
    /// <param name="device">The device in words, for the list; null where it is unknown.</param>
    /// <param name="place">The address block, for the list; null where it is unknown.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The secret for the cookie.</returns>
    public async Task<string> BeginAsync(
        string userId, string securityStamp, TimeSpan lifetime, string? device = null, string? place = null, CancellationToken cancellationToken = default)
    {
        var secret = Secrets.New();
        var now = time.GetUtcNow();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO user_sessions (id, user_id, security_stamp, created_at, expires_at, device, place, last_used_at)
            VALUES (@Id, @userId, @securityStamp, @Now, @Expires, @Device, @Place, @Now)
            """,
            new
            {
                Device = Cut(device),
                Place = Cut(place),
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
            SELECT u.id, u.user_name, u.email, u.email_confirmed, u.security_stamp, s.last_used_at
            FROM user_sessions s JOIN users u ON u.id = s.user_id AND u.security_stamp = s.security_stamp
            WHERE s.id = @Id AND s.expires_at > @Now
            """,
            new { Id = Secrets.Hash(secret), Now = time.GetUtcNow().ToUnixTimeMilliseconds() });
    }

    /// <summary>Whether the use of a session now is to be recorded: it is known to within <see cref="UseStep"/>.</summary>
    public bool IsUseToRecord(AccountOfRequest account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return time.GetUtcNow().ToUnixTimeMilliseconds() - (account.LastUsedAt ?? 0) >= UseStep.TotalMilliseconds;
    }

    /// <summary>Records that a session was used now, and from where.</summary>
    public async Task RecordUseAsync(string secret, string? place, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE user_sessions SET last_used_at = @Now, place = @Place WHERE id = @Id",
            new { Id = Secrets.Hash(secret), Now = time.GetUtcNow().ToUnixTimeMilliseconds(), Place = Cut(place) });
    }

    /// <summary>The live sessions of an account, the one used last first.</summary>
    public async Task<IReadOnlyList<UserSession>> ListAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<UserSession>(
            """
            SELECT s.id, s.device, s.place, s.created_at, s.expires_at, s.last_used_at
            FROM user_sessions s JOIN users u ON u.id = s.user_id AND u.security_stamp = s.security_stamp
            WHERE s.user_id = @userId AND s.expires_at > @Now ORDER BY COALESCE(s.last_used_at, s.created_at) DESC, s.id
            """,
            new { userId, Now = time.GetUtcNow().ToUnixTimeMilliseconds() })];
    }

    /// <summary>The id under which a session is listed.</summary>
    public static string IdOf(string secret) => Secrets.Hash(secret);

    /// <summary>Ends a session of an account by its id; false where the account has none of that id.</summary>
    public async Task<bool> EndAsync(string userId, string id, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync("DELETE FROM user_sessions WHERE id = @id AND user_id = @userId", new { id, userId }) == 1;
    }

    /// <summary>Ends all sessions of an account but one.</summary>
    /// <returns>How many have ended.</returns>
    public async Task<int> EndOthersAsync(string userId, string secret, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync("DELETE FROM user_sessions WHERE user_id = @userId AND id <> @Id", new { userId, Id = Secrets.Hash(secret) });
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

    private static string? Cut(string? text) => text?.Length > MaxText ? text[..MaxText] : text;
}
