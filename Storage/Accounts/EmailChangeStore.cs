using Dapper;

namespace OrleansStock.Storage.Accounts;

/// <summary>
/// Table <c>email_changes</c>: changes of address that wait for their confirmations, one for each account. An update of the account that
/// gives it another stamp, another address or a confirmed one ends its change, see <see cref="UserStore.UpdateAsync"/>.
/// </summary>
public sealed class EmailChangeStore(Database database, TimeProvider time)
{
    /// <summary>
    /// Stores a change in place of the one before, whose links are void from then on. The old address has to agree where it is confirmed.
    /// </summary>
    /// <param name="user">Whose, as it was read by who asks.</param>
    /// <param name="email">The new address as it was typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where the account has been confirmed, or has got another stamp, since it was read: nothing is stored.</returns>
    public async Task<bool> BeginAsync(UserAccount user, string email, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Locked first, in the order of UserStore: what ends a change comes before this one or after it.
        var asksOld = await connection.ExecuteScalarAsync<bool?>(
            $"SELECT email_confirmed FROM users WHERE id = @Id AND security_stamp = @SecurityStamp{database.ForUpdate}", user, transaction);
        if (asksOld != user.EmailConfirmed) return false;
        await connection.ExecuteAsync("DELETE FROM email_changes WHERE user_id = @Id", user, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO email_changes (user_id, id, email, old_agreed, new_agreed, created_at) VALUES (@UserId, @Id, @email, @OldAgreed, @NewAgreed, @Now)",
            new
            {
                UserId = user.Id, Id = Guid.NewGuid().ToString("D"), email, OldAgreed = !user.EmailConfirmed, NewAgreed = false,
                Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
            },
            transaction);
        await transaction.CommitAsync(cancellationToken);
        return true;
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

    /// <summary>Ends a change that is refused.</summary>
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
