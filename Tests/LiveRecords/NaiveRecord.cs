using OrleansStock.Forecasting;
using OrleansStock.Storage.Record;

namespace OrleansStock.Tests.LiveRecords;

/// <summary>The live record by its definition in <c>docs/record.md</c>: every row of the ledger is looked at, nothing of the product is used.</summary>
internal sealed class NaiveRecord
{
    private static readonly double[] levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    // Quantiles of the standard Normal distribution at these levels, from a table.
    private static readonly double[] scores =
    [
        -2.3263478740408408, -1.6448536269514722, -1.2815515655446004, -0.6744897501960817, 0,
        0.6744897501960817, 1.2815515655446004, 1.6448536269514722, 2.3263478740408408,
    ];

    private readonly Dictionary<(string Symbol, string Origin, int Horizon, string Model, int Version), Scored> counted = [];

    private sealed record Scored(int Regime, double Crps, double Baseline, bool[] Held, int Tenth);

    /// <summary>Counts what the ledger has of outcomes that were named for the record, as it is now.</summary>
    /// <param name="database">The database.</param>
    /// <param name="histories">The whole histories, by symbol.</param>
    /// <param name="countedBefore">The moment from which a prediction of a symbol from an origin for a day is a look back, or its outcome known.</param>
    public async Task CountAsync(
        Database database, IReadOnlyDictionary<string, Bar[]> histories, Func<string, DateOnly, DateOnly, DateTimeOffset> countedBefore)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var rows = (await connection.QueryAsync(
            """
            SELECT p.symbol, p.origin, p.model_id, p.model_version, p.created_at, p.user_id, p.seq, h.*
            FROM predictions p JOIN prediction_horizons h ON h.user_id = p.user_id AND h.seq = p.seq WHERE h.noted = 1
            """)).Select(r => (IDictionary<string, object>)r).ToList();
        foreach (var row in rows.OrderBy(r => Convert.ToInt64(r["created_at"], null)).ThenBy(r => (string)r["user_id"], StringComparer.Ordinal)
            .ThenBy(r => Convert.ToInt64(r["seq"], null)))
        {
            var symbol = (string)row["symbol"];
            var origin = Day(row["origin"]);
            if (Convert.ToInt64(row["created_at"], null) >= countedBefore(symbol, origin, Day(row["actual_date"])).ToUnixTimeMilliseconds()) continue;
            var horizon = Convert.ToInt32(row["horizon"], null);
            var key = (symbol, origin.ToString("O"), horizon, (string)row["model_id"], Convert.ToInt32(row["model_version"], null));
            if (counted.ContainsKey(key)) continue;
            double[] q = [.. new[] { "q01", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q99" }.Select(c => (double)row[c])];
            counted[key] = Score(q, (double)row["actual"], [.. histories[symbol].TakeWhile(b => b.Date <= origin).Select(b => Math.Log(b.Close))], horizon);
        }
    }

    /// <summary>The sums of a ticker, or of all where it is null, as text: exact counts, and the two sums.</summary>
    public IReadOnlyDictionary<string, (string Counts, double Crps, double Baseline)> Sums(string? symbol) => counted
        .Where(c => symbol is null || c.Key.Symbol == symbol)
        .GroupBy(c => $"{c.Key.Model} {c.Key.Horizon} {c.Value.Regime}", c => c.Value)
        .ToDictionary(g => g.Key, g => (
            $"{g.Count()}: {string.Join(' ', Enumerable.Range(0, 4).Select(r => g.Count(s => s.Held[r])))}: "
            + string.Join(' ', Enumerable.Range(0, 10).Select(t => g.Count(s => s.Tenth == t))),
            g.Sum(s => s.Crps), g.Sum(s => s.Baseline)));

    /// <summary>The record of the product in the same words.</summary>
    public static IReadOnlyDictionary<string, (string Counts, double Crps, double Baseline)> Of(IEnumerable<RecordRow> rows) => rows.ToDictionary(
        r => $"{r.ModelId} {r.Horizon} {r.Regime}",
        r => ($"{r.Sums.Resolved}: {string.Join(' ', r.Sums.Held)}: {string.Join(' ', r.Sums.Tenths)}", r.Sums.CrpsSum, r.Sums.BaselineCrpsSum));

    private static DateOnly Day(object value) =>
        value is DateTime day ? DateOnly.FromDateTime(day) : DateOnly.Parse((string)value, CultureInfo.InvariantCulture);

    private static Scored Score(double[] q, double y, double[] logs, int horizon)
    {
        double[] returns = [.. logs.Skip(1).Zip(logs, (b, a) => b - a)];
        var mean = returns.Average();
        var deviation = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / (returns.Length - 1));
        double[] walk = [.. scores.Select(z => z * deviation * Math.Sqrt(horizon))];
        bool[] held = [.. new[] { (3, 5), (2, 6), (1, 7), (0, 8) }.Select(r => q[r.Item1] <= y && y <= q[r.Item2])];
        return new Scored(Regime(returns), Crps(q, y), Crps(walk, y), held, Tenth(q, y));
    }

    private static double Crps(double[] q, double y) =>
        2.0 / 9 * levels.Zip(q, (level, x) => y >= x ? level * (y - x) : (1 - level) * (x - y)).Sum();

    // The third of the standard deviation of the last 60 returns among the series' own values of it so far.
    private static int Regime(double[] returns)
    {
        if (returns.Length < 61) return -1;
        double At(int end)
        {
            var window = returns[(end - 60)..end];
            var mean = window.Average();
            return Math.Sqrt(window.Sum(r => (r - mean) * (r - mean)) / 59);
        }

        double[] past = [.. Enumerable.Range(60, returns.Length - 59).Select(At)];
        return Math.Min(2, 3 * past.Count(v => v < past[^1]) / past.Length);
    }

    // Probabilities between two quantiles by even steps of the Normal score, found by bisection of the distribution function.
    private static int Tenth(double[] q, double y)
    {
        if (y < q[0]) return 0;
        if (y > q[^1]) return 9;
        var above = Array.FindIndex(q, x => x >= y);
        var score = q[above] == y ? scores[above] : scores[above - 1] + (y - q[above - 1]) / (q[above] - q[above - 1]) * (scores[above] - scores[above - 1]);
        return (int)(10 * Below(score));
    }

    // The Normal distribution function by Simpson's rule.
    private static double Below(double z)
    {
        const int steps = 2_000;
        double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        var h = z / steps;
        return 0.5 + h / 3 * Enumerable.Range(0, steps + 1).Sum(i => (i is 0 or steps ? 1 : i % 2 == 1 ? 4 : 2) * Density(i * h));
    }
}
