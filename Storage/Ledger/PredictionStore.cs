using System.Data.Common;
using System.Globalization;
using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// The tables <c>predictions</c> and <c>prediction_horizons</c>. Each user's rows are numbered; the numbers and the
/// request ids are unique in the database, so that a stale activation's write fails instead of doubling anything.
/// </summary>
public sealed class PredictionStore
{
    private readonly Database database;
    private readonly PredictionInserts inserts;
    private readonly WriteQueue<NewPrediction> writes;

    /// <summary>Connects nothing yet.</summary>
    public PredictionStore(Database database)
    {
        this.database = database;
        inserts = new PredictionInserts(database.Engine);
        // A quarter of the connections stays free for reading.
        writes = new WriteQueue<NewPrediction>(Math.Max(1, database.MaxConnections * 3 / 4), TimeProvider.System, InsertAsync);
    }

    private const string Columns =
        "user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint, deleted_at";

    private const string HorizonColumns =
        "seq, horizon, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual, actual_date, resolved_at";

    private const int FirstQuantile = 3;

    /// <summary>How many writes wait for a transaction.</summary>
    public int WaitingWrites => writes.Waiting;

    /// <summary>The highest number in use, deleted predictions included; 0 where there is none.</summary>
    public async Task<long> GetLastIdAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(seq), 0) FROM predictions WHERE user_id = @userId", new { userId });
    }

    /// <summary>
    /// Writes one prediction and its horizons, in one group commit with what others write at that moment; when it returns,
    /// they are committed.
    /// </summary>
    /// <param name="userId">Whose prediction it is.</param>
    /// <param name="entry">The prediction.</param>
    /// <param name="tokenId">
    /// The API token that asked for it, where the token was not looked up before: its row is read by the insert itself, and without
    /// a valid one nothing is written, see <see cref="Database.IsMissingValue"/>. Null where the caller is known to be signed in.
    /// </param>
    /// <exception cref="DbException">Nothing was written, or it is unknown whether it was; see <see cref="Database.IsDuplicateKey"/>.</exception>
    /// <exception cref="WriteQueueFullException">Nothing was written: too many wait, or the database is too slow.</exception>
    /// <exception cref="ArgumentException">Nothing was written: a number is NaN or infinite, which no column takes.</exception>
    public async Task InsertAsync(string userId, LedgerEntry entry, string? tokenId = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // Checked before the group commit: a bad number must not fail the rest of its group.
        if (!double.IsFinite(entry.CloseAtOrigin) || !entry.Horizons.All(h => double.IsFinite(h.Forecast.Point)))
            throw new ArgumentException($"The prediction of {entry.Symbol} with {entry.ModelId} contains NaN or an infinite number.", nameof(entry));
        using var activity = Meters.Activities.StartActivity("insert prediction");
        await writes.WriteAsync(new NewPrediction(userId, entry, tokenId, LedgerLeaf.New(entry)));
    }

    private async Task InsertAsync(IReadOnlyList<WriteQueue<NewPrediction>.Write> group)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        if (group.Count > 1)
        {
            try
            {
                await inserts.ExecuteAsync(connection, [.. group.Select(w => w.Item)]);
                foreach (var write in group) write.Succeed();
                return;
            }
            catch (DbException e) when (Database.IsOfTheRow(e))
            {
                // One row is at fault. Each is written by itself, so that the others are committed.
            }
        }

        foreach (var write in group)
        {
            try
            {
                await inserts.ExecuteAsync(connection, [write.Item]);
                write.Succeed();
            }
            catch (DbException e) when (Database.IsOfTheRow(e))
            {
                write.Fail(e);
            }
        }
    }

    /// <summary>Up to <paramref name="limit"/> predictions below a number, newest first, without deleted ones.</summary>
    public Task<IReadOnlyList<LedgerEntry>> GetPageAsync(string userId, long? before, int limit) => ReadAsync(
        $"SELECT {Columns} FROM predictions WHERE user_id = @userId AND seq < @before AND deleted_at IS NULL ORDER BY seq DESC LIMIT @limit",
        new { userId, before = before ?? long.MaxValue, limit });

    /// <summary>The predictions of some numbers, in that order; those that are deleted are left out.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> GetAsync(string userId, IReadOnlyList<long> ids)
    {
        if (ids.Count == 0) return [];
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var rows = await connection.QueryAsync<PredictionRow>(
            $"SELECT {Columns} FROM predictions WHERE user_id = @userId AND seq IN @ids AND deleted_at IS NULL", new { userId, ids });
        var found = rows.ToDictionary(r => r.Seq);
        // Far apart, so that a range would hold what nobody asked for. The numbers are ours: they stand in the text.
        var horizons = await ReadHorizonsAsync(
            connection, $"IN ({string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})", new { user = userId });
        var bySeq = horizons.ToLookup(h => h.Seq, h => h.Horizon);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id].ToEntry(bySeq[id]))];
    }

    /// <summary>The prediction of that number, or null; a deleted one is null too.</summary>
    public async Task<LedgerEntry?> FindAsync(string userId, long id) => (await ReadAsync(
        $"SELECT {Columns} FROM predictions WHERE user_id = @userId AND seq = @id AND deleted_at IS NULL", new { userId, id })).SingleOrDefault();

    /// <summary>The prediction of that request, or null; a deleted one is given, with <see cref="LedgerEntry.Deleted"/> set and without horizons.</summary>
    public async Task<LedgerEntry?> FindByRequestAsync(string userId, string requestId) => (await ReadAsync(
        $"SELECT {Columns} FROM predictions WHERE user_id = @userId AND request_id = @requestId",
        new { userId, requestId })).SingleOrDefault();

    /// <summary>
    /// The leaf that a prediction has in the tree over the ledger: its hash, and the leaf, which is null where the row is no longer what was
    /// hashed. Null where there is no such prediction, or an older build recorded it and it has no leaf yet.
    /// </summary>
    public async Task<(byte[] Hash, LedgerLeaf? Leaf)?> FindLeafAsync(string userId, long id)
    {
        if (await FindAsync(userId, id) is not { } entry) return null;
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var (salt, hash) = await connection.QuerySingleOrDefaultAsync<(byte[]? Salt, byte[]? Hash)>(
            "SELECT salt, leaf_hash FROM predictions WHERE user_id = @userId AND seq = @id", new { userId, id });
        return salt is null || hash is null ? null : (hash, LedgerLeaf.Find(entry, salt, hash));
    }

    /// <summary>Deletes a prediction, leaving its number, request id and leaf behind; false where there is none.</summary>
    public async Task<bool> DeleteAsync(string userId, long id, DateTimeOffset now)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var changed = await connection.ExecuteAsync(
            "UPDATE predictions SET deleted_at = @now, salt = NULL WHERE user_id = @userId AND seq = @id AND deleted_at IS NULL",
            new { userId, id, now = now.ToUnixTimeMilliseconds() }, transaction);
        foreach (var table in (string[])["prediction_horizons", "prediction_notes", "prediction_links"])
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE user_id = @userId AND seq = @id", new { userId, id }, transaction);
        await transaction.CommitAsync();
        return changed == 1;
    }

    /// <summary>How many predictions of a user there are, deleted ones excluded.</summary>
    public async Task<long> CountAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM predictions WHERE user_id = @userId AND deleted_at IS NULL", new { userId });
    }

    private async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string sql, object parameters)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var rows = (await connection.QueryAsync<PredictionRow>(sql, parameters)).AsList();
        if (rows.Count == 0) return [];
        var range = new { user = rows[0].UserId, low = rows.Min(r => r.Seq), high = rows.Max(r => r.Seq) };
        var horizons = (await ReadHorizonsAsync(connection, "BETWEEN @low AND @high", range)).ToLookup(h => h.Seq, h => h.Horizon);
        return rows.ConvertAll(r => r.ToEntry(horizons[r.Seq]));
    }

    // One user's rows lie side by side in the primary key: a page without a filter is one range, whatever it holds. Column by column: a page has
    // 150 rows of 16 numbers, and a mapper that takes each as an object costs twice as much.
    private static async Task<List<(long Seq, LedgerHorizon Horizon)>> ReadHorizonsAsync(DbConnection connection, string numbers, object parameters)
    {
        await using var reader = await connection.ExecuteReaderAsync(
            $"SELECT {HorizonColumns} FROM prediction_horizons WHERE user_id = @user AND seq {numbers} ORDER BY seq, horizon", parameters);
        List<(long, LedgerHorizon)> horizons = [];
        while (await reader.ReadAsync()) horizons.Add((reader.GetInt64(0), HorizonOf(reader)));
        return horizons;
    }

    private static LedgerHorizon HorizonOf(DbDataReader row)
    {
        var quantiles = new double[Quantiles.Count];
        for (var i = 0; i < quantiles.Length; i++) quantiles[i] = row.GetDouble(FirstQuantile + i);
        var rest = FirstQuantile + quantiles.Length;
        return new LedgerHorizon
        {
            Forecast = new ReturnDistribution(row.GetInt32(1), Quantiles.Create<double>(quantiles), row.GetDouble(rest)),
            TargetDate = row.GetFieldValue<DateOnly>(2),
            Actual = row.IsDBNull(rest + 1) ? null : row.GetDouble(rest + 1),
            ActualDate = row.IsDBNull(rest + 2) ? null : row.GetFieldValue<DateOnly>(rest + 2),
            ResolvedAt = row.IsDBNull(rest + 3) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(rest + 3)),
        };
    }

    private sealed class PredictionRow
    {
        public string UserId { get; init; } = "";
        public long Seq { get; init; }
        public string RequestId { get; init; } = "";
        public long CreatedAt { get; init; }
        public Symbol Symbol { get; init; }
        public string? Currency { get; init; }
        public string ModelId { get; init; } = "";
        public int ModelVersion { get; init; }
        public DateOnly Origin { get; init; }
        public double CloseAtOrigin { get; init; }
        public string HistoryFingerprint { get; init; } = "";
        public long? DeletedAt { get; init; }

        public LedgerEntry ToEntry(IEnumerable<LedgerHorizon> horizons) => new()
        {
            Id = Seq,
            RequestId = RequestId,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            Symbol = Symbol,
            Currency = Currency,
            ModelId = ModelId,
            ModelVersion = ModelVersion,
            Origin = Origin,
            CloseAtOrigin = CloseAtOrigin,
            HistoryFingerprint = HistoryFingerprint,
            Deleted = DeletedAt is not null,
            Horizons = [.. horizons],
        };
    }
}
