using System.Data.Common;
using Dapper;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>The table <c>prediction_notes</c>: what a person wrote beside predictions. A note goes with its prediction.</summary>
public sealed class NoteStore(Database database)
{
    /// <summary>Characters; the column's width on MySQL.</summary>
    public const int Longest = 2_000;

    /// <summary>Writes, replaces or removes a note.</summary>
    /// <param name="userId">Whose prediction.</param>
    /// <param name="id">Its number.</param>
    /// <param name="note">The text, not longer than <see cref="Longest"/>; null or empty to remove it.</param>
    /// <returns>Whether there is such a prediction.</returns>
    public async Task<bool> SetAsync(string userId, long id, string? note)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("DELETE FROM prediction_notes WHERE user_id = @userId AND seq = @id", new { userId, id }, transaction);
        const string isThere = "FROM predictions WHERE user_id = @userId AND seq = @id AND deleted_at IS NULL";
        var isKnown = string.IsNullOrEmpty(note)
            ? await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {isThere}", new { userId, id }, transaction) == 1
            : await connection.ExecuteAsync(
                $"INSERT INTO prediction_notes (user_id, seq, note) SELECT user_id, seq, @note {isThere}", new { userId, id, note }, transaction) == 1;
        await transaction.CommitAsync();
        return isKnown;
    }

    /// <summary>Whether a person has written any note.</summary>
    public async Task<bool> AnyAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.QueryFirstOrDefaultAsync<long?>("SELECT seq FROM prediction_notes WHERE user_id = @userId LIMIT 1", new { userId }) is not null;
    }

    /// <summary>The notes of some predictions by number; those without one are left out.</summary>
    public async Task<Dictionary<long, string>> GetAsync(string userId, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return [];
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var rows = await connection.QueryAsync<(long Seq, string Note)>(
            "SELECT seq, note FROM prediction_notes WHERE user_id = @userId AND seq IN @ids", new { userId, ids });
        return rows.ToDictionary(r => r.Seq, r => r.Note);
    }
}
