using System.Globalization;
using System.Net;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// Links for mails. Their host is the configured one; without that, the request's host where it is this machine or an
/// allowed one. A forged Host header must not send a reset token elsewhere.
/// </summary>
internal sealed class SiteLinks(AccountsOptions options, ILogger<SiteLinks> logger)
{
    /// <summary>Where links lead: scheme and host, without a trailing slash.</summary>
    /// <param name="context">The request that causes the mail.</param>
    public string SiteOf(HttpContext context)
    {
        if (options.BaseUrl is { } configured) return configured.GetLeftPart(UriPartial.Authority);
        var host = context.Request.Host;
        if (IsLoopback(host.Host) || options.AllowedHosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase))
            return $"{context.Request.Scheme}://{host.ToUriComponent()}";
        logger.LogWarning(
            "Site__BaseUrl is not set, and the request's host is neither this machine nor in AllowedHosts: the link in the mail leads to localhost");
        return string.Create(CultureInfo.InvariantCulture, $"{context.Request.Scheme}://localhost:{context.Connection.LocalPort}");
    }

    /// <summary>The link to an account's page with a token.</summary>
    public static string With(string link, UserAccount user, string code) =>
        $"{link}?user={Uri.EscapeDataString(user.Id)}&code={Uri.EscapeDataString(code)}";

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
