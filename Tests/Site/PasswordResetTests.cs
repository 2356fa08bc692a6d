using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace OrleansStock.Tests.Site;

public sealed partial class PasswordResetTests(SiteFixture site)
{
    private const string NewPassword = "quite another phrase for the winter";

    [Fact]
    public async Task ForgotPassword_LinkOfTheMail_SetsANewPasswordOnce()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        var mails = Path.Combine(site.DataDirectory, "mail");
        using var arrived = new FileSystemWatcher(mails, "*.eml");

        using var asked = await visitor.SubmitAsync("/account/forgot-password", new Dictionary<string, string> { ["Email"] = visitor.Email });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var link = await FindLinkAsync(arrived, mails, visitor.Email);

        var fields = new Dictionary<string, string> { ["Password"] = NewPassword, ["ConfirmPassword"] = NewPassword };
        using var reset = await visitor.SubmitAsync(link, fields);
        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);
        using var oldPassword = await visitor.SubmitAsync("/account/login", new Dictionary<string, string> { ["UserName"] = visitor.UserName, ["Password"] = SiteVisitor.Password });
        Assert.DoesNotContain("/account/logout", await oldPassword.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var newPassword = await visitor.SubmitAsync("/account/login", new Dictionary<string, string> { ["UserName"] = visitor.UserName, ["Password"] = NewPassword });
        Assert.Contains("/account/logout", await newPassword.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The link of the reset mail to an address. Mails are written after the answer, so it may have to come first.</summary>
    private static async Task<string> FindLinkAsync(FileSystemWatcher arrived, string mails, string address)
    {
        while (true)
        {
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void OnArrival(object sender, FileSystemEventArgs e) => next.TrySetResult();
            arrived.Created += OnArrival;
            arrived.Renamed += OnArrival;
            arrived.EnableRaisingEvents = true;
            foreach (var file in Directory.EnumerateFiles(mails, "*.eml"))
            {
                var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                if (mail.To.ToString().Contains(address, StringComparison.OrdinalIgnoreCase) && ResetLink().Match(mail.TextBody ?? "") is { Success: true } match)
                    return new Uri(match.Value).PathAndQuery;
            }

            await next.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            arrived.Created -= OnArrival;
            arrived.Renamed -= OnArrival;
        }
    }

    [GeneratedRegex(@"https?://\S+/account/reset-password\S*")]
    private static partial Regex ResetLink();
}
