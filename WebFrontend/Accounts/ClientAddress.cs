using System.Net;
using System.Net.Sockets;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>Whom a limit per address counts.</summary>
internal static class ClientAddress
{
    // The headers that proxies add, and those that the forwarded-headers middleware puts in their place.
    private static readonly string[] marksOfProxies =
        ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-For", "X-Original-Proto", "X-Real-IP", "Forwarded", "Via"];

    /// <summary>
    /// Whether a request was made on this machine: its connection comes from loopback, no proxy says that it passed the
    /// request on, and the host it asks for is loopback too (a page elsewhere can make a browser here ask under its own name).
    /// </summary>
    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !marksOfProxies.Any(context.Request.Headers.ContainsKey)
        && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    /// <summary>
    /// The address of the connection, or the one a known proxy vouched for (see <c>Proxy__KnownNetworks</c>). Of IPv6 the
    /// network of 64 bits, since one customer has all its addresses.
    /// </summary>
    public static string KeyOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]) + "/64"
            : address.ToString();
    }
}
