using Dapper;

namespace OrleansStock.Storage.Accounts;

/// <summary>Table <c>email_changes</c>: changes of address that wait for their confirmations, one for each account.</summary>
public sealed class EmailChangeStore(Database database, TimeProvider time)
{
    /// <summary>Stores a change in place of the one before, whose links are void from then on.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="email">The new address as it was typed.</param>
    /// <param name="asksOld">Whether the old address has to agree.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task BeginAsync(string userId, string email, bool asksOld, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM email_changes WHERE user_id = @userId", new { userId }, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO email_changes (user_id, id, email, old_agreed, new_agreed, created_at) VALUES (@userId, @Id, @email, @OldAgreed, @NewAgreed, @Now)",
            new { userId, Id = Guid.NewGuid().ToString("D"), email, OldAgreed = !asksOld, NewAgreed = false, Now = time.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The change of an account that waits; null where there is none, or it began before a moment.</summary>
    public async Task<EmailChange?> FindAsync(string userId, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<EmailChange>(
            "SELECT id, email, old_agreed, new_agreed, created_at FROM email_changes WHERE user_id = @userId AND created_at > @Since",
            new { userId, Since = since.ToUnixTimeMilliseconds() });
    }

    /// <summary>Records that one of the two addresses agreed.</summary>
    public async Task AgreeAsync(string userId, string id, bool isNew, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            isNew ? "UPDATE email_changes SET new_agreed = 1 WHERE user_id = @userId AND id = @id"
                : "UPDATE email_changes SET old_agreed = 1 WHERE user_id = @userId AND id = @id",
            new { userId, id });
    }

    /// <summary>Ends a change: it is done, or refused.</summary>
    public async Task EndAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM email_changes WHERE user_id = @userId", new { userId });
    }

    /// <summary>Deletes changes that began before a moment.</summary>
    public async Task DeleteOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM email_changes WHERE created_at <= @Moment", new { Moment = moment.ToUnixTimeMilliseconds() });
    }
}
