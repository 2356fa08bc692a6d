using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace OrleansStock.Storage.Sharing;

/// <summary>
/// The table <c>prediction_links</c>: which predictions their owners share. The token stands there as it is, since the owner may ask for the
/// link again and what it opens lies in the same database.
/// </summary>
public sealed class LinkStore(Database database)
{
    /// <summary>Random bytes of a token: nobody finds a link by trying.</summary>
    private const int TokenBytes = 16;

    private const string Columns = "l.token, l.user_id, l.seq, l.created_at";

    /// <summary>Shares a prediction; a link that is there stays.</summary>
    /// <returns>The link; null where there is no such prediction.</returns>
    public async Task<StoredLink?> ShareAsync(string userId, long id, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await using var connection = await database.DataSource.OpenConnectionAsync();
        try
        {
            // One statement, so that a prediction that is deleted at this moment keeps no link.
            await connection.ExecuteAsync(
                """
                INSERT INTO prediction_links (token, user_id, seq, created_at)
                SELECT @token, user_id, seq, @now FROM predictions WHERE user_id = @userId AND seq = @id AND deleted_at IS NULL
                """, new { token, userId, id, now = now.ToUnixTimeMilliseconds() });
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            // Shared already.
        }

        return await FindAsync(userId, id);
    }

    /// <summary>The link of a prediction; null where it is not shared.</summary>
    public async Task<StoredLink?> FindAsync(string userId, long id)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.QuerySingleOrDefaultAsync<StoredLink>(
            $"SELECT {Columns} FROM prediction_links l WHERE l.user_id = @userId AND l.seq = @id", new { userId, id });
    }

    /// <summary>The links of a person, the newest first.</summary>
    public async Task<IReadOnlyList<StoredLink>> GetOfUserAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<StoredLink>(
            $"SELECT {Columns} FROM prediction_links l WHERE l.user_id = @userId ORDER BY l.created_at DESC, l.seq DESC", new { userId })).AsList();
    }

    /// <summary>Ends the sharing of a prediction; its link opens nothing from now on, and another one will have another token.</summary>
    /// <returns>Whether it was shared.</returns>
    public async Task<bool> RevokeAsync(string userId, long id)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteAsync("DELETE FROM prediction_links WHERE user_id = @userId AND seq = @id", new { userId, id }) > 0;
    }

    /// <summary>What a token opens; null where it opens nothing.</summary>
    public async Task<StoredLink?> ResolveAsync(string token)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        // A silo of a build without links deletes a prediction and leaves its link.
        return await connection.QuerySingleOrDefaultAsync<StoredLink>(
            $"""
            SELECT {Columns} FROM prediction_links l JOIN predictions p ON p.user_id = l.user_id AND p.seq = l.seq
            WHERE l.token = @token AND p.deleted_at IS NULL
            """, new { token });
    }
}
