using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OrleansStock.Load;

/// <summary>
/// One connection that asks and waits for the answer. It does no more than a load generator must: what it spends would be taken
/// from the service on the same processors, and counted against it.
/// </summary>
internal sealed class HttpLine(Uri site) : IDisposable
{
    private const int HeaderOfStatus = 9;

    private static readonly byte[] endOfHeaders = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] endOfChunks = "0\r\n\r\n"u8.ToArray();

    private Socket? socket;
    private byte[] buffer = new byte[1 << 18];

    public void Dispose() => socket?.Dispose();

    /// <summary>A request as it goes over the line.</summary>
    /// <param name="site">The site.</param>
    /// <param name="method">GET, POST.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="headers">Further header lines.</param>
    /// <param name="body">JSON; null for none.</param>
    public static byte[] Request(Uri site, string method, string path, IEnumerable<string> headers, string? body = null)
    {
        var text = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: {site.Authority}\r\n");
        foreach (var header in headers) text.Append(header).Append("\r\n");
        if (body is not null)
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }

    /// <summary>Connects; again where the server has closed a line that was idle for minutes.</summary>
    public Task OpenAsync()
    {
        socket?.Dispose();
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        return socket.ConnectAsync(site.Host, site.Port);
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <returns>Its status.</returns>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request)
    {
        await socket!.SendAsync(request);
        int received = 0, headers = -1, whole = int.MaxValue;
        var chunked = false;
        while (received < whole)
        {
            if (received == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            var count = await socket.ReceiveAsync(buffer.AsMemory(received));
            if (count == 0) throw new IOException("The connection was closed within an answer.");
            received += count;
            if (headers < 0)
            {
                headers = buffer.AsSpan(0, received).IndexOf(endOfHeaders);
                if (headers < 0) continue;
                headers += endOfHeaders.Length;
                (whole, chunked) = LengthOf(headers);
            }

            if (chunked && received >= headers + endOfChunks.Length && buffer.AsSpan(0, received).EndsWith(endOfChunks)) break;
        }

        return Status;
    }

    private int Status => int.Parse(buffer.AsSpan(HeaderOfStatus, 3), CultureInfo.InvariantCulture);

    private (int Whole, bool Chunked) LengthOf(int headers)
    {
        if (Status is 204 or 304) return (headers, false);
        var text = Encoding.ASCII.GetString(buffer, 0, headers);
        const string name = "\r\nContent-Length: ";
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return (int.MaxValue, true);
        at += name.Length;
        return (headers + int.Parse(text.AsSpan(at, text.IndexOf('\r', at) - at), CultureInfo.InvariantCulture), false);
    }
}
