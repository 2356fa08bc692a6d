using System.Data.Common;
using Dapper;
using OrleansStock.Storage.Mail;

namespace OrleansStock.Storage.Alerts.Weekly;

/// <summary>
/// The table <c>weekly_digests</c>. The week moves in the transaction that stores the mail, and only where it still is what was read: whichever
/// process looks, and whichever dies, each person gets one mail a week into the queue.
/// </summary>
public sealed class DigestStore(Database database, TimeProvider time)
{
    private const string Columns = "user_id, id, site, sent_week, created_at";

    // A process that falls behind goes on with its next look.
    private const int AtOnce = 500;

    /// <summary>A person's wish; null where there is none.</summary>
    public async Task<WeeklyDigest?> FindAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.QuerySingleOrDefaultAsync<WeeklyDigest>($"SELECT {Columns} FROM weekly_digests WHERE user_id = @userId", new { userId });
    }

    /// <summary>Begins with the week after the given one; a wish that is there stays.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="site">Where links of its mails lead.</param>
    /// <param name="week">The last Saturday whose mail is not wanted.</param>
    public async Task StartAsync(string userId, string site, DateOnly week)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        try
        {
            await connection.ExecuteAsync(
                $"INSERT INTO weekly_digests ({Columns}) VALUES (@userId, @id, @site, @week, @now)",
                new { userId, id = Guid.CreateVersion7().ToString("D"), site, week, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            // Sent twice.
        }
    }

    /// <summary>Ends a wish; false where it is not there.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="id">Its id; null for whichever the person has.</param>
    public async Task<bool> StopAsync(string userId, string? id = null)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteAsync(
            $"DELETE FROM weekly_digests WHERE user_id = @userId{(id is null ? "" : " AND id = @id")}", new { userId, id }) == 1;
    }

    /// <summary>Stores the mails of a week for all who have not had it. Weeks before it that nobody told are not told any more.</summary>
    /// <param name="week">The Saturday that ends it.</param>
    /// <returns>How many mails were stored.</returns>
    public async Task<int> EnqueueAsync(DateOnly week)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var due = (await connection.QueryAsync<WeeklyDigest>(
            $"SELECT {Columns} FROM weekly_digests WHERE sent_week < @week ORDER BY sent_week, user_id LIMIT {AtOnce}", new { week })).AsList();
        var mails = 0;
        foreach (var digest in due)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var isOurs = await connection.ExecuteAsync(
                "UPDATE weekly_digests SET sent_week = @week WHERE user_id = @UserId AND id = @Id AND sent_week = @SentWeek",
                new { week, digest.UserId, digest.Id, digest.SentWeek }, transaction) == 1;
            if (isOurs)
            {
                var mail = new OutgoingMail(MailKind.Digest, digest.Site)
                {
                    UserId = digest.UserId, Detail = DigestDetail.Write(new DigestDetail(digest.Id, week)),
                };
                mails += await connection.ExecuteAsync(OutgoingMailStore.Insert, OutgoingMailStore.RowOf(mail, time.GetUtcNow()), transaction);
            }

            await transaction.CommitAsync();
        }

        return mails;
    }
}
