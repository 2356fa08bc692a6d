using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Merkle;
using OrleansStock.Storage.Record;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// Takes what was recorded into the tree over the ledger. Each step is a transaction: a leaf is taken out of the unsealed ones and
/// put into the tree in one of them, and neither place nor hash can be used twice. Two that seal at once therefore do no harm; one
/// of them fails.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="predictions">Reads predictions of older builds.</param>
public sealed class SealStore(Database database, PredictionStore predictions)
{
    // A group is what one transaction recorded. On SQLite nobody else writes during a transaction: so many take some ten
    // milliseconds.
    private const int GroupsAtOnce = 100;
    private const int RowsPerInsert = 500;

    // An outcome may belong to very many predictions; its ticker resolves a few at a time.
    private const int OutcomesAtOnce = 20;

    /// <summary>Moves a part of what waits into the tree, in the order in which it was recorded.</summary>
    /// <returns>How many leaves were moved; null where nothing waited.</returns>
    public async Task<int?> MoveAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        // On most calls nothing waits: a transaction would keep SQLite's writers out for nothing.
        if (await connection.ExecuteScalarAsync<string?>("SELECT id FROM ledger_unsealed LIMIT 1") is null) return null;
        await using var transaction = await connection.BeginTransactionAsync();
        // Ids are UUIDs of version 7, whose order is that of time.
        var groups = (await connection.QueryAsync<(string Id, byte[] Leaves)>(
            "SELECT id, leaves FROM ledger_unsealed ORDER BY id LIMIT @limit", new { limit = GroupsAtOnce }, transaction)).AsList();
        if (groups.Count == 0) return null;
        var index = await GetSizeAsync(connection, transaction);
        var moved = 0;
        foreach (var part in groups.SelectMany(g => g.Leaves.Chunk(MerkleTree.HashSize)).Select(Convert.ToHexString).Distinct().Chunk(RowsPerInsert))
        {
            // The outcome of an old prediction may come twice: with the prediction's leaf, and as an outcome that was just written.
            var known = (await connection.QueryAsync<byte[]>(
                $"SELECT leaf_hash FROM ledger_leaves WHERE leaf_hash IN ({string.Join(',', part.Select(leaf => $"x'{leaf}'"))})", transaction: transaction))
                .Select(Convert.ToHexString).ToHashSet();
            var rows = part.Where(leaf => !known.Contains(leaf)).Select(leaf => string.Create(CultureInfo.InvariantCulture, $"({index++},x'{leaf}')")).ToList();
            if (rows.Count == 0) continue;
            await connection.ExecuteAsync($"INSERT INTO ledger_leaves (leaf_index, leaf_hash) VALUES {string.Join(',', rows)}", transaction: transaction);
            moved += rows.Count;
        }

        await connection.ExecuteAsync("DELETE FROM ledger_unsealed WHERE id IN @ids", new { ids = groups.Select(g => g.Id) }, transaction);
        await transaction.CommitAsync();
        return moved;
    }

    /// <summary>Records the head of the tree as it is now.</summary>
    /// <param name="sign">Signs the head's text; gives the key's id and the signature, or null where there is no key.</param>
    /// <param name="now">The time of sealing.</param>
    /// <returns>The head, or null where the tree has not grown since the last one.</returns>
    public async Task<TreeHead?> AddHeadAsync(Func<byte[], (string KeyId, byte[] Signature)?> sign, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sign);
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var before = (await TreeStore.HeadsAsync(connection, "ORDER BY tree_size DESC LIMIT 1", new { }, transaction)).SingleOrDefault()?.Size ?? 0;
        var size = await GetSizeAsync(connection, transaction);
        // Smaller only where somebody has removed leaves: no head hides that.
        if (size <= before) return null;
        await AddNodesAsync(connection, transaction, before, size);
        var root = await TreeStore.RootAsync(connection, transaction, 0, size);
        var signed = sign(TreeHead.TextOf(size, root, now));
        var head = new TreeHead(size, root, now, signed?.KeyId, signed?.Signature);
        await connection.ExecuteAsync(
            "INSERT INTO ledger_heads (tree_size, root_hash, sealed_at, key_id, signature) VALUES (@Size, @Root, @sealedAt, @KeyId, @Signature)",
            new { head.Size, head.Root, sealedAt = now.ToUnixTimeMilliseconds(), head.KeyId, head.Signature }, transaction);
        await transaction.CommitAsync();
        return head;
    }

    /// <summary>Records a public key by which heads can be verified. Doing it again changes nothing.</summary>
    /// <param name="keyId">The key's id.</param>
    /// <param name="publicKey">The key as PEM.</param>
    public async Task AddKeyAsync(string keyId, string publicKey)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        try
        {
            await connection.ExecuteAsync("INSERT INTO ledger_keys (key_id, public_key) VALUES (@keyId, @publicKey)", new { keyId, publicKey });
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            // Known already.
        }
    }

    /// <summary>Makes leaves of outcomes that were written since the last call.</summary>
    /// <returns>How many leaves; null where no outcome waited.</returns>
    public async Task<int?> AddOutcomesAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var waiting = (await connection.QueryAsync<ResolvedRow>(
            "SELECT id, symbol, origin, horizon, resolved_at FROM ledger_resolved ORDER BY id LIMIT @limit", new { limit = OutcomesAtOnce })).AsList();
        if (waiting.Count == 0) return null;
        await using var transaction = await connection.BeginTransactionAsync();
        var leaves = new List<byte[]>();
        foreach (var outcome in waiting)
        {
            // Predictions that have no leaf yet are of an older build: theirs come with the leaf.
            leaves.AddRange((await connection.QueryAsync<OutcomeRow>(
                """
                SELECT p.salt, p.leaf_hash, h.horizon, h.actual, h.actual_date
                FROM predictions p JOIN prediction_horizons h ON h.user_id = p.user_id AND h.seq = p.seq AND h.horizon = @Horizon
                WHERE p.symbol = @Symbol AND p.origin = @Origin AND p.salt IS NOT NULL AND h.resolved_at = @ResolvedAt ORDER BY p.created_at, p.user_id, p.seq
                """, outcome, transaction)).Select(row => row.ToLeaf().Hash));
        }

        await AddGroupAsync(connection, transaction, leaves);
        var gone = await connection.ExecuteAsync("DELETE FROM ledger_resolved WHERE id IN @ids", new { ids = waiting.Select(w => w.Id) }, transaction);
        // Somebody else was quicker: what is above must not be added again.
        if (gone != waiting.Count) return 0;
        await transaction.CommitAsync();
        return leaves.Count;
    }

    /// <summary>
    /// Gives leaves to predictions of builds that had no tree, and to their outcomes so far: a part of the table at a time, in the
    /// order of its key.
    /// </summary>
    /// <param name="after">Where the last part ended; null to begin.</param>
    /// <param name="count">Rows to look at.</param>
    /// <returns>Where this part ended, null behind the last row; and how many predictions got a leaf.</returns>
    public async Task<((string UserId, long Id)? End, int Added)> AddOldAsync((string UserId, long Id)? after, int count)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var rows = (await connection.QueryAsync<(string UserId, long Id, long IsOld)>(
            """
            SELECT user_id, seq, CASE WHEN leaf_hash IS NULL AND deleted_at IS NULL THEN 1 ELSE 0 END FROM predictions
            WHERE user_id > @user OR (user_id = @user AND seq > @id) ORDER BY user_id, seq LIMIT @count
            """, new { user = after?.UserId ?? "", id = after?.Id ?? 0, count })).AsList();
        var added = 0;
        foreach (var (userId, id, _) in rows.Where(r => r.IsOld == 1))
        {
            if (await predictions.FindAsync(userId, id) is not { } entry) continue;
            var leaf = LedgerLeaf.NewOfOld(entry);
            await using var transaction = await connection.BeginTransactionAsync();
            var changed = await connection.ExecuteAsync(
                "UPDATE predictions SET salt = @Salt, leaf_hash = @Hash WHERE user_id = @userId AND seq = @id AND leaf_hash IS NULL AND deleted_at IS NULL",
                new { leaf.Salt, leaf.Hash, userId, id }, transaction);
            if (changed == 0) continue;
            await AddGroupAsync(connection, transaction, [leaf.Hash, .. OutcomesOf(entry, leaf)]);
            await transaction.CommitAsync();
            added++;
        }

        return (rows.Count < count ? null : (rows[^1].UserId, rows[^1].Id), added);
    }

    /// <summary>
    /// Names the outcomes that a build before the record wrote, for the tree and the record: in the same part of the table that
    /// <see cref="AddOldAsync"/> looks through. Doing it again changes nothing.
    /// </summary>
    /// <param name="after">Where the part begins; null at the first row.</param>
    /// <param name="end">Its last row; null behind the table's last.</param>
    /// <returns>How many outcomes were found.</returns>
    public async Task<int> NoteOldOutcomesAsync((string UserId, long Id)? after, (string UserId, long Id)? end)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var part = new { user = after?.UserId ?? "", id = after?.Id ?? 0, endUser = end?.UserId, endId = end?.Id };
        var rows = (await connection.QueryAsync<UnnotedRow>(
            $"""
            SELECT user_id, seq, horizon, symbol, origin, resolved_at FROM prediction_horizons
            WHERE (user_id > @user OR (user_id = @user AND seq > @id))
                {(end is null ? "" : "AND (user_id < @endUser OR (user_id = @endUser AND seq <= @endId))")}
                AND resolved_at IS NOT NULL AND noted IS NULL
            """, part)).AsList();
        if (rows.Count == 0) return 0;
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var row in rows)
        {
            await connection.ExecuteAsync(
                "UPDATE prediction_horizons SET noted = 1 WHERE user_id = @UserId AND seq = @Seq AND horizon = @Horizon", row, transaction);
        }

        await AddResolvedAsync(connection, transaction, rows.Select(r => new ResolvedOutcome(r.Symbol, r.Origin, r.Horizon, r.ResolvedAt)).Distinct());
        await transaction.CommitAsync();
        return rows.Count;
    }

    /// <summary>Names outcomes for the tree and the record, in the transaction that writes or finds them.</summary>
    internal static async Task AddResolvedAsync(DbConnection connection, DbTransaction transaction, IEnumerable<ResolvedOutcome> outcomes)
    {
        var all = outcomes.ToList();
        // The tree takes them seconds later, whoever the predictions belong to.
        await connection.ExecuteAsync(
            "INSERT INTO ledger_resolved (id, symbol, origin, horizon, resolved_at) VALUES (@id, @Symbol, @Origin, @Horizon, @ResolvedAt)",
            all.Select(o => new { id = Guid.CreateVersion7().ToString(), o.Symbol, o.Origin, o.Horizon, o.ResolvedAt }), transaction);
        await RecordStore.AddDueAsync(connection, transaction, all);
    }

    /// <summary>Adds a group of leaves to the transaction that records what they are of.</summary>
    internal static Task AddGroupAsync(DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<byte[]> leaves) => leaves.Count == 0
        ? Task.CompletedTask
        : connection.ExecuteAsync(TextOfGroup(leaves), transaction: transaction);

    /// <summary>The statement that adds a group of leaves. Both engines read the text; a hash has only digits in it.</summary>
    internal static string TextOfGroup(IEnumerable<byte[]> leaves)
    {
        var text = new StringBuilder($"INSERT INTO ledger_unsealed (id, leaves) VALUES ('{Guid.CreateVersion7()}',x'");
        foreach (var leaf in leaves) text.Append(Convert.ToHexString(leaf));
        return text.Append("')").ToString();
    }

    private static IEnumerable<byte[]> OutcomesOf(LedgerEntry entry, LedgerLeaf leaf) => entry.Horizons
        .Where(h => h is { Actual: not null, ActualDate: not null })
        .Select(h => LedgerLeaf.OfOutcome(leaf.Hash, leaf.Salt, h.Forecast.LeadTime, h.Actual!.Value, h.ActualDate!.Value).Hash);

    private static Task<long> GetSizeAsync(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(leaf_index), -1) + 1 FROM ledger_leaves", transaction: transaction);

    // The roots of the subtrees that became complete, level by level.
    private static async Task AddNodesAsync(DbConnection connection, DbTransaction transaction, long before, long size)
    {
        for (var level = TreeStore.LevelStep; before >> level < size >> level; level += TreeStore.LevelStep)
        {
            for (var index = before >> level; index < size >> level; index++)
            {
                var below = await TreeStore.NodesAsync(
                    connection, transaction, level - TreeStore.LevelStep, index << TreeStore.LevelStep, (index + 1) << TreeStore.LevelStep);
                await connection.ExecuteAsync(
                    "INSERT INTO ledger_nodes (level, node_index, hash) VALUES (@level, @index, @hash)",
                    new { level, index, hash = MerkleTree.FoldPerfect(below) }, transaction);
            }
        }
    }

    private sealed class ResolvedRow
    {
        public string Id { get; init; } = "";
        public Symbol Symbol { get; init; }
        public DateOnly Origin { get; init; }
        public int Horizon { get; init; }
        public long ResolvedAt { get; init; }
    }

    private sealed class UnnotedRow
    {
        public string UserId { get; init; } = "";
        public long Seq { get; init; }
        public int Horizon { get; init; }
        public Symbol Symbol { get; init; }
        public DateOnly Origin { get; init; }
        public long ResolvedAt { get; init; }
    }

    private sealed class OutcomeRow
    {
        public byte[] Salt { get; init; } = [];
        public byte[] LeafHash { get; init; } = [];
        public int Horizon { get; init; }
        public double Actual { get; init; }
        public DateOnly ActualDate { get; init; }

        public LedgerLeaf ToLeaf() => LedgerLeaf.OfOutcome(LeafHash, Salt, Horizon, Actual, ActualDate);
    }
}
