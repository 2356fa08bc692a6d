using System.Data.Common;
using Dapper;
using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>One person's newest outcomes beside what was predicted.</summary>
public sealed class OwnOutcomes(Database database)
{
    /// <summary>The newest resolved horizons of a person.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="count">How many at most.</param>
    public async Task<IReadOnlyList<ResolvedHorizon>> GetNewestAsync(string userId, int count)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        // The index alone says which; the rows of these few are read after.
        await using var reader = await connection.ExecuteReaderAsync(
            $"""
            SELECT p.created_at, h.symbol, h.origin, h.horizon, h.actual_date, h.actual, h.q01, h.q05, h.q10, h.q25, h.q50, h.q75, h.q90, h.q95, h.q99
            FROM (SELECT user_id, seq, horizon FROM prediction_horizons{database.By("IX_prediction_horizons_due")}
              WHERE user_id = @userId AND actual_date >= '1800-01-01'
              ORDER BY actual_date DESC, target_date DESC, seq DESC LIMIT @count) k
            {database.ThenJoin} prediction_horizons h ON h.user_id = k.user_id AND h.seq = k.seq AND h.horizon = k.horizon
            {database.ThenJoin} predictions p ON p.user_id = k.user_id AND p.seq = k.seq
            """, new { userId, count });
        List<ResolvedHorizon> resolved = [];
        while (await reader.ReadAsync()) resolved.Add(Of(reader));
        return resolved;
    }

    private static ResolvedHorizon Of(DbDataReader row)
    {
        var quantiles = new double[Quantiles.Count];
        for (var i = 0; i < quantiles.Length; i++) quantiles[i] = row.GetDouble(6 + i);
        return new ResolvedHorizon(
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), Symbol.Parse(row.GetString(1)), row.GetFieldValue<DateOnly>(2), row.GetInt32(3),
            row.GetFieldValue<DateOnly>(4), row.GetDouble(5), Quantiles.Create<double>(quantiles));
    }
}
