using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// The transaction that writes a group of predictions. Written without Dapper, whose work on 50 parameters a prediction costs
/// more than the insert.
/// </summary>
/// <remarks>
/// Where a prediction names an API token, the owner of the row is what a query by the token's key gives: without a valid token
/// that is NULL, and the column refuses it. The check is therefore part of the commit, and costs no round trip.
/// </remarks>
internal sealed class PredictionInserts(StorageEngine engine)
{
    private const string Predictions =
        "INSERT INTO predictions (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, "
        + "history_fingerprint, salt, leaf_hash) VALUES ";

    private const string Horizons =
        "INSERT INTO prediction_horizons (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, "
        + "point) VALUES ";

    /// <summary>Writes the group, all of it or nothing.</summary>
    /// <param name="connection">An open connection without a transaction.</param>
    /// <param name="predictions">The group.</param>
    public Task ExecuteAsync(DbConnection connection, IReadOnlyList<NewPrediction> predictions) =>
        engine == StorageEngine.MySql ? InsertByOneTextAsync(connection, predictions) : InsertRowByRowAsync(connection, predictions);

    /// <summary>MySQL: the whole transaction in one round trip. Numbers and dates stand in the text, strings are parameters.</summary>
    private static async Task InsertByOneTextAsync(DbConnection connection, IReadOnlyList<NewPrediction> predictions)
    {
        await using var command = connection.CreateCommand();
        var rows = new StringBuilder("START TRANSACTION; ").Append(Predictions);
        var horizons = new StringBuilder(Horizons);
        foreach (var (userId, entry, tokenId, leaf) in predictions)
        {
            string user = Parameter(userId), symbol = Parameter(entry.Symbol.ToString());
            rows.Append(rows[^1] == ')' ? ",(" : "(");
            if (tokenId is null) rows.Append(user);
            else rows.Append(CultureInfo.InvariantCulture, $"{OwnerOf(Parameter(tokenId), user, Text(entry.CreatedAt.ToUnixTimeMilliseconds()))}");
            rows.Append(CultureInfo.InvariantCulture, $",{entry.Id},{Parameter(entry.RequestId)},{entry.CreatedAt.ToUnixTimeMilliseconds()},{symbol},")
                .Append(CultureInfo.InvariantCulture, $"{Parameter(entry.Currency)},{Parameter(entry.ModelId)},{entry.ModelVersion},'{Iso(entry.Origin)}',")
                .Append(CultureInfo.InvariantCulture, $"{entry.CloseAtOrigin:R},{Parameter(entry.HistoryFingerprint)}")
                .Append(CultureInfo.InvariantCulture, $",x'{Convert.ToHexString(leaf.Salt)}',x'{Convert.ToHexString(leaf.Hash)}')");
            foreach (var h in entry.Horizons)
            {
                horizons.Append(horizons[^1] == ')' ? "," : "")
                    .Append(CultureInfo.InvariantCulture, $"({user},{entry.Id},{h.Forecast.LeadTime},{symbol},'{Iso(entry.Origin)}','{Iso(h.TargetDate)}'");
                foreach (var quantile in h.Forecast.LogReturns) horizons.Append(CultureInfo.InvariantCulture, $",{quantile:R}");
                horizons.Append(CultureInfo.InvariantCulture, $",{h.Forecast.Point:R})");
            }
        }

        command.CommandText = rows.Append("; ").Append(horizons).Append("; ").Append(SealStore.TextOfGroup(predictions.Select(p => p.Leaf.Hash))).Append("; COMMIT")
            .ToString();
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (DbException) when (connection.State == ConnectionState.Open)
        {
            // The pool ends what a connection left open only when somebody takes it again; until then the rows stay locked.
            await using var rollback = connection.CreateCommand();
            rollback.CommandText = "ROLLBACK";
            await rollback.ExecuteNonQueryAsync();
            throw;
        }

        string Parameter(string? value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{Text(command.Parameters.Count)}";
            parameter.Value = (object?)value ?? DBNull.Value;
            command.Parameters.Add(parameter);
            return parameter.ParameterName;
        }

        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>SQLite: one prepared statement a table, executed for each row. It looks for parameters by name, one after the other: few are quick.</summary>
    private static async Task InsertRowByRowAsync(DbConnection connection, IReadOnlyList<NewPrediction> predictions)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var row = Prepare(Predictions, 13, "$p0");
        await using var ownedRow = Prepare(Predictions, 13, OwnerOf("$p13", "$p0", "$p3"), extra: 1);
        await using var horizon = Prepare(Horizons, 16, "$p0");
        foreach (var (userId, entry, tokenId, leaf) in predictions)
        {
            var symbol = entry.Symbol.ToString();
            var origin = Iso(entry.Origin);
            await ExecuteAsync(
                tokenId is null ? row : ownedRow, userId, entry.Id, entry.RequestId, entry.CreatedAt.ToUnixTimeMilliseconds(), symbol, entry.Currency,
                entry.ModelId, entry.ModelVersion, origin, entry.CloseAtOrigin, entry.HistoryFingerprint, leaf.Salt, leaf.Hash, tokenId);
            foreach (var h in entry.Horizons)
            {
                var q = h.Forecast.LogReturns;
                await ExecuteAsync(
                    horizon, userId, entry.Id, h.Forecast.LeadTime, symbol, origin, Iso(h.TargetDate),
                    q.P01, q.P05, q.P10, q.P25, q.Median, q.P75, q.P90, q.P95, q.P99, h.Forecast.Point);
            }
        }

        await SealStore.AddGroupAsync(connection, transaction, [.. predictions.Select(p => p.Leaf.Hash)]);
        await transaction.CommitAsync();

        DbCommand Prepare(string insert, int columns, string owner, int extra = 0)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"{insert}({owner},{string.Join(',', Enumerable.Range(1, columns - 1).Select(i => $"$p{i}"))})";
            for (var i = 0; i < columns + extra; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"$p{i}";
                command.Parameters.Add(parameter);
            }

            return command;
        }

        static Task<int> ExecuteAsync(DbCommand command, params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < command.Parameters.Count; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
            return command.ExecuteNonQueryAsync();
        }
    }

    // By the primary key alone, so that the lock on the token's row is the only one that a revocation can meet.
    private static string OwnerOf(string tokenId, string userId, string now) =>
        $"(SELECT user_id FROM api_tokens WHERE id = {tokenId} AND user_id = {userId} AND expires_at > {now})";

    // Both engines take the ISO form.
    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
