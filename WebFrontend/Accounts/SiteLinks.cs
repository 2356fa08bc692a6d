using System.Globalization;
using System.Net;
using OrleansStock.Storage.Accounts;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>
/// Links for mails. Their host is the configured one; without that, the request's host where it is this machine or an
/// allowed one. A forged Host header must not send a reset token elsewhere.
/// </summary>
internal sealed class SiteLinks(AccountsOptions options, ILogger<SiteLinks> logger)
{
    /// <summary>The full address of a page.</summary>
    /// <param name="context">The request that causes the mail.</param>
    /// <param name="path">Begins with a slash.</param>
    public string To(HttpContext context, string path) => BaseOf(context) + path;

    /// <summary>The link to an account's page with a token.</summary>
    public static string With(string link, UserAccount user, string code) =>
        $"{link}?user={Uri.EscapeDataString(user.Id)}&code={Uri.EscapeDataString(code)}";

    private string BaseOf(HttpContext context)
    {
        if (options.BaseUrl is { } configured) return configured.GetLeftPart(UriPartial.Authority);
        var host = context.Request.Host;
        if (IsLoopback(host.Host) || options.AllowedHosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase))
            return $"{context.Request.Scheme}://{host.ToUriComponent()}";
        logger.LogWarning("Site__BaseUrl is not set, and the request's host is neither this machine nor in AllowedHosts: the link in the mail leads to localhost");
        return string.Create(CultureInfo.InvariantCulture, $"{context.Request.Scheme}://localhost:{context.Connection.LocalPort}");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
