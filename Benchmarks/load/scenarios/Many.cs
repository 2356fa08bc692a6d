using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>One person with many predictions beside one with 100: what each page and call of one's own predictions takes.</summary>
/// <param name="site">A site of its own.</param>
internal sealed class Many(Site site)
{
    private const int Few = 100;
    private const int RequestsOfARound = 40;
    private const int Days = 1_000;

    private static readonly TimeSpan sample = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    /// <summary>The filters; each finds about a page of either person, or more: both are shown as many.</summary>
    private static readonly string[] filters =
    [
        "", "?symbol=%5EGSPC", "?model=linear", "?state=waiting", "?state=resolved", "?state=retrospective", "?q=buy", "?sort=oldest", "?sort=due",
        "?sort=last-due", $"?dueFrom={Day(-300)}&dueTo={Day(30)}", $"?state=waiting&dueFrom={Day(1)}", $"?state=resolved&dueTo={Day(-100)}",
        "?symbol=%5EGSPC&model=linear&state=resolved",
    ];

    /// <summary>Fills, measures and prints.</summary>
    /// <param name="predictions">How many the one person has.</param>
    /// <param name="rounds">How often each is measured.</param>
    public async Task RunAsync(int predictions, int rounds)
    {
        var few = await PersonAsync("few", Few);
        var began = Stopwatch.GetTimestamp();
        var many = await PersonAsync("many", predictions);
        Ratios.Print($"{predictions} predictions filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        await SeenAsync(few);
        await SeenAsync(many);
        using var fewLine = new HttpLine(site.Url);
        using var manyLine = new HttpLine(site.Url);
        await fewLine.OpenAsync();
        await manyLine.OpenAsync();
        Ratios.Print($"{"ms of a request, median of rounds",-70} {Few,8} {predictions,8}  ratio (rounds)");
        var asked = filters.Select(f => ("/predictions" + f, true)).Concat(filters.Select(f => ("/api/v1/predictions" + f, false)));
        foreach (var (path, isPage) in asked)
        {
            byte[] fewRequest = few.Request(site.Url, path, isPage), manyRequest = many.Request(site.Url, path, isPage);
            await MeasureAsync(fewLine, fewRequest);
            await MeasureAsync(manyLine, manyRequest);
            double[] ofFew = new double[rounds], ofMany = new double[rounds];
            await Ratios.InTurnAsync(
                rounds, async round => ofFew[round] = await MeasureAsync(fewLine, fewRequest),
                async round => ofMany[round] = await MeasureAsync(manyLine, manyRequest));
            var (a, b) = (Ratios.Median(ofMany), Ratios.Median(ofFew));
            Ratios.Print($"{path,-70} {b,8:0.00} {a,8:0.00}  {a / b:0.00} ({Ratios.Each(ofMany, ofFew)})");
        }

        // The first takes what the process had not used before; what a second one adds is its own.
        foreach (var kind in (string[])["csv?notes=true", "json", "csv?notes=true", "json"])
        {
            var (bytes, more, elapsed) = await ExportAsync(many, $"/api/v1/predictions.{kind}");
            Ratios.Print($"export as {kind}: {bytes / 1e6:0.0} MB in {elapsed.TotalSeconds:0.0} s, at most {more / 1e6:0.0} MB more resident memory");
        }
    }

    private static string Day(int fromToday) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<double> MeasureAsync(HttpLine line, byte[] request)
    {
        var times = new double[RequestsOfARound];
        for (var i = 0; i < times.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            if (await line.AskAsync(request) is not 200 and var status) throw new InvalidOperationException($"A request was answered with {status}.");
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return Ratios.Median(times);
    }

    private async Task<(long Bytes, long More, TimeSpan Elapsed)> ExportAsync(Person person, string path)
    {
        var before = site.Holdings().Bytes;
        var most = before;
        var began = Stopwatch.GetTimestamp();
        using var done = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                most = Math.Max(most, site.Holdings().Bytes);
                await Task.Delay(sample, TimeProvider.System);
            }
        });
        using var http = new HttpClient { BaseAddress = site.Url };
        http.DefaultRequestHeaders.Authorization = new("Bearer", person.Token);
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int count; (count = await body.ReadAsync(buffer)) > 0;) bytes += count;
        await done.CancelAsync();
        await watch;
        return (bytes, most - before, Stopwatch.GetElapsedTime(began));
    }

    // The rows went past the person's grain, which shows those that it wrote until it reads the table again.
    private async Task SeenAsync(Person person)
    {
        using var http = new HttpClient { BaseAddress = site.Url };
        http.DefaultRequestHeaders.Authorization = new("Bearer", person.Token);
        var began = Stopwatch.GetTimestamp();
        while (!(await http.GetStringAsync(new Uri("/api/v1/predictions?limit=50", UriKind.Relative))).Contains("\"nextCursor\":\"", StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(began) > patience) throw new InvalidOperationException("The filled predictions are not shown.");
            await Task.Delay(sample, TimeProvider.System);
        }
    }

    // One real prediction, and copies of it with other dates.
    private async Task<Person> PersonAsync(string name, int predictions)
    {
        var (cookies, token) = await Visitor.SignInAsync(site.Url);
        using var http = new HttpClient { BaseAddress = site.Url };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        foreach (var model in (string[])["linear", "random-walk"])
        {
            using var content = new StringContent(
                $$"""{"symbol":"^GSPC","model":"{{model}}","requestId":"{{name}}-{{model}}"}""", System.Text.Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("/api/v1/predictions", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
        }

        await using DbConnection connection =
            site.Cluster is { } cluster ? new MySqlConnection(cluster.ConnectionString) : new SqliteConnection($"Data Source={site.DatabaseFile}");
        await connection.OpenAsync();
        var isMySql = site.Cluster is not null;
        var user = $"(SELECT user_id FROM (SELECT user_id FROM predictions WHERE request_id = '{name}-linear') u)";
        // The newest are of today; both persons' predictions lie over the same days. Of many, a part in ten are look backs and each second is of the
        // ticker; of few, the older half and the newer, so that each filter finds a page.
        var isFew = predictions == Few;
        var (isLookBack, isTicker) = isFew ? ($"n.s <= {Few / 2}", $"n.s > {Few / 2}") : ("n.s % 10 = 0", "n.s % 2 = 0");
        var isModel = isFew ? isTicker : "n.s % 4 < 2";
        var numbers = $"WITH RECURSIVE n(s) AS (SELECT 3 UNION ALL SELECT s + 1 FROM n WHERE s < {predictions})";
        string Date(string days) => isMySql ? $"DATE_ADD('{Day(0)}', INTERVAL {days} DAY)" : $"DATE('{Day(0)}', ({days}) || ' days')";
        var age = isMySql ? $"FLOOR((n.s - {predictions}) * {Days} / {predictions})" : $"CAST((n.s - {predictions}) * {Days} / {predictions} AS INTEGER)";
        if (isMySql) await ExecuteAsync(connection, "SET max_recursive_iterations = 100000000");
        await ExecuteAsync(
            connection,
            $"""
            INSERT INTO predictions
            (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
            {numbers}
            SELECT {user}, n.s, n.s,
            {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()} + 86400000 * ({age} + CASE WHEN {isLookBack} THEN 100 ELSE 1 END),
            CASE WHEN {isTicker} THEN '^GSPC' ELSE 'MSFT' END, 'USD', CASE WHEN {isModel} THEN 'linear' ELSE 'random-walk' END,
            (SELECT model_version FROM predictions WHERE request_id = CASE WHEN {isModel} THEN '{name}-linear' ELSE '{name}-random-walk' END),
            {Date(age)}, 100, '0011'
            FROM n
            """);
        foreach (var (horizon, days) in ((int, int)[])[(10, 14), (60, 84), (365, 511)])
        {
            var isThere = $"{age} + {days} < 0";
            await ExecuteAsync(
                connection,
                $"""
                INSERT INTO prediction_horizons
                (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual, actual_date, resolved_at)
                {numbers}
                SELECT {user}, n.s, {horizon}, CASE WHEN {isTicker} THEN '^GSPC' ELSE 'MSFT' END, {Date(age)}, {Date($"{age} + {days}")},
                -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01,
                CASE WHEN {isThere} THEN (n.s % 7 - 3) / 10.0 END, CASE WHEN {isThere} THEN {Date($"{age} + {days}")} END,
                CASE WHEN {isThere} THEN 1700000000000 END
                FROM n
                """);
        }

        var text = isMySql ? "CONCAT('Thought ', n.s, CASE WHEN n.s % 3 = 0 THEN ', sell' ELSE ', BUY' END)"
            : "'Thought ' || n.s || CASE WHEN n.s % 3 = 0 THEN ', sell' ELSE ', BUY' END";
        await ExecuteAsync(connection, $"INSERT INTO prediction_notes (user_id, seq, note) {numbers} SELECT {user}, n.s, {text} FROM n");
        return new Person(cookies, token);
    }

    private static async Task ExecuteAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Person(string Cookies, string Token)
    {
        public byte[] Request(Uri site, string path, bool isPage) =>
            HttpLine.Request(site, "GET", path, [isPage ? $"Cookie: {Cookies}" : $"Authorization: Bearer {Token}"]);
    }
}
