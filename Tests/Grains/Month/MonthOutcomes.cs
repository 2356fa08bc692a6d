using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;
using OrleansStock.Tests.Ledger;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>Whether each prediction that fell due has its outcome: the true one, in time, counted once, and one leaf in the tree over the ledger.</summary>
internal sealed class MonthOutcomes(
    MonthPlan plan, MonthCluster cluster, IReadOnlyList<Listing> listings, IReadOnlyList<(string UserId, PredictionRecord Record)> recorded)
{
    // Two closes as 32-bit floats, each with half a unit of the 24th bit.
    private const double Noise = 3e-7;

    private readonly Dictionary<string, Listing> bySymbol = listings.ToDictionary(l => l.Symbol);

    /// <summary>Outcomes that were resolved.</summary>
    public int Resolved { get; private set; }

    /// <summary>Distinct forecasts among them: what the live record counts.</summary>
    public int Forecasts { get; private set; }

    /// <summary>Rows that the sums of these forecasts, the counts of outcomes and the heads of the tree take.</summary>
    public (long Sums, int Counts, int Heads) Rows { get; private set; }

    /// <summary>The longest time from a close to its outcome, but for times in which the source or the service was away.</summary>
    public TimeSpan LongestLag { get; private set; }

    /// <summary>The longest time from the end of an outage, or of the service's absence, to an outcome that fell due before or in it.</summary>
    public TimeSpan LongestRecovery { get; private set; }

    // Resolved ones that were recorded before their outcome was known.
    private int timely;

    /// <summary>Looks through everything.</summary>
    /// <param name="seals">How often the ledger was sealed at most.</param>
    /// <returns>What is wrong, a line each.</returns>
    public async Task<List<string>> CheckAsync(int seals)
    {
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync();
        var rows = (await connection.QueryAsync<Row>(
            """
            SELECT p.user_id, p.seq, p.salt, p.leaf_hash, h.horizon, h.actual, h.actual_date, h.resolved_at
            FROM predictions p JOIN prediction_horizons h ON h.user_id = p.user_id AND h.seq = p.seq
            """)).ToDictionary(r => (r.UserId, r.Seq, r.Horizon));
        List<string> wrong = [];
        HashSet<(string, DateOnly, int)> counted = [];
        foreach (var (userId, record) in recorded)
        {
            var listing = bySymbol[record.Symbol.ToString()];
            var origin = listing.SessionOf(record.Origin);
            CheckOrigin(listing, origin, record, wrong);
            foreach (var horizon in record.Horizons.Select(h => h.Horizon))
            {
                if (!rows.TryGetValue((userId, record.Id, horizon), out var row))
                {
                    wrong.Add($"{record.Symbol} {record.Origin} +{horizon}: there is no row.");
                    continue;
                }

                CheckOutcome(listing, origin, origin + horizon, record, row, wrong);
                if (row.ResolvedAt is null) continue;
                Resolved++;
                // Recorded between the close and its bar: it gets its outcome, and no record counts it.
                if (record.CreatedAt >= PriceAge.CountedBeforeOf(listing.Symbol, record.Origin, row.ActualDate!.Value)) continue;
                timely++;
                counted.Add((listing.Symbol, record.Origin, horizon));
            }
        }

        if (rows.Count != recorded.Sum(r => r.Record.Horizons.Count)) wrong.Add($"{rows.Count} horizons are stored, more or less than were recorded.");
        Forecasts = counted.Count;
        var heads = await CheckTreeAsync(connection, [.. rows.Values], wrong);
        if (heads > seals) wrong.Add($"{heads} heads were made in {seals} sealings.");
        Rows = (await CheckRecordAsync(connection, wrong), counted.Select(c => c.Item3).Distinct().Count(), heads);
        return wrong;
    }

    // Readers see a bar half an hour after its close, so an origin is the last session of then, or the one before where the source is away.
    private void CheckOrigin(Listing listing, int origin, PredictionRecord record, List<string> wrong)
    {
        var ended = listing.Ended(record.CreatedAt);
        if (origin >= ended) wrong.Add($"{record.Symbol}: predicted at {record.CreatedAt:u} from {record.Origin}, which had not ended.");
        if (origin + 1 < ended && plan.DeadlineOf(listing.Bourse.UsualCloses[origin + 1]) < record.CreatedAt)
            wrong.Add($"{record.Symbol}: predicted at {record.CreatedAt:u} from {record.Origin}, though {listing.Bourse.Days[origin + 1]} was due.");
        // In shares of the origin; of the next day, where the source had rewritten the past for a split of the session under way.
        double[] told = [listing.CloseOf(origin, origin), listing.CloseOf(origin, origin + 1)];
        if (!told.Any(close => Math.Abs((double)record.CloseAtOrigin / close - 1) < 1e-6))
            wrong.Add($"{record.Symbol}: the close of {record.Origin} is {record.CloseAtOrigin}, not {told[0]}.");
        if (record.Retrospective) wrong.Add($"{record.Symbol}: predicted at {record.CreatedAt:u} from {record.Origin} as a look back.");
    }

    private void CheckOutcome(Listing listing, int origin, int target, PredictionRecord record, Row row, List<string> wrong)
    {
        var what = $"{record.Symbol} {record.Origin} +{row.Horizon}";
        var hasBar = target < listing.Bourse.Days.Length && listing.Bourse.Closes[target] < listing.DelistedAt;
        var deadline = hasBar ? plan.DeadlineOf(listing.Bourse.UsualCloses[target]) : DateTimeOffset.MaxValue;
        if (row.ResolvedAt is not { } milliseconds)
        {
            if (deadline < plan.End && deadline < listing.DelistedAt) wrong.Add($"{what}: due on {listing.Bourse.Days[target]}, without an outcome.");
            return;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        if (!hasBar || at < listing.Bourse.Closes[target])
        {
            wrong.Add($"{what}: resolved at {at:u}, before there was a close.");
            return;
        }

        if (row.ActualDate != listing.Bourse.Days[target]) wrong.Add($"{what}: resolved by {row.ActualDate}, not {listing.Bourse.Days[target]}.");
        var truth = listing.LogReturn(origin, target);
        if (!(Math.Abs(row.Actual!.Value - truth) < Noise)) wrong.Add($"{what}: the return is {row.Actual}, not {truth}.");
        // Recorded before its bar was in the service, so it was resolved when that came.
        if (at > deadline) wrong.Add($"{what}: closed at {listing.Bourse.Closes[target]:u}, resolved only at {at:u}.");
        var close = listing.Bourse.UsualCloses[target];
        if (plan.AwayAt(close) is { } away) LongestRecovery = Longer(LongestRecovery, at - away.To);
        else LongestLag = Longer(LongestLag, at - close);
    }

    private async Task<long> CheckRecordAsync(System.Data.Common.DbConnection connection, List<string> wrong)
    {
        var outcomes = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM record_outcomes");
        var ofAll = await connection.ExecuteScalarAsync<long>("SELECT CAST(SUM(resolved) AS SIGNED) FROM record_sums WHERE symbol = ''");
        var ofTickers = await connection.ExecuteScalarAsync<long>("SELECT CAST(SUM(resolved) AS SIGNED) FROM record_sums WHERE symbol <> ''");
        if (outcomes != Forecasts || ofAll != Forecasts || ofTickers != Forecasts)
            wrong.Add($"{Forecasts} forecasts came due; the record counts {outcomes}, {ofTickers} by ticker and {ofAll} in all.");
        var counts = await connection.ExecuteScalarAsync<long>("SELECT CAST(SUM(resolved) AS SIGNED) FROM outcome_counts");
        if (counts != timely) wrong.Add($"{timely} horizons were resolved that were recorded in time; {counts} are counted.");
        // One for each ticker, horizon, model and third of volatility, and one for all tickers.
        return await connection.ExecuteScalarAsync<long>(
            """
            SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT symbol, horizon, model_id, regime FROM record_outcomes) t)
                + (SELECT COUNT(*) FROM (SELECT DISTINCT horizon, model_id, regime FROM record_outcomes) a)
            """);
    }

    private static async Task<int> CheckTreeAsync(System.Data.Common.DbConnection connection, IReadOnlyList<Row> rows, List<string> wrong)
    {
        byte[][] leaves = [.. await connection.QueryAsync<byte[]>("SELECT leaf_hash FROM ledger_leaves ORDER BY leaf_index")];
        // A prediction has a row for each horizon, and one leaf.
        var expected = rows.Select(r => r.LeafHash).Concat(rows.Where(r => r.ResolvedAt is not null)
            .Select(r => LedgerLeaf.OfOutcome(r.LeafHash, r.Salt, r.Horizon, r.Actual!.Value, r.ActualDate!.Value).Hash))
            .Select(Convert.ToHexString).ToHashSet();
        if (leaves.Length != expected.Count || !expected.SetEquals(leaves.Select(Convert.ToHexString)))
            wrong.Add($"The tree has {leaves.Length} leaves, the predictions and outcomes {expected.Count}, and they are not the same.");
        var heads = (await connection.QueryAsync<(long Size, byte[] Root)>("SELECT tree_size, root_hash FROM ledger_heads ORDER BY tree_size")).ToList();
        if (heads.Count == 0 || heads[^1].Size != leaves.Length) wrong.Add("The last head is not that of all leaves.");
        foreach (var (size, root) in heads.Where((_, i) => i % (1 + heads.Count / 20) == 0 || i == heads.Count - 1))
            if (!NaiveTree.Root(leaves.AsSpan(0, (int)size)).AsSpan().SequenceEqual(root)) wrong.Add($"The head of {size} leaves is not their root.");
        return heads.Count;
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed class Row
    {
        public string UserId { get; init; } = "";
        public long Seq { get; init; }
        public byte[] Salt { get; init; } = [];
        public byte[] LeafHash { get; init; } = [];
        public int Horizon { get; init; }
        public double? Actual { get; init; }
        public DateOnly? ActualDate { get; init; }
        public long? ResolvedAt { get; init; }
    }
}
