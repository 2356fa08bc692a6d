using Dapper;

namespace OrleansStock.Storage.Operations;

/// <summary>The table <c>operations</c>: who did what to the cluster, and when. Only an entry's outcome is added later.</summary>
public sealed class OperationLog(Database database, TimeProvider time)
{
    private const int LongestText = 200;

    /// <summary>Writes what is about to be done: an action that cannot be logged is not done.</summary>
    /// <param name="userId">The account that asks.</param>
    /// <param name="action">What for, in up to 40 characters.</param>
    /// <param name="target">To what.</param>
    /// <returns>The id for <see cref="EndAsync"/>.</returns>
    public async Task<string> BeginAsync(string userId, string action, string target)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("D");
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "INSERT INTO operations (id, at, user_id, action, target) VALUES (@id, @at, @userId, @action, @target)",
            new { id, at = now.ToUnixTimeMilliseconds(), userId, action, target = Cut(target) });
        return id;
    }

    /// <summary>Writes the result.</summary>
    public async Task EndAsync(string id, string outcome)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync("UPDATE operations SET outcome = @outcome WHERE id = @id", new { id, outcome = Cut(outcome) });
    }

    /// <summary>The newest entries, newest first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="userId">Only those of this account; null for all.</param>
    public async Task<IReadOnlyList<OperationEntry>> GetNewestAsync(int limit, string? userId = null)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<Row>(
            """
            SELECT o.at, u.user_name, o.action, o.target, o.outcome FROM operations o LEFT JOIN users u ON u.id = o.user_id
            WHERE @userId IS NULL OR o.user_id = @userId ORDER BY o.id DESC LIMIT @limit
            """, new { limit, userId })).AsList().ConvertAll(r => new OperationEntry
        {
            At = DateTimeOffset.FromUnixTimeMilliseconds(r.At),
            UserName = r.UserName,
            Action = r.Action,
            Target = r.Target,
            Outcome = r.Outcome,
        });
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];

    private sealed class Row
    {
        public long At { get; init; }
        public string? UserName { get; init; }
        public string Action { get; init; } = "";
        public string Target { get; init; } = "";
        public string? Outcome { get; init; }
    }
}
