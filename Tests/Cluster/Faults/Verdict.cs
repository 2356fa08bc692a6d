using System.Globalization;
using MySqlConnector;

namespace OrleansStock.Faults;

/// <summary>What the log of the client and the rows of the database say together.</summary>
/// <param name="Acknowledged">Requests that the service said to have recorded.</param>
/// <param name="Unknown">Requests of which the client does not know.</param>
/// <param name="Found">Rows.</param>
/// <param name="Lost">Acknowledged requests without their row.</param>
/// <param name="Doubled">Rows too many: a request twice, or one that was refused or never sent.</param>
/// <param name="Disordered">Acknowledged requests of one user whose numbers do not rise in the order in which they were sent.</param>
/// <param name="Gap">The longest wait of one user between two acknowledgements, in seconds.</param>
public sealed record Verdict(int Acknowledged, int Unknown, int Found, int Lost, int Doubled, int Disordered, double Gap)
{
    /// <summary>All waits of that kind; null where a fault has none.</summary>
    public Waits? Waits { get; init; }

    /// <summary>Whether the invariant holds.</summary>
    public bool Holds => Lost == 0 && Doubled == 0 && Disordered == 0 && Acknowledged > 0;

    /// <summary>Reads the tables and compares.</summary>
    public static async Task<Verdict> ReachAsync(Client client, string connectionString)
    {
        var rows = new List<(long Id, string RequestId)>();
        await using (var connection = new MySqlConnection(connectionString))
        {
            await connection.OpenAsync();
            // A prediction without its horizons is no prediction.
            await using var command = new MySqlCommand(
                """
                SELECT p.seq, p.request_id FROM predictions p
                WHERE p.deleted_at IS NULL AND (SELECT COUNT(*) FROM prediction_horizons h WHERE h.user_id = p.user_id AND h.seq = p.seq) = 3
                """, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        var found = rows.ToLookup(r => r.RequestId, r => r.Id);
        // Races send one request several times: what one of them was told holds for it.
        var requests = client.Calls.GroupBy(c => c.RequestId).ToDictionary(g => g.Key, g => g.ToList());
        var acknowledged = client.Calls.Where(c => c.State == CallState.Acknowledged).ToList();
        var lost = acknowledged.Count(c => !found[c.RequestId].Contains(c.Id));
        var doubled = found.Sum(f => f.Count() - 1)
            + found.Count(f => !requests.TryGetValue(f.Key, out var sent) || sent.TrueForAll(c => c.State == CallState.Failed));
        var disordered = acknowledged.GroupBy(c => c.User).Sum(g => g.Zip(g.Skip(1), (a, b) => a.RequestId != b.RequestId && a.Id >= b.Id ? 1 : 0).Sum());
        var waits = Waits.Of(client.Calls);
        return new Verdict(
            acknowledged.DistinctBy(c => c.RequestId).Count(),
            requests.Values.Count(r => r.Exists(c => c.State is CallState.Unknown or CallState.Invoked) && !r.Exists(c => c.State == CallState.Acknowledged)),
            rows.Count, lost, doubled, disordered, waits.Longest) { Waits = waits };
    }

    /// <summary>The counts of the report's line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"acknowledged={Acknowledged} unknown={Unknown} found={Found} lost={Lost} doubled={Doubled} gap={Gap:0.0}{(Waits is null ? "" : $" waits {Waits}")}");
}
