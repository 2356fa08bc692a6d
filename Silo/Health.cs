using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OrleansStock.Telemetry;

namespace OrleansStock.Silo;

/// <summary>
/// The probe behind <c>--health</c>, for the health check of a container without a shell. Sockets instead of an HTTP client:
/// the probe runs every half minute on a quarter of a processor.
/// </summary>
public static class Health
{
    /// <summary>Whether a silo accepts connections at its gateway.</summary>
    public static async Task<bool> AnswersAsync(ClusterSettings silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        using var socket = await ConnectAsync(new IPEndPoint(silo.AdvertisedIP, silo.GatewayPort));
        return socket is not null;
    }

    /// <summary>Whether a web answers 200.</summary>
    /// <param name="urls">
    /// Where it listens, as in <c>ASPNETCORE_URLS</c> or, ports alone, in <c>ASPNETCORE_HTTP_PORTS</c>; null for the default, port 8000.
    /// </param>
    /// <param name="path">What is asked for.</param>
    public static async Task<bool> AnswersAsync(string? urls, string path)
    {
        using var socket = await ConnectAsync(EndPointOf(string.IsNullOrWhiteSpace(urls) ? "http://localhost:8000" : urls.Split(';')[0].Trim()));
        if (socket is null) return false;
        using var limit = new CancellationTokenSource(Timeouts.Hosting.HealthStep);
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n"), limit.Token);
            var answer = new byte[15];
            var read = 0;
            while (read < answer.Length && await socket.ReceiveAsync(answer.AsMemory(read), limit.Token) is > 0 and var more) read += more;
            return Encoding.ASCII.GetString(answer, 0, read) is ['H', 'T', 'T', 'P', '/', '1', '.', _, ' ', '2', '0', '0', ..];
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    // A process that listens at one address of the machine alone is not reached at loopback.
    private static IPEndPoint EndPointOf(string url)
    {
        var begin = url.IndexOf("://", StringComparison.Ordinal);
        var authority = (begin < 0 ? url : url[(begin + 3)..]).TrimEnd('/');
        var colon = authority.LastIndexOf(':');
        var hasPort = int.TryParse(authority[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        var host = (hasPort ? authority[..Math.Max(0, colon)] : authority).Trim('[', ']');
        var isOne = IPAddress.TryParse(host, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any);
        return new IPEndPoint(isOne ? address! : IPAddress.Loopback, hasPort ? port : 80);
    }

    private static async Task<Socket?> ConnectAsync(IPEndPoint where)
    {
        var socket = new Socket(where.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var limit = new CancellationTokenSource(Timeouts.Hosting.HealthStep);
        try
        {
            await socket.ConnectAsync(where, limit.Token);
            return socket;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            return null;
        }
    }
}
