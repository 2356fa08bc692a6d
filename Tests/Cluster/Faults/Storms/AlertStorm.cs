using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MySqlConnector;

namespace OrleansStock.Faults.Storms;

/// <summary>A thousand alerts on fifty tickers, half of which a new close crosses, looked at by silos that are killed meanwhile.</summary>
internal sealed partial class AlertStorm(string builds, int kills, Action<FormattableString> note)
{
    private const int Tickers = 50, People = 20, Bars = 300;
    private const double Close = 100, NextClose = 105, Crossed = 102, OutOfReach = 200;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(4);

    private readonly string folder = Directory.CreateTempSubdirectory("orleansstock-alerts-").FullName;

    // Three trading days, the newest yesterday at the latest.
    private readonly DateOnly[] days = [.. Weekdays(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Take(Bars).Reverse()];

    private static IEnumerable<string> Symbols => Enumerable.Range(0, Tickers).Select(i => string.Create(CultureInfo.InvariantCulture, $"ALERT{i:00}"));

    /// <summary>Runs it on a cluster of its own.</summary>
    public async Task<(Verdict Verdict, bool Passed)> RunAsync()
    {
        try
        {
            Write(days[..^2]);
            var settings = new Dictionary<string, string> { ["MarketData__Source"] = "Csv", ["MarketData__CsvDirectory"] = folder };
            await using var cluster = await LocalCluster.StartAsync(builds, 3, 2, settings);
            using var client = new Client(cluster.BaseUrl);
            await client.RegisterAsync(People);
            using (var reader = new HttpClient { BaseAddress = cluster.BaseUrl })
                foreach (var symbol in Symbols) await reader.GetStringAsync(new Uri($"/api/v1/tickers/{symbol}", UriKind.Relative));
            await using var connection = new MySqlConnection(cluster.ConnectionString);
            await connection.OpenAsync();
            await UntilAsync(connection, "tickers that are known", $"SELECT {Tickers} - COUNT(*) FROM tickers");
            var expected = await AddAlertsAsync(connection);

            var began = Stopwatch.GetTimestamp();
            Write(days[..^1]);
            await KillWhileTheyLookAsync(cluster, connection);
            // What a silo took along is found with the next bar, which crosses nothing itself.
            await Task.Delay(TimeSpan.FromSeconds(90), TimeProvider.System);
            note($"{await CountAsync(connection, Unseen)} of {Tickers * People} alerts were left for the next close");
            Write(days);
            await MakeDueAsync(connection);
            await UntilAsync(connection, "alerts that nobody looked at", Unseen);
            await UntilAsync(connection, "mails in the queue", "SELECT COUNT(*) FROM outgoing_mails WHERE kind = 'Alert'");
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;

            var mails = await ReadMailsAsync(Path.Combine(cluster.Folder, "files", "mail"));
            var lost = expected.Count(e => !mails.Contains(e));
            var doubled = mails.GroupBy(m => m).Sum(g => g.Count() - (expected.Contains(g.Key) ? 1 : 0));
            note($"acknowledged are crossings, found are mails, gap is the time until the last one");
            var verdict = new Verdict(expected.Count, 0, mails.Count, lost, doubled, 0, took);
            return (verdict, verdict.Holds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Unseen => $"SELECT COUNT(*) FROM alerts WHERE is_active = 1 AND seen_date <= '{Iso(days[^3])}'";

    private static IEnumerable<DateOnly> Weekdays(DateOnly today)
    {
        for (var day = today.AddDays(-1); ; day = day.AddDays(-1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return day;
    }

    // Replaced at once, as somebody who keeps such a folder up to date should.
    private void Write(IReadOnlyCollection<DateOnly> shown)
    {
        var lines = shown.Select((day, i) =>
        {
            // Up to 100, then 105 on the last two days.
            var close = i >= Bars - 2 ? NextClose : Close - (i == Bars - 3 ? 0 : i % 7 * 0.3);
            return string.Create(CultureInfo.InvariantCulture, $"{Iso(day)},{close},{close + 0.5},{close - 0.5},{close},{close},1000");
        });
        var text = "Date,Open,High,Low,Close,AdjClose,Volume\n" + string.Join('\n', lines) + "\n";
        foreach (var symbol in Symbols)
        {
            var file = Path.Combine(folder, symbol);
            File.WriteAllText(file + ".new", text);
            File.Move(file + ".new", file + ".csv", overwrite: true);
        }
    }

    private async Task<HashSet<(string Address, string Symbol)>> AddAlertsAsync(MySqlConnection connection)
    {
        await ExecuteAsync(connection, "UPDATE users SET email_confirmed = 1");
        var people = new List<(string Id, string Address)>();
        await using (var command = new MySqlCommand("SELECT id, email FROM users ORDER BY id", connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) people.Add((reader.GetString(0), reader.GetString(1)));
        }

        var expected = new HashSet<(string, string)>();
        foreach (var ((id, address), number) in people.Select((p, i) => (p, i)))
        {
            var rows = Symbols.Select((symbol, i) =>
            {
                var crosses = (number + i) % 2 == 0;
                if (crosses) expected.Add((address, symbol));
                var level = crosses ? Crossed : OutOfReach;
                var last = Iso(days[^3]);
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"('{Guid.CreateVersion7()}','{id}','Above','{symbol}',{level},'{last}','{last}',0,1,'http://localhost',{i})");
            });
            await ExecuteAsync(
                connection, "INSERT INTO alerts (id, user_id, kind, symbol, high, basis_date, seen_date, repeats, is_active, site, created_at) VALUES "
                + string.Join(',', rows));
        }

        return expected;
    }

    // A part of the tickers is due each time, and a silo dies once the first of them was looked at.
    private async Task KillWhileTheyLookAsync(LocalCluster cluster, MySqlConnection connection)
    {
        for (var round = 0; round < kills; round++)
        {
            var (first, behind) = (Tickers * round / kills, Tickers * (round + 1) / kills);
            var left = await CountAsync(connection, Unseen);
            await ExecuteAsync(
                connection, string.Create(
                    CultureInfo.InvariantCulture,
                    $"UPDATE tickers SET next_refresh_at = 0 WHERE symbol >= 'ALERT{first:00}' AND symbol < 'ALERT{behind:00}'"));
            var began = Stopwatch.GetTimestamp();
            while (await CountAsync(connection, Unseen) == left)
            {
                if (Stopwatch.GetElapsedTime(began) > patience) throw new InvalidOperationException($"Nobody looks at {left} alerts.");
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            var silo = $"silo-{round % cluster.Silos + 1}";
            cluster.Kill(silo);
            note($"{silo} killed with {left - await CountAsync(connection, Unseen)} of {(behind - first) * People} looked at");
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            await cluster.StartAsync(silo);
            await cluster.WaitForActiveAsync(silo, patience);
        }
    }

    private static Task MakeDueAsync(MySqlConnection connection) => ExecuteAsync(connection, "UPDATE tickers SET next_refresh_at = 0");

    private static async Task ExecuteAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task UntilAsync(MySqlConnection connection, string what, string sql)
    {
        for (var began = Stopwatch.GetTimestamp(); await CountAsync(connection, sql) is > 0 and var left;)
        {
            if (Stopwatch.GetElapsedTime(began) > patience) throw new InvalidOperationException($"{left} {what} after {patience}.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }

    private static async Task<IReadOnlyList<(string Address, string Symbol)>> ReadMailsAsync(string mails)
    {
        var found = new List<(string, string)>();
        foreach (var file in Directory.EnumerateFiles(mails, "*.eml"))
        {
            var text = await File.ReadAllTextAsync(file);
            if (Subject().Match(text) is { Success: true } subject) found.Add((Recipient().Match(text).Groups[1].Value, subject.Groups[1].Value));
        }

        return found;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^To:\s+.*?([^\s<>]+@[^\s<>]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Recipient();

    [GeneratedRegex(@"^Subject:\s+(ALERT\d\d):", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();
}
