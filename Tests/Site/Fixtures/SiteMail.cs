using System.Text.RegularExpressions;
using MimeKit;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>The mails that a site without an SMTP host writes into its data folder.</summary>
internal static class SiteMail
{
    /// <summary>The link to a page in the mail to an address. Mails are written after the answer, so this waits for the mail.</summary>
    /// <param name="dataDirectory">The site's data folder.</param>
    /// <param name="address">To whom.</param>
    /// <param name="page">The path of the page, such as <c>/account/reset-password</c>.</param>
    public static async Task<string> FindLinkAsync(string dataDirectory, string address, string page)
    {
        var mails = Path.Combine(dataDirectory, "mail");
        Directory.CreateDirectory(mails);
        using var arrived = new FileSystemWatcher(mails, "*.eml");
        while (true)
        {
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void OnArrival(object sender, FileSystemEventArgs e) => next.TrySetResult();
            arrived.Created += OnArrival;
            arrived.Renamed += OnArrival;
            arrived.EnableRaisingEvents = true;
            foreach (var file in Directory.EnumerateFiles(mails, "*.eml"))
            {
                var mail = await MimeMessage.LoadAsync(file, Cancelled);
                if (mail.To.ToString().Contains(address, StringComparison.OrdinalIgnoreCase)
                    && Regex.Match(mail.TextBody ?? "", $@"https?://\S+{page}\S*") is { Success: true } match)
                    return new Uri(match.Value).PathAndQuery;
            }

            await next.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancelled);
            arrived.Created -= OnArrival;
            arrived.Renamed -= OnArrival;
        }
    }
}
