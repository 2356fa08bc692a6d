using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Mail;

namespace OrleansStock.Storage.Alerts;

/// <summary>
/// The table <c>alerts</c>. What was seen is committed together with the mail about it, and only where the alert still stands as it was
/// read: whichever silo looks, and whichever dies, a crossing is stored once. Mails go out at least once, see <see cref="OutgoingMailStore"/>.
/// </summary>
public sealed class AlertStore(Database database, TimeProvider time)
{
    private const string Columns =
        "id, user_id, kind, symbol, currency, low, high, odds, horizon, last_odds, basis_date, seen_date, until_date, repeats, is_active, site, created_at";

    private const int Attempts = 5;

    /// <summary>The alerts of a person, the newest first.</summary>
    public async Task<IReadOnlyList<Alert>> GetOfUserAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<Alert>(
            $"SELECT {Columns} FROM alerts WHERE user_id = @userId ORDER BY created_at DESC, id", new { userId })).AsList();
    }

    /// <summary>An alert, or null where a person has none of that id.</summary>
    public async Task<Alert?> FindAsync(string userId, string id)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.QuerySingleOrDefaultAsync<Alert>($"SELECT {Columns} FROM alerts WHERE user_id = @userId AND id = @id", new { userId, id });
    }

    /// <summary>The alerts of a ticker that wait.</summary>
    public async Task<IReadOnlyList<Alert>> GetActiveAsync(Symbol symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<Alert>($"SELECT {Columns} FROM alerts WHERE symbol = @symbol AND is_active = 1", new { symbol })).AsList();
    }

    /// <summary>Adds an alert, as long as there is room. Of outcomes a person has one: it tells of all, and a second one would tell each again.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="most">The most alerts of a person.</param>
    public async Task<AlertAddition> AddAsync(Alert alert, int most)
    {
        ArgumentNullException.ThrowIfNull(alert);
        // Two that are added at once are each other's deadlock on MySQL: each read that there is room.
        return await Retries.OnDeadlockAsync(Attempts, () => AddOnceAsync(alert, most));
    }

    private async Task<AlertAddition> AddOnceAsync(Alert alert, int most)
    {
        const string tellsOfOutcomes = "SELECT 1 FROM alerts o WHERE o.user_id = @UserId AND o.kind = 'Outcome'";
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var parameters = new
        {
            alert.Id, alert.UserId, Kind = alert.Kind.ToString(), alert.Symbol, alert.Currency, alert.Low, alert.High, alert.Odds, alert.Horizon,
            alert.LastOdds,
            alert.BasisDate, alert.SeenDate, alert.UntilDate, alert.Repeats, alert.Site, now = time.GetUtcNow().ToUnixTimeMilliseconds(), most,
        };
        var isAdded = await connection.ExecuteAsync(
            $"""
            INSERT INTO alerts ({Columns})
            SELECT @Id, id, @Kind, @Symbol, @Currency, @Low, @High, @Odds, @Horizon, @LastOdds, @BasisDate, @SeenDate, @UntilDate, @Repeats, 1, @Site, @now
            FROM users WHERE id = @UserId AND (SELECT COUNT(*) FROM alerts a WHERE a.user_id = @UserId) < @most
              AND (@Kind <> 'Outcome' OR NOT EXISTS ({tellsOfOutcomes}))
            """, parameters) == 1;
        if (isAdded) return AlertAddition.Added;
        return alert.Kind == AlertKind.Outcome && await connection.QueryFirstOrDefaultAsync<int?>(tellsOfOutcomes, parameters) is not null
            ? AlertAddition.OutcomesAlready
            : AlertAddition.Full;
    }

    /// <summary>Deletes an alert; false where there is none.</summary>
    public async Task<bool> DeleteAsync(string userId, string id)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var kind = await connection.QuerySingleOrDefaultAsync<string?>("SELECT kind FROM alerts WHERE user_id = @userId AND id = @id", new { userId, id });
        // An earlier build took several alerts of outcomes: who stops one would be told by the next.
        var ofOutcomes = kind == nameof(AlertKind.Outcome) ? " OR kind = 'Outcome'" : "";
        return kind is not null && await connection.ExecuteAsync(
            $"DELETE FROM alerts WHERE user_id = @userId AND (id = @id{ofOutcomes})", new { userId, id }) > 0;
    }

    /// <summary>Commits what was seen of a ticker's alerts, and the mails about it, in one transaction.</summary>
    /// <returns>How many mails were stored.</returns>
    public async Task<int> CommitAsync(IReadOnlyCollection<AlertFinding> findings)
    {
        if (findings.Count == 0) return 0;
        var now = time.GetUtcNow();
        var mails = 0;
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        // In one order, so that two silos that look at once wait for each other and not crosswise.
        foreach (var finding in findings.OrderBy(f => f.Alert.Id, StringComparer.Ordinal))
        {
            var (alert, seen, odds, detail, isActive) = finding;
            var isOurs = await connection.ExecuteAsync(
                "UPDATE alerts SET seen_date = @seen, last_odds = @odds, is_active = @isActive WHERE id = @Id AND is_active = 1 AND seen_date = @SeenDate",
                new { seen, odds, isActive, alert.Id, alert.SeenDate }, transaction) == 1;
            if (!isOurs || detail is null) continue;
            mails += await connection.ExecuteAsync(
                OutgoingMailStore.Insert, OutgoingMailStore.RowOf(new OutgoingMail(MailKind.Alert, alert.Site) { UserId = alert.UserId, Detail = detail }, now),
                transaction);
        }

        await transaction.CommitAsync();
        return mails;
    }
}
