using System.Net;
using System.Net.Sockets;

namespace OrleansStock.Faults;

/// <summary>
/// Ports for processes that bind them later. Below what the system gives to outgoing connections, one of which would take
/// the port meanwhile, and below those of deploy/local/cluster.sh; no port twice in a process.
/// </summary>
public static class FreePorts
{
    private const int First = 10_000, Count = 10_000;

    private static readonly HashSet<int> given = [];

    /// <summary>A port that nobody listens on.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + Random.Shared.Next(Count);
            lock (given)
            {
                if (!given.Add(port)) continue;
            }

            try
            {
                using var listener = new TcpListener(IPAddress.Any, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Someone else's.
            }
        }
    }
}
