using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// Where the site is, for links in mails and for what pages say of themselves. Links lead to the configured address; without one, to an
/// address at which this process is served. The request's host only chooses among those: a forged Host header, loopback or not, must not
/// send a reset token or a search engine elsewhere.
/// </summary>
internal sealed class SiteLinks(AccountsOptions options, IServer server, ILogger<SiteLinks> logger)
{
    // A request comes in at an address, so that by then all are known.
    private IReadOnlyList<string>? served;

    /// <summary>Where links lead: scheme and host, without a trailing slash.</summary>
    /// <param name="context">The request that causes the mail.</param>
    public string SiteOf(HttpContext context)
    {
        if (TryGetSite(context) is { } known) return known;
        logger.LogWarning(
            "Site__BaseUrl is not set, and {Asked} is neither an address at which this process is served nor in AllowedHosts: the mail's link leads to {Site}",
            Asked(context), Served[0]);
        return Served[0];
    }

    /// <summary>The same, or null where the request's host is none that is known to be this site's.</summary>
    /// <param name="context">The request.</param>
    public string? TryGetSite(HttpContext context)
    {
        if (options.BaseUrl is { } configured) return configured.GetLeftPart(UriPartial.Authority);
        // A public host has the public port: what a load balancer listens on is not this process's.
        if (options.AllowedHosts.Contains(context.Request.Host.Value, StringComparer.OrdinalIgnoreCase)) return Asked(context);
        var asked = Asked(context);
        return Served.FirstOrDefault(s => s.Equals(asked, StringComparison.OrdinalIgnoreCase));
    }

    private static string Asked(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";

    /// <summary>The link to an account's page with a token.</summary>
    public static string With(string link, UserAccount user, string code) =>
        $"{link}?user={Uri.EscapeDataString(user.Id)}&code={Uri.EscapeDataString(code)}";

    /// <summary>The addresses of this process. One for all networks (http://[::]:8000, http://*:8000) is reached on this machine as localhost.</summary>
    private IReadOnlyList<string> Served => served ??= ReadServed();

    private List<string> ReadServed()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var read = addresses.Select(BindingAddress.Parse).Where(a => !a.IsUnixPipe && !a.IsNamedPipe).Select(a =>
            $"{a.Scheme}://{(a.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : a.Host)}:{a.Port.ToString(CultureInfo.InvariantCulture)}");
        return [.. read.DefaultIfEmpty("http://localhost:8000").Select(s => new Uri(s).GetLeftPart(UriPartial.Authority))];
    }
}
