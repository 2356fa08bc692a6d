using System.Net.Sockets;
using System.Text;
using OrleansStock.Silo;

namespace OrleansStock.Tests.Site.Edges;

/// <summary>Where <c>--health</c> asks: at the address at which the process listens.</summary>
public sealed class HealthAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "http://localhost:{0}")]
    [InlineData("127.0.0.1", "http://0.0.0.0:{0}/")]
    [InlineData("127.0.0.1", "http://[::]:{0};http://[::]:1")]
    [InlineData("127.0.0.1", "http://*:{0}")]
    [InlineData("127.0.0.1", "{0};1")]
    [InlineData("127.0.0.7", "http://127.0.0.7:{0}")]
    public async Task AnswersAsync_AddressOfTheProcess_IsAsked(string listens, string urls)
    {
        using var listener = new TcpListener(IPAddress.Parse(listens), 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var serving = ServeAsync(listener);

        Assert.True(await Health.AnswersAsync(string.Format(CultureInfo.InvariantCulture, urls, port), "/healthz/live"));

        Assert.StartsWith("GET /healthz/live ", await serving, StringComparison.Ordinal);
    }

    private static async Task<string> ServeAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancelled);
        var asked = new byte[200];
        var read = await client.GetStream().ReadAsync(asked, Cancelled);
        await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), Cancelled);
        return Encoding.ASCII.GetString(asked, 0, read);
    }
}
