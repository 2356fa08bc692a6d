using System.Globalization;
using System.Net;
using MySqlConnector;
using OrleansStock.Faults;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Cluster;

/// <summary>A mail that was promised by a web that dies.</summary>
[Collection(nameof(WholeClusters))]
public sealed class MailTests(ClusterBuilds builds)
{
    [Fact]
    public async Task ForgotPassword_WebKilledBeforeItCouldSend_AnotherWebSends()
    {
        // The mail server of the first web refuses connections; the second one writes mails into a folder.
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 1, 2, new Dictionary<string, string>
        {
            ["PREFIX_web_1"] = $"env Mail__SmtpHost=127.0.0.1 Mail__SmtpPort={FreePorts.Next().ToString(CultureInfo.InvariantCulture)} "
                + "Mail__From=site@example.org",
        });
        using var visitor = new SiteVisitor(new Uri($"http://localhost:{cluster.Read("web-2.port")}"));
        await visitor.RegisterAsync();
        // Frozen, so that the first web alone can try.
        await cluster.StopAsync("web-2", "STOP");
        using var dying = new SiteVisitor(new Uri($"http://localhost:{cluster.Read("web-1.port")}"));

        using (var answer = await dying.SubmitAsync("/account/forgot-password", new Dictionary<string, string> { ["Email"] = visitor.Email }))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await UntilTriedInVainAsync(cluster);
        await cluster.StopAsync("web-1");
        await cluster.StopAsync("web-2", "CONT");

        var link = await SiteMail.FindLinkAsync(Path.Combine(cluster.Folder, "files"), visitor.Email, "/account/reset-password");
        const string phrase = "quite another phrase for the winter";
        var password = new Dictionary<string, string> { ["Password"] = phrase, ["ConfirmPassword"] = phrase };
        using var reset = await visitor.SubmitAsync(link, password);
        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);
        Assert.EndsWith("/account/login", reset.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task UntilTriedInVainAsync(LocalCluster cluster)
    {
        await using var connection = new MySqlConnection(cluster.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        // With the lease of an attempt that is under way it would be due much later.
        await using var command = new MySqlCommand(
            "SELECT COUNT(*) FROM outgoing_mails WHERE kind = 'PasswordReset' AND attempts > 0 AND due_at < created_at + 60000", connection);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (Convert.ToInt64(await command.ExecuteScalarAsync(limit.Token), CultureInfo.InvariantCulture) == 0) await Task.Delay(50, limit.Token);
    }
}
