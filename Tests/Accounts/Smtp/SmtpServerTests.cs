using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.Site.Fixtures;

namespace OrleansStock.Tests.Accounts.Smtp;

/// <summary>
/// The real site and a real mail server, which <c>Tests/Accounts/Smtp/smtp.sh</c> starts: what it does with a mail goes by the first word of the
/// address. Skipped where there is none.
/// </summary>
public sealed partial class SmtpServerTests
{
    // Longer than the time that a step of the conversation may take, after which the mail is tried again.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(75);

    private static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("ORLEANSSTOCK_SMTP");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "ORLEANSSTOCK_SMTP names no mail server; Tests/Accounts/Smtp/smtp.sh starts one");
            return folder!;
        }
    }

    [Fact]
    public async Task Send_ServerWithTlsAndPassword_DeliversOnceAndSaysThatItIsAMachine()
    {
        await using var site = await StartAsync();

        var visitor = await RegisterAsync(site, "ok");

        var mail = Assert.Single(await UntilDeliveredAsync(visitor));
        Assert.Contains("/account/confirm-email", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Matches(@"<= site@example\.org.* X=TLS1\.[23].* A=plain:site", string.Join('\n', LogOf(visitor)));
        await UntilQueueIsEmptyAsync(site);
    }

    [Theory]
    [InlineData("gone", "550", "rejected RCPT")]
    [InlineData("junk", "554", "rejected after DATA")]
    public async Task Send_RefusedForGood_IsTriedOnceAndThePageIsTheSame(string kind, string code, string said)
    {
        await using var site = await StartAsync();
        var (_, expected) = await AnswerAsync(site, "ok");

        var (visitor, answer) = await AnswerAsync(site, kind);

        Assert.Equal(expected, answer);
        await UntilAsync(() => site.Process.Log.Any(l => l.Contains($"refused for good by the mail server ({code})", StringComparison.Ordinal)));
        await UntilQueueIsEmptyAsync(site);
        // Past the first pause, after which anything else would be tried again.
        await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, Cancelled);
        // Of a mail that was refused after its text the log has no address; there is one such mail in a run.
        Assert.Single(File.ReadLines(Path.Combine(Folder, "log", "mainlog")), l => l.Contains($"{said}", StringComparison.Ordinal)
            && l.Contains($": {code} ", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Process.Log, l => l.Contains(visitor.Email, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("later")] // 451 to the first RCPT
    [InlineData("busy")] // 452 to the first DATA
    [InlineData("grey")] // 450 for three seconds
    [InlineData("hang")] // no answer for a minute to the first RCPT
    public async Task Send_RefusedForNow_IsDeliveredOnceInTheEnd(string kind)
    {
        await using var site = await StartAsync();

        var visitor = await RegisterAsync(site, kind);

        Assert.Single(await UntilDeliveredAsync(visitor));
        await UntilQueueIsEmptyAsync(site);
        Assert.Single(Delivered(visitor));
    }

    [Fact]
    public async Task Send_ServerThatHasTheMailAndSaysNoGoodbye_DeliversOnce()
    {
        await using var site = await StartAsync();
        var silent = Path.Combine(Folder, "flags", "no-goodbye");
        await File.WriteAllTextAsync(silent, "", Cancelled);
        try
        {
            var visitor = await RegisterAsync(site, "ok");

            Assert.Single(await UntilDeliveredAsync(visitor));
            await UntilQueueIsEmptyAsync(site);
            Assert.Single(Delivered(visitor));
        }
        finally
        {
            File.Delete(silent);
        }
    }

    [Fact]
    public async Task Send_WrongPassword_WaitsForTheOperator()
    {
        await using var site = await StartAsync(password: "not this one");

        await RegisterAsync(site, "ok");

        await UntilAsync(() => Query(site, "SELECT COUNT(*) FROM outgoing_mails WHERE attempts > 0") == 1);
    }

    [Fact]
    public async Task Forgot_AddressThatBouncesOrThatNobodyHas_LooksLikeAnyOther()
    {
        await using var site = await StartAsync();
        var known = await RegisterAsync(site, "ok");
        var bouncing = await RegisterAsync(site, "bounce");
        using var unknown = new SiteVisitor(site.Process.BaseUrl) { UserName = Name("ok") };
        // The server has taken the mail, finds that nobody has the address, and gives it back to its sender: the site, and nobody else.
        await UntilAsync(() => LogOf(bouncing).Exists(l => l.Contains($" ** {bouncing.Email}", StringComparison.Ordinal)));
        Assert.All(LogOf(bouncing).Where(l => l.Contains(" <= ", StringComparison.Ordinal)),
            l => Assert.Contains("<= site@example.org ", l, StringComparison.Ordinal));

        var answers = new List<string>();
        foreach (var visitor in new[] { known, bouncing, unknown })
        {
            using var asking = new SiteVisitor(site.Process.BaseUrl);
            using var answer = await asking.SubmitAsync("/account/forgot-password", new Dictionary<string, string> { ["Email"] = visitor.Email });
            answers.Add(await TextAsync(answer, visitor));
        }

        Assert.Single(answers.Distinct());
        await UntilQueueIsEmptyAsync(site);
        Assert.Empty(LogOf(unknown));
    }

    private static string Name(string kind) => $"{kind}{Guid.NewGuid():N}"[..14];

    private static async Task<MailSite> StartAsync(string password = "a secret of the mail server")
    {
        // First of all, since without a server the test ends here.
        var server = Folder;
        var data = new TemporaryFolder();
        var process = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["Mail__SmtpHost"] = "localhost",
            ["Mail__SmtpPort"] = (await File.ReadAllTextAsync(Path.Combine(server, "port"), Cancelled)).Trim(),
            ["Mail__From"] = "site@example.org",
            ["Mail__User"] = "site",
            ["Mail__Password"] = password,
            ["MarketData__Source"] = "Sample",
            // The authority of the server's certificate, as the system's store would have it.
            ["SSL_CERT_FILE"] = Path.Combine(server, "ca.pem"),
        });
        return new MailSite(process, data);
    }

    private static async Task<SiteVisitor> RegisterAsync(MailSite site, string kind) => (await AnswerAsync(site, kind)).Visitor;

    private static async Task<(SiteVisitor Visitor, string Answer)> AnswerAsync(MailSite site, string kind)
    {
        var visitor = new SiteVisitor(site.Process.BaseUrl) { UserName = Name(kind) };
        site.Visitors.Add(visitor);
        using var answer = await visitor.SubmitAsync("/account/register", new Dictionary<string, string>
        {
            ["UserName"] = visitor.UserName,
            ["Email"] = visitor.Email,
            ["Password"] = SiteVisitor.Password,
            ["ConfirmPassword"] = SiteVisitor.Password,
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (visitor, await TextAsync(answer, visitor));
    }

    // Without what is another one's each time: the address, the name and the antiforgery token.
    private static async Task<string> TextAsync(HttpResponseMessage answer, SiteVisitor visitor) => ScriptValues().Replace(
        (await answer.Content.ReadAsStringAsync(Cancelled))
            .Replace(visitor.Email, "ADDRESS", StringComparison.Ordinal).Replace(visitor.UserName, "NAME", StringComparison.Ordinal), "");

    private static Task UntilQueueIsEmptyAsync(MailSite site) => UntilAsync(() => Query(site, "SELECT COUNT(*) FROM outgoing_mails") == 0);

    private static long Query(MailSite site, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(site.Data.Path, "orleansstock.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static async Task<IReadOnlyList<MimeKit.MimeMessage>> UntilDeliveredAsync(SiteVisitor visitor)
    {
        await UntilAsync(() => Delivered(visitor).Count > 0);
        return Delivered(visitor);
    }

    private static List<MimeKit.MimeMessage> Delivered(SiteVisitor visitor) => Mails(visitor.UserName);

    private static List<MimeKit.MimeMessage> Mails(string box)
    {
        // One folder for all: Exim makes no name of a file from what a client has sent.
        var folder = Path.Combine(Folder, "mail", "new");
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.GetFiles(folder).Select(f => MimeKit.MimeMessage.Load(f, Cancelled))
                .Where(m => m.To.ToString().Contains($"{box}@example.org", StringComparison.Ordinal)),
        ];
    }

    private static List<string> LogOf(SiteVisitor visitor) =>
        [.. File.ReadLines(Path.Combine(Folder, "log", "mainlog")).Where(l => l.Contains(visitor.Email, StringComparison.OrdinalIgnoreCase))];

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(patience);
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
    }

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"|nonce=\"[^\"]*\"")]
    private static partial Regex ScriptValues();

    private sealed record MailSite(SiteProcess Process, TemporaryFolder Data) : IAsyncDisposable
    {
        public List<SiteVisitor> Visitors { get; } = [];

        public async ValueTask DisposeAsync()
        {
            foreach (var visitor in Visitors) visitor.Dispose();
            await Process.DisposeAsync();
            Data.Dispose();
        }
    }
}
