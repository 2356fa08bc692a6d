using System.Net;
using System.Net.Sockets;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>Whom a limit per address counts.</summary>
internal static class ClientAddress
{
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
