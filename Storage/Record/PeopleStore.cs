using System.Data.Common;
using Dapper;
using OrleansStock.Forecasting.Own;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Storage.Record;

/// <summary>
/// How people's own forecasts came out, and who of them wants to be seen: <c>person_outcomes</c>, <c>person_sums</c> and <c>public_names</c>. The
/// rows are written with the live record, see <see cref="RecordStore"/>.
/// </summary>
public sealed class PeopleStore(Database database, TimeProvider time)
{
    /// <summary>The longest public name, in characters.</summary>
    public const int LongestName = 30;

    /// <summary>The most of a person's newest outcomes that a table is made of.</summary>
    public const int MostOutcomes = 1_000;

    private static readonly string insertSums = $"INSERT INTO person_sums (user_id, {SumColumns.List}) VALUES (@userId, {SumColumns.Values})";
    private static readonly string addSums = $"UPDATE person_sums SET {SumColumns.Additions} WHERE user_id = @userId";

    private static readonly string newest =
        $"(SELECT * FROM person_outcomes WHERE user_id = @userId ORDER BY counted_at DESC, seq DESC LIMIT {MostOutcomes})";

    /// <summary>A person's own forecasts beside those of models.</summary>
    public async Task<PersonTable> GetTableAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var own = OutcomeSums.None;
        await using (var row = await connection.ExecuteReaderAsync($"SELECT {SumColumns.SumsOf("o", "o")} FROM {newest} o", new { userId }))
            if (await row.ReadAsync() && !await row.IsDBNullAsync(1)) own = SumColumns.Read(row, 0);
        var models = new List<ModelBeside>();
        // Of a model's versions the newest that answered, so that a question stands once in its row.
        await using (var row = await connection.ExecuteReaderAsync(
            $"""
            SELECT r.model_id, {SumColumns.SumsOf("r", "o")}, {SumColumns.SumsOf("o", "o")}
            FROM {newest} o JOIN record_outcomes r ON r.symbol = o.symbol AND r.origin = o.origin AND r.horizon = o.horizon
            WHERE r.model_id <> @own AND NOT EXISTS (SELECT 1 FROM record_outcomes later WHERE later.symbol = r.symbol AND later.origin = r.origin
                AND later.horizon = r.horizon AND later.model_id = r.model_id AND later.model_version > r.model_version)
            GROUP BY r.model_id ORDER BY r.model_id
            """, new { userId, own = GivenRange.ModelId }))
        {
            while (await row.ReadAsync()) models.Add(new ModelBeside(row.GetString(0), SumColumns.Read(row, 1), SumColumns.Read(row, 1 + SumColumns.Count)));
        }

        var counted = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(SUM(resolved), 0) FROM person_sums WHERE user_id = @userId", new { userId });
        var withdrawn = await connection.ExecuteScalarAsync<long>(
            $"""
            SELECT COUNT(*) FROM (SELECT user_id, seq, deleted_at FROM predictions{database.By("IX_predictions_of_model")}
                WHERE user_id = @userId AND model_id = @own ORDER BY seq DESC LIMIT {MostOutcomes}) p
            WHERE p.deleted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_outcomes o WHERE o.user_id = p.user_id AND o.seq = p.seq)
            """, new { userId, own = GivenRange.ModelId });
        return new PersonTable(own, counted <= own.Resolved, withdrawn, models);
    }

    /// <summary>The outcomes of a person, in the order in which they were counted.</summary>
    public async Task<IReadOnlyList<PersonOutcome>> GetOutcomesAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<PersonOutcome>(
            """
            SELECT symbol, origin, horizon, seq, narrowest, tenth, crps, baseline_crps, counted_at FROM person_outcomes
            WHERE user_id = @userId ORDER BY counted_at, seq
            """, new { userId })).AsList();
    }

    /// <summary>Who wants to be seen: first those with enough outcomes and a skill against the random walk, by it, the best first.</summary>
    /// <param name="enough">How many outcomes are enough for a rank.</param>
    /// <param name="limit">How many people at most.</param>
    public async Task<IReadOnlyList<PublicPerson>> GetPublicAsync(int enough, int limit)
    {
        // The random walk of a price that never moved makes no error, and there is nothing to be better than.
        const string isRanked = "s.resolved >= @enough AND s.baseline_crps > 0";
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var row = await connection.ExecuteReaderAsync(
            $"""
            SELECT n.name, {SumColumns.List} FROM public_names n LEFT JOIN person_sums s ON s.user_id = n.user_id
            ORDER BY CASE WHEN {isRanked} THEN 0 ELSE 1 END, CASE WHEN {isRanked} THEN s.crps / s.baseline_crps END, n.name LIMIT @limit
            """, new { enough, limit });
        List<PublicPerson> people = [];
        while (await row.ReadAsync()) people.Add(new PublicPerson(row.GetString(0), await row.IsDBNullAsync(1) ? OutcomeSums.None : SumColumns.Read(row, 1)));
        return people;
    }

    /// <summary>The account behind a public name, and the name as it was chosen; null where nobody is seen under it.</summary>
    public async Task<(string UserId, string Name)?> FindByNameAsync(string name)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var found = await connection.QuerySingleOrDefaultAsync<(string? UserId, string? Name)>(
            "SELECT user_id, name FROM public_names WHERE name_key = @key", new { key = KeyOf(name) });
        return found is ({ } userId, { } chosen) ? (userId, chosen) : null;
    }

    /// <summary>The public name of a person; null for who is not seen.</summary>
    public async Task<string?> FindNameAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<string?>("SELECT name FROM public_names WHERE user_id = @userId", new { userId });
    }

    /// <summary>Since when a person is public, Unix milliseconds; null for who is not seen.</summary>
    public async Task<long?> FindSinceAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long?>("SELECT since FROM public_names WHERE user_id = @userId", new { userId });
    }

    /// <summary>Makes a person public, or gives another name.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="name">1 to <see cref="LongestName"/> characters.</param>
    /// <returns>False where somebody else has that name, upper or lower case.</returns>
    public async Task<bool> SetNameAsync(string userId, string name)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var row = new { userId, name, key = KeyOf(name), now = time.GetUtcNow().ToUnixTimeMilliseconds() };
        try
        {
            if (await connection.ExecuteAsync("UPDATE public_names SET name = @name, name_key = @key WHERE user_id = @userId", row) == 0)
                await connection.ExecuteAsync("INSERT INTO public_names (user_id, name, name_key, since) VALUES (@userId, @name, @key, @now)", row);
            return true;
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            // Sent twice at once, the other has written what this one wants.
            return await FindNameAsync(userId) == name;
        }
    }

    /// <summary>Makes a person private again, at once; false where the person was not public.</summary>
    public async Task<bool> RemoveNameAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteAsync("DELETE FROM public_names WHERE user_id = @userId", new { userId }) == 1;
    }

    /// <summary>Writes how a person's forecast came out, in the transaction that counts it.</summary>
    /// <returns>Whether it is counted; false where the person has one of this question already, or is gone.</returns>
    internal static async Task<bool> AddAsync(DbConnection connection, DbTransaction transaction, object row)
    {
        try
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO person_outcomes (user_id, symbol, origin, horizon, seq, narrowest, tenth, crps, baseline_crps, counted_at)
                VALUES (@UserId, @symbol, @Origin, @Horizon, @Seq, @Narrowest, @Tenth, @Crps, @BaselineCrps, @now)
                """, row, transaction);
            return true;
        }
        catch (DbException e) when (Database.IsDuplicateKey(e) || Database.IsMissingParent(e))
        {
            return false;
        }
    }

    /// <summary>Adds to what a person's outcomes add up to, in the same transaction.</summary>
    internal static Task AddSumsAsync(DbConnection connection, DbTransaction transaction, string userId, OutcomeSums sums) =>
        SumRows.AddAsync(connection, transaction, addSums, insertSums, SumColumns.RowOf(new { userId }, sums));

    private static string KeyOf(string name) => name.ToLowerInvariant();
}
