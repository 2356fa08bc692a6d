using Microsoft.Data.Sqlite;
using OrleansStock.Storage.Alerts.Weekly;

namespace OrleansStock.Tests.Digests;

/// <summary>The weekly mail as a person asks for it, gets it and ends it.</summary>
public sealed class DigestSiteTests(SiteFixture site)
{
    [Fact]
    public async Task Weekly_AskedForAndMailed_TellsTheWeekAndIsStoppedWithOneClick()
    {
        site.Yahoo.ServeGenerated("WEEKLY", 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        // Off, unless asked for.
        Assert.Contains("Send me my week", (await visitor.GetPageAsync("/alerts")).Body!.TextContent, StringComparison.Ordinal);
        using (await visitor.SendAsync("/alerts", "Weekly", "x", "")) Assert.Contains("Stop the weekly mail", await TextAsync(), StringComparison.Ordinal);
        foreach (var watched in new[] { "WEEKLY", "NOSUCHWEEK" }) (await api.PutAsync("/api/v1/watchlist/" + watched, null, Cancelled)).Dispose();
        var prediction = new { symbol = "WEEKLY", model = "linear", requestId = "w1", horizon = 3 };
        using (var recorded = await api.PostAsJsonAsync("/api/v1/predictions", prediction, Cancelled))
            Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        Assert.Contains("weeklyMail", await visitor.Http.GetStringAsync("/account/my-data", Cancelled), StringComparison.Ordinal);

        var saturday = SiteFixture.LastDay.AddDays((6 - (int)SiteFixture.LastDay.DayOfWeek + 7) % 7);
        await StoreMailAsync(visitor.UserName, saturday);
        var link = await SiteMail.FindLinkAsync(site.DataDirectory, visitor.Email, "/alerts/stop");
        var text = await MailAsync(visitor.Email);
        Assert.Matches(@"- WEEKLY: [0-9.,]+ USD on .+, .+% on the week\.", text);
        Assert.Contains("- NOSUCHWEEK: no close of this week at hand.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Outcomes of your predictions", text, StringComparison.Ordinal);

        using var program = new HttpClient { BaseAddress = site.BaseUrl };
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using (var stopped = await program.PostAsync(link, body, Cancelled)) Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Contains("Send me my week", await TextAsync(), StringComparison.Ordinal);

        async Task<string> TextAsync() => (await visitor.GetPageAsync("/alerts")).Body!.TextContent;
    }

    // As a web stores it, to a confirmed address.
    private async Task StoreMailAsync(string userName, DateOnly week)
    {
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(site.DataDirectory, "*.db").Single()}");
        await connection.OpenAsync(Cancelled);
        var user = await connection.ExecuteScalarAsync<string>("SELECT id FROM users WHERE user_name = @userName", new { userName });
        await connection.ExecuteAsync("UPDATE users SET email_confirmed = 1 WHERE id = @user", new { user });
        var id = await connection.ExecuteScalarAsync<string>("SELECT id FROM weekly_digests WHERE user_id = @user", new { user });
        await connection.ExecuteAsync(
            """
            INSERT INTO outgoing_mails (id, kind, user_id, site, detail, created_at, due_at)
            VALUES (@id, 'Digest', @user, @site, @detail, CAST(strftime('%s', 'now') AS INTEGER) * 1000, 0)
            """, new { id, user, site = site.BaseUrl.GetLeftPart(UriPartial.Authority), detail = DigestDetail.Write(new DigestDetail(id!, week)) });
    }

    private async Task<string> MailAsync(string address)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "mail"), "*.eml"))
        {
            var mail = await MimeKit.MimeMessage.LoadAsync(file, Cancelled);
            var isTheirs = mail.To.ToString().Contains(address, StringComparison.OrdinalIgnoreCase);
            if (isTheirs && mail.Subject?.StartsWith("Your week", StringComparison.Ordinal) == true)
                return mail.TextBody!;
        }

        throw new InvalidOperationException("There is no such mail.");
    }
}
