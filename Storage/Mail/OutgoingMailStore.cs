using Dapper;

namespace OrleansStock.Storage.Mail;

/// <summary>
/// The table <c>outgoing_mails</c>. Any process may take a mail that is due; a process that dies with one in hand leaves it to others
/// when the lease is over. So a mail goes out at least once, and seldom twice.
/// </summary>
public sealed class OutgoingMailStore(Database database, TimeProvider time)
{
    // A mail of a kind that this build does not know is left to the build that wrote it.
    private static readonly string[] kinds = Enum.GetNames<MailKind>();

    internal const string Insert =
        "INSERT INTO outgoing_mails (id, kind, user_id, email, site, detail, created_at, due_at) "
        + "VALUES (@Id, @Kind, @UserId, @Email, @Site, @Detail, @Now, @Now)";

    /// <summary>The parameters of <see cref="Insert"/>.</summary>
    internal static object RowOf(OutgoingMail mail, DateTimeOffset now) => new
    {
        Id = Guid.CreateVersion7(now).ToString("D"),
        Kind = mail.Kind.ToString(),
        mail.UserId,
        mail.Email,
        mail.Site,
        mail.Detail,
        Now = now.ToUnixTimeMilliseconds(),
    };

    /// <summary>Stores a mail; when it returns, the mail will be sent even if this process dies.</summary>
    public async Task AddAsync(OutgoingMail mail, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(Insert, RowOf(mail, time.GetUtcNow()));
    }

    /// <summary>Takes the mail that has been due the longest.</summary>
    /// <param name="lease">For how long no other process gets it.</param>
    /// <param name="overdue">Only a mail that has been due for this long, and that others have left, is taken.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The mail; null where none is due.</returns>
    public async Task<ClaimedMail?> ClaimAsync(TimeSpan lease, TimeSpan overdue = default, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        while (true)
        {
            var now = time.GetUtcNow();
            var row = await connection.QueryFirstOrDefaultAsync<Row>(
                """
                SELECT id, kind, user_id, email, site, detail, created_at, due_at, attempts FROM outgoing_mails
                WHERE due_at <= @Due AND kind IN @kinds ORDER BY due_at, id LIMIT 1
                """,
                new { Due = (now - overdue).ToUnixTimeMilliseconds(), kinds });
            if (row is null) return null;
            var claimed = await connection.ExecuteAsync(
                "UPDATE outgoing_mails SET due_at = @Until, attempts = attempts + 1 WHERE id = @Id AND due_at = @DueAt",
                new { Until = (now + lease).ToUnixTimeMilliseconds(), row.Id, row.DueAt });
            // Where another process claimed it first, a next one may be due.
            if (claimed == 1) return row.ToMail();
        }
    }

    /// <summary>The mails that are owed to an account, by its id or its address, the oldest first.</summary>
    public async Task<IReadOnlyList<ClaimedMail>> GetOfUserAsync(string userId, string normalizedEmail)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT id, kind, user_id, email, site, detail, created_at, due_at, attempts FROM outgoing_mails
            WHERE (user_id = @userId OR {database.Upper("email")} = @normalizedEmail) AND kind IN @kinds ORDER BY id
            """,
            new { userId, normalizedEmail, kinds });
        return [.. rows.Select(r => r.ToMail())];
    }

    /// <summary>Gives a claimed mail back, to be tried again after a pause by whoever comes first.</summary>
    public async Task PostponeAsync(string id, TimeSpan pause, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE outgoing_mails SET due_at = @DueAt WHERE id = @id",
            new { id, DueAt = (time.GetUtcNow() + pause).ToUnixTimeMilliseconds() });
    }

    /// <summary>Deletes a mail: it is sent, there is nobody to send it to, or it is given up.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM outgoing_mails WHERE id = @id", new { id });
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? UserId { get; init; }
        public string? Email { get; init; }
        public string Site { get; init; } = "";
        public string? Detail { get; init; }
        public long CreatedAt { get; init; }
        public long DueAt { get; init; }
        public int Attempts { get; init; }

        public ClaimedMail ToMail() => new(
            Id, new OutgoingMail(Enum.Parse<MailKind>(Kind), Site) { UserId = UserId, Email = Email, Detail = Detail },
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), Attempts);
    }
}
