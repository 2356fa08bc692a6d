using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// Links for mails. They lead to the configured address; without one, to an address at which this process is served. The request's
/// host only chooses among those: a forged Host header, loopback or not, must not send a reset token elsewhere.
/// </summary>
internal sealed class SiteLinks(AccountsOptions options, IServer server, ILogger<SiteLinks> logger)
{
    /// <summary>Where links lead: scheme and host, without a trailing slash.</summary>
    /// <param name="context">The request that causes the mail.</param>
    public string SiteOf(HttpContext context)
    {
        if (options.BaseUrl is { } configured) return configured.GetLeftPart(UriPartial.Authority);
        var asked = $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
        // A public host has the public port: what a load balancer listens on is not this process's.
        if (options.AllowedHosts.Contains(context.Request.Host.Value, StringComparer.OrdinalIgnoreCase)) return asked;
        var served = Served();
        if (served.Contains(asked, StringComparer.OrdinalIgnoreCase)) return asked;
        logger.LogWarning(
            "Site__BaseUrl is not set, and {Asked} is neither an address at which this process is served nor in AllowedHosts: the mail's link leads to {Site}",
            asked, served[0]);
        return served[0];
    }

    /// <summary>The link to an account's page with a token.</summary>
    public static string With(string link, UserAccount user, string code) =>
        $"{link}?user={Uri.EscapeDataString(user.Id)}&code={Uri.EscapeDataString(code)}";

    /// <summary>The addresses of this process. One for all networks (http://[::]:8000, http://*:8000) is reached on this machine as localhost.</summary>
    private List<string> Served()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var served = addresses.Select(BindingAddress.Parse).Where(a => !a.IsUnixPipe && !a.IsNamedPipe).Select(a =>
            $"{a.Scheme}://{(a.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : a.Host)}:{a.Port.ToString(CultureInfo.InvariantCulture)}");
        return [.. served.DefaultIfEmpty("http://localhost:8000").Select(s => new Uri(s).GetLeftPart(UriPartial.Authority))];
    }
}
