using System.Net;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>What accounts read from the configuration besides mail and limits.</summary>
internal sealed class AccountsOptions
{
    /// <summary><c>Accounts__PasskeyDomain</c>: the domain that passkeys are made for. A passkey works there and nowhere else.</summary>
    public required string PasskeyDomain { get; init; }

    /// <summary><c>Admin__Email</c>: the account with this confirmed address is an administrator; null for none.</summary>
    public string? AdminEmail { get; init; }

    /// <summary><c>Site__BaseUrl</c>: how people reach the site, for links in mails; null on a machine of one's own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary><c>AllowedHosts</c> without the wildcard: hosts that links in mails may name.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary><c>Proxy__KnownNetworks</c>: the load balancers whose X-Forwarded headers are believed; nobody's by default.</summary>
    public required IReadOnlyList<IPNetwork> KnownNetworks { get; init; }

    /// <summary>Reads and checks the keys.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static AccountsOptions Read(IConfiguration configuration)
    {
        var baseText = Text(configuration["Site:BaseUrl"]);
        Uri? baseUrl = null;
        if (baseText is not null && (!Uri.TryCreate(baseText, UriKind.Absolute, out baseUrl)
            || baseUrl.Scheme is not ("http" or "https") || baseUrl.PathAndQuery != "/" || baseUrl.Fragment != ""))
            throw Wrong("Site__BaseUrl", $"'{baseText}' is not the address of a site, like https://stocks.example.org.");

        // Passkeys are made for a name: a site that is reached by a number has none of its own.
        var domain = Text(configuration["Accounts:PasskeyDomain"]) ?? (baseUrl is { HostNameType: UriHostNameType.Dns } ? baseUrl.Host : "localhost");
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns)
            throw Wrong("Accounts__PasskeyDomain", $"'{domain}' is not a domain name, like stocks.example.org.");

        var admin = Text(configuration["Admin:Email"]);
        if (admin is not null && !EmailAddress.IsValid(admin))
            throw Wrong("Admin__Email", $"'{admin}' is not an e-mail address.");

        var networks = new List<IPNetwork>();
        foreach (var text in Split(configuration["Proxy:KnownNetworks"], ',', ';', ' '))
        {
            if (!IPNetwork.TryParse(text, out var network)) throw Wrong("Proxy__KnownNetworks", $"'{text}' is not a network, like 10.0.0.0/16.");
            networks.Add(network);
        }

        return new AccountsOptions
        {
            PasskeyDomain = domain,
            AdminEmail = admin,
            BaseUrl = baseUrl,
            AllowedHosts = [.. Split(configuration["AllowedHosts"], ';').Where(h => !h.Contains('*', StringComparison.Ordinal))],
            KnownNetworks = networks,
        };
    }

    private static string[] Split(string? list, params char[] separators) =>
        (list ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static OptionsValidationException Wrong(string key, string message) => new(key, typeof(AccountsOptions), [$"{key}: {message}"]);
}
