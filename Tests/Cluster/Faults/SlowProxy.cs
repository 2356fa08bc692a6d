using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OrleansStock.Faults;

/// <summary>A proxy before the database that holds back every answer for a while.</summary>
public sealed class SlowProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    /// <summary>Starts to listen; the database's port is read from <see cref="TargetFile"/> with each connection.</summary>
    public SlowProxy()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        TargetFile = Path.GetTempFileName();
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The file in which the cluster's script writes the database's port.</summary>
    public string TargetFile { get; }

    /// <summary>How long an answer is held back.</summary>
    public TimeSpan Delay { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
        File.Delete(TargetFile);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The proxy ends.
        }
    }

    private async Task ServeAsync(TcpClient from)
    {
        using var client = from;
        using var server = new TcpClient();
        try
        {
            var port = int.Parse(await File.ReadAllTextAsync(TargetFile, stopping.Token), CultureInfo.InvariantCulture);
            await server.ConnectAsync(IPAddress.Loopback, port, stopping.Token);
            client.NoDelay = server.NoDelay = true;
            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream(), stopping.Token),
                AnswerAsync(server.GetStream(), client.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException or FormatException)
        {
            // Either side has gone; the other notices by its closed connection.
        }
    }

    private async Task AnswerAsync(NetworkStream server, NetworkStream client)
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await server.ReadAsync(buffer, stopping.Token)) > 0)
        {
            if (Delay > TimeSpan.Zero) await Task.Delay(Delay, TimeProvider.System, stopping.Token);
            await client.WriteAsync(buffer.AsMemory(0, count), stopping.Token);
        }
    }
}
