using System.Data;
using System.Data.Common;
using Dapper;
using OrleansStock.Storage.Limits;

namespace OrleansStock.Storage.Accounts;

/// <summary>
/// Table <c>sign_in_attempts</c>: what has been tried, counted across all web processes. An attempt is counted before it is judged,
/// by compare and swap, so that attempts at the same time cannot share a count. Subjects that do not exist are counted like those
/// that do.
/// </summary>
/// <remarks>The columns <c>attempts</c> and <c>window_start</c> hold an <see cref="AttemptCount"/>.</remarks>
public sealed class AttemptStore(Database database, TimeProvider time)
{
    /// <summary>How long a row is kept after its last time; no limit looks back further.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    // Each round loses only to another attempt on the same subject that was counted meanwhile.
    private const int Rounds = 5;

    /// <summary>The wait of an attempt that lost each round: as many others at the same moment are no person's typing.</summary>
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(1);

    /// <summary>Counts an attempt for all its subjects, or for none where one of them has to wait.</summary>
    /// <returns>How long to wait; zero where the attempt may proceed.</returns>
    /// <exception cref="DbException">The database is away: nothing was counted, and nothing may be tried.</exception>
    public async Task<TimeSpan> CountAsync(IReadOnlyCollection<LimitedSubject> subjects, CancellationToken cancellationToken = default)
    {
        var open = subjects.ToList();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        for (var round = 0; open.Count > 0; round++)
        {
            if (round == Rounds) return Crowded;
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var held = await ReadAsync(connection, open);
            List<Change> changes = [];
            long wait = 0;
            foreach (var subject in open)
            {
                AttemptCount? count = held.TryGetValue(subject.Key, out var known) ? known : null;
                var (longer, next) = subject.Limit.Take(count, now);
                wait = Math.Max(wait, longer);
                changes.Add(new Change(subject, count, next));
            }

            if (wait > 0) return TimeSpan.FromMilliseconds(wait);
            open = await WriteAsync(connection, changes);
        }

        return TimeSpan.Zero;
    }

    /// <summary>Gives an attempt back that was the right person's.</summary>
    public async Task GiveBackAsync(IReadOnlyCollection<LimitedSubject> subjects, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var held = await ReadAsync(connection, subjects);
        // Where another attempt is counted at the same moment, this one stays counted: it errs on the side of the limit.
        await WriteAsync(
            connection, [.. subjects.Where(s => held.ContainsKey(s.Key)).Select(s => new Change(s, held[s.Key], s.Limit.GiveBack(held[s.Key], now)))]);
    }

    /// <summary>Deletes what no limit looks at any more.</summary>
    public async Task DeleteExpiredAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "DELETE FROM sign_in_attempts WHERE window_start <= @Cutoff", new { Cutoff = (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds() });
    }

    private static async Task<Dictionary<string, AttemptCount>> ReadAsync(DbConnection connection, IEnumerable<LimitedSubject> subjects) =>
        (await connection.QueryAsync<(string Subject, int Attempts, long At)>(
            "SELECT subject, attempts, window_start FROM sign_in_attempts WHERE subject IN @Keys", new { Keys = subjects.Select(s => s.Key) }))
        .ToDictionary(row => row.Subject, row => new AttemptCount(row.Attempts, row.At));

    /// <summary>Writes what nobody else has written meanwhile.</summary>
    /// <returns>The subjects that somebody has.</returns>
    private async Task<List<LimitedSubject>> WriteAsync(DbConnection connection, IReadOnlyList<Change> changes)
    {
        // SQLite waits for the disk with each commit. On MySQL a transaction over several rows could end in a deadlock.
        await using var transaction = database.Engine == StorageEngine.Sqlite ? await connection.BeginTransactionAsync(IsolationLevel.Serializable) : null;
        List<LimitedSubject> lost = [];
        foreach (var (subject, before, after) in changes)
        {
            var row = new { subject.Key, after.Attempts, after.At, OldAttempts = before?.Attempts, OldAt = before?.At };
            if (!await TryWriteAsync(connection, transaction, before is null, row)) lost.Add(subject);
        }

        if (transaction is not null) await transaction.CommitAsync();
        return lost;
    }

    private static async Task<bool> TryWriteAsync(DbConnection connection, DbTransaction? transaction, bool isNew, object row)
    {
        try
        {
            var rows = await connection.ExecuteAsync(
                isNew
                    ? "INSERT INTO sign_in_attempts (subject, attempts, window_start) VALUES (@Key, @Attempts, @At)"
                    : """
                      UPDATE sign_in_attempts SET attempts = @Attempts, window_start = @At
                      WHERE subject = @Key AND attempts = @OldAttempts AND window_start = @OldAt
                      """,
                row, transaction);
            return rows == 1;
        }
        catch (DbException e) when (Database.IsDuplicateKey(e) || Database.IsDeadlock(e))
        {
            return false;
        }
    }

    private sealed record Change(LimitedSubject Subject, AttemptCount? Before, AttemptCount After);
}
