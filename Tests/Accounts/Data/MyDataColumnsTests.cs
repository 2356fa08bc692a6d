using System.Data.Common;

namespace OrleansStock.Tests.Accounts.Data;

/// <summary>"Download my data" has each column of each table that names a person, or the column stands here with a reason.</summary>
public sealed class MyDataColumnsTests
{
    /// <summary>Where a table's rows stand in the file; "" for its top.</summary>
    private static readonly Dictionary<string, string> places = new()
    {
        ["users"] = "account",
        ["email_changes"] = "changeOfAddress",
        ["user_passkeys"] = "passkeys",
        ["api_tokens"] = "apiTokens",
        ["user_sessions"] = "sessions",
        ["operations"] = "operations",
        ["watched_tickers"] = "watchlist",
        ["alerts"] = "alerts",
        ["weekly_digests"] = "weeklyMail",
        ["outgoing_mails"] = "mailsToBeSent",
        ["predictions"] = "predictions",
        ["prediction_horizons"] = "predictions.horizons",
        ["prediction_notes"] = "predictions",
        ["prediction_links"] = "sharedPredictions",
        ["public_names"] = "",
        ["person_outcomes"] = "ownOutcomes",
    };

    /// <summary>Columns that the file calls otherwise.</summary>
    private static readonly Dictionary<string, string> names = new()
    {
        ["users.recovery_codes"] = "recoveryCodesLeft",
        ["user_passkeys.credential_id"] = "id",
        ["predictions.seq"] = "id",
        ["predictions.model_id"] = "model",
        ["prediction_notes.seq"] = "id",
        ["prediction_links.token"] = "link",
        ["prediction_links.seq"] = "prediction",
        ["person_outcomes.seq"] = "prediction",
        ["public_names.name"] = "publicName",
        ["public_names.since"] = "publicSince",
    };

    /// <summary>Columns, and a whole table, that the file leaves out, each with its reason.</summary>
    private static readonly Dictionary<string, string> omitted = new()
    {
        ["users.normalized_user_name"] = "the name in capitals",
        ["users.normalized_email"] = "the address in capitals",
        ["users.password_hash"] = "a secret",
        ["users.security_stamp"] = "a secret",
        ["users.concurrency_stamp"] = "which write of the row was the last",
        ["users.authenticator_key"] = "a secret",
        ["users.last_totp_step"] = "which code of the app is used up",
        ["email_changes.id"] = "a part of the links, which are secrets",
        ["user_passkeys.public_key"] = "of no use without the device that has the other half",
        ["user_passkeys.attestation_object"] = "the same, as the device sent it",
        ["user_passkeys.client_data_json"] = "the same, as the browser sent it",
        ["api_tokens.id"] = "names the row in forms",
        ["api_tokens.token_hash"] = "a secret",
        ["user_sessions.id"] = "the hash of a secret",
        ["user_sessions.security_stamp"] = "a secret",
        ["operations.id"] = "names the row",
        ["alerts.site"] = "this site's own address",
        ["weekly_digests.id"] = "a part of the link that ends it",
        ["weekly_digests.site"] = "this site's own address",
        ["outgoing_mails.id"] = "names the row",
        ["outgoing_mails.site"] = "this site's own address",
        ["outgoing_mails.due_at"] = "when a web tries next",
        ["outgoing_mails.attempts"] = "how often one has tried",
        ["predictions.deleted_at"] = "of a deleted prediction no content is left",
        ["predictions.salt"] = "in the prediction's sealed text, which the API gives to its owner",
        ["predictions.leaf_hash"] = "likewise",
        ["predictions.is_aged"] = "computed from two other columns",
        ["prediction_horizons.seq"] = "the prediction in which it stands",
        ["prediction_horizons.symbol"] = "that of the prediction",
        ["prediction_horizons.origin"] = "that of the prediction",
        ["prediction_horizons.noted"] = "whether the record knows of the outcome",
        ["person_sums"] = "what the rows of ownOutcomes add up to",
        ["public_names.name_key"] = "the name in small letters",
    };

    [Fact]
    public async Task MyData_EachColumnOfTheOwner_IsInTheFileOrLeftOutForAReason()
    {
        await using var app = await AccountsApp.StartAsync();
        var (browser, name, _) = await app.OpenSignedInAsync();
        await using var connection = await app.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled);
        await FillAsync(connection, (await app.FindAsync(name))!.Id, app.Time.GetUtcNow());
        var columns = (await ColumnsAsync(connection)).Where(c => !omitted.ContainsKey(c.Table)).ToList();

        using var file = JsonDocument.Parse((await browser.GetAsync("/account/my-data")).Text);

        var missing = columns.Where(c => c.Column != "user_id" && !omitted.ContainsKey($"{c.Table}.{c.Column}") && !Has(file.RootElement, PathOf(c)));
        Assert.Empty(missing.Select(c => $"{c.Table}.{c.Column}"));
    }

    [Fact]
    public async Task Omitted_Each_IsAColumn()
    {
        await using var app = await AccountsApp.StartAsync();
        await using var connection = await app.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled);
        var columns = await ColumnsAsync(connection);
        var known = columns.Select(c => $"{c.Table}.{c.Column}").Concat(columns.Select(c => c.Table)).ToHashSet();

        string[] gone = [.. omitted.Keys.Concat(names.Keys).Concat(places.Keys).Where(k => !known.Contains(k))];
        Assert.Empty(gone);
    }

    private static string[] PathOf((string Table, string Column) column)
    {
        if (!places.TryGetValue(column.Table, out var place)) return ["(this table has no place in the file)"];
        var words = column.Column.Split('_');
        var name = names.TryGetValue($"{column.Table}.{column.Column}", out var other) ? other
            : column.Table == "prediction_horizons" && column.Column is ['q', _, _] ? "quantiles"
            : words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        return [.. place.Split('.', StringSplitOptions.RemoveEmptyEntries), name];
    }

    /// <summary>Whether one of the rows at a path has a value there.</summary>
    private static bool Has(JsonElement element, ArraySegment<string> path) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => Has(item, path)),
        JsonValueKind.Object when path.Count > 0 => element.TryGetProperty(path[0], out var part) && Has(part, path[1..]),
        JsonValueKind.Null => false,
        _ => path.Count == 0,
    };

    /// <summary>The columns of every table that names a person.</summary>
    private static async Task<IReadOnlyList<(string Table, string Column)>> ColumnsAsync(DbConnection connection)
    {
        // table_xinfo has generated columns too.
        var all = (await connection.QueryAsync<(string Table, string Column)>(
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid")).AsList();
        var tables = all.Where(c => c.Column == "user_id").Select(c => c.Table).Append("users").ToHashSet();
        Assert.InRange(tables.Count, 17, int.MaxValue);
        return [.. all.Where(c => tables.Contains(c.Table))];
    }

    /// <summary>A row in each table, with a value in each column; predictions come from the fixture's grain.</summary>
    private static Task<int> FillAsync(DbConnection connection, string id, DateTimeOffset now) => connection.ExecuteAsync(
        """
        UPDATE user_sessions SET device = 'Firefox on Linux' WHERE user_id = @id;
        INSERT INTO email_changes (user_id, id, email, old_agreed, new_agreed, created_at) VALUES (@id, 'c', 'b@example.org', 1, 0, @now);
        INSERT INTO user_passkeys (credential_id, user_id, name, public_key, created_at, sign_count, transports, is_user_verified, is_backup_eligible,
            is_backed_up, attestation_object, client_data_json) VALUES (x'01', @id, 'Phone', x'01', 0, 1, 'internal', 1, 1, 1, x'01', x'01');
        INSERT INTO api_tokens (id, user_id, name, token_hash, created_at, expires_at, last_used_at, scopes) VALUES ('t', @id, 'script', 'h', 0, 1, 1, 3);
        INSERT INTO operations (id, at, user_id, action, target, outcome) VALUES ('o', 0, @id, 'drain silo', 'one', 'done');
        INSERT INTO outgoing_mails (id, kind, user_id, email, site, detail, created_at, due_at)
            VALUES ('m', 'Alert', @id, 'a@example.org', 'https://localhost', '{}', @now, @later);
        INSERT INTO watched_tickers (user_id, symbol, added_at) VALUES (@id, 'MSFT', 0);
        INSERT INTO alerts (id, user_id, kind, symbol, currency, low, high, odds, horizon, last_odds, basis_date, seen_date, until_date, repeats, is_active,
            site, created_at) VALUES ('a', @id, 'OddsAbove', 'MSFT', 'USD', 1, 2, 0.5, 10, 0.4, '2026-01-02', '2026-01-05', '2026-02-02', 1, 1, 's', 0);
        INSERT INTO weekly_digests (user_id, id, site, sent_week, created_at) VALUES (@id, 'w', 's', '2026-01-03', 0);
        INSERT INTO models (id, version, name, description) VALUES ('m', 1, 'm', 'm');
        INSERT INTO predictions (user_id, seq, request_id, created_at, symbol, model_id, model_version, origin, close_at_origin, history_fingerprint)
            VALUES (@id, 1, 'r', 0, 'MSFT', 'm', 1, '2026-01-02', 1, 'f');
        INSERT INTO prediction_links (token, user_id, seq, created_at) VALUES ('token', @id, 1, 0);
        INSERT INTO person_outcomes (user_id, symbol, origin, horizon, seq, narrowest, tenth, crps, baseline_crps, counted_at)
            VALUES (@id, 'MSFT', '2026-01-02', 10, 1, 0, 3, 0.1, 0.2, 0);
        INSERT INTO public_names (user_id, name, name_key, since) VALUES (@id, 'Ann', 'ann', 0);
        """,
        new { id, now = now.ToUnixTimeMilliseconds(), later = now.AddYears(1).ToUnixTimeMilliseconds() });
}
