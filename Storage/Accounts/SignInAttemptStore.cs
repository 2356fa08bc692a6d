using Dapper;

namespace OrleansStock.Storage.Accounts;

/// <summary>
/// Table <c>sign_in_attempts</c>: the lockout. An attempt is counted before it is judged, in one statement, so that
/// attempts at the same time cannot share a count, and names without an account are counted like those with one.
/// </summary>
public sealed class SignInAttemptStore(Database database, TimeProvider time)
{
    /// <summary>Attempts in a window before the rest of the window is refused.</summary>
    public const int Limit = 10;

    /// <summary>Length of a window from its first attempt.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>The subject of a name that no account has.</summary>
    public static string SubjectOf(string unknownName) => Secrets.Hash(unknownName);

    /// <summary>Counts an attempt.</summary>
    /// <param name="subject">Id of an account, or <see cref="SubjectOf"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the attempt may succeed; false while locked.</returns>
    public async Task<bool> CountAsync(string subject, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var conflict = database.Engine == StorageEngine.Sqlite ? "ON CONFLICT (subject) DO UPDATE SET" : "ON DUPLICATE KEY UPDATE";
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        // attempts comes first: MySQL assigns from left to right and sees the old window_start there.
        await connection.ExecuteAsync(
            $"""
            INSERT INTO sign_in_attempts (subject, attempts, window_start) VALUES (@subject, 1, @Now)
            {conflict} attempts = CASE WHEN window_start <= @Cutoff THEN 1 ELSE attempts + 1 END,
                       window_start = CASE WHEN window_start <= @Cutoff THEN @Now ELSE window_start END
            """,
            new { subject, Now = now.ToUnixTimeMilliseconds(), Cutoff = (now - Window).ToUnixTimeMilliseconds() });
        // A later attempt may be counted in between: the answer errs on the side of the lock.
        return await connection.ExecuteScalarAsync<int>("SELECT attempts FROM sign_in_attempts WHERE subject = @subject", new { subject }) <= Limit;
    }

    /// <summary>Forgets the attempts of a subject: the right person is in.</summary>
    public async Task ClearAsync(string subject, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM sign_in_attempts WHERE subject = @subject", new { subject });
    }

    /// <summary>Deletes what is older than a window.</summary>
    public async Task DeleteExpiredAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "DELETE FROM sign_in_attempts WHERE window_start <= @Cutoff", new { Cutoff = (time.GetUtcNow() - Window).ToUnixTimeMilliseconds() });
    }
}
