using System.Net;
using MySqlConnector;
using OrleansStock.Faults;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Cluster;

/// <summary>A person on three silos and two webs behind the balancer, while processes die.</summary>
[Collection(nameof(WholeClusters))]
public sealed class JourneyTests(ClusterBuilds builds)
{
    [Fact]
    public async Task Journey_EveryKindOfProcessDiesOnTheWay_ThePersonSeesAPause()
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 3, 2);
        using var person = new SiteVisitor(cluster.BaseUrl);
        await person.RegisterAsync();
        await person.SignInAsync();

        // A cookie is the same to every web: keys lie in the database.
        foreach (var web in (string[])["web-1", "web-2"])
            Assert.Contains("/account/logout", await WithCookiesAsync(person, new Uri($"http://127.0.0.1:{cluster.Read($"{web}.port")}/predictions")), StringComparison.Ordinal);

        await PredictAsync(1);
        await cluster.StopAsync("silo-1");
        await PredictAsync(2);
        await cluster.StopAsync("web-1");
        await PredictAsync(3);

        // Without the database, what is open to everyone is served on; what is a person's own is refused, not broken.
        await cluster.StopAsync("database");
        foreach (var path in (string[])["/", "/models", "/api/v1/tickers/%5EGSPC/forecast?model=random-walk", "/api/v1/tickers/%5EGSPC", "/healthz/ready"])
            Assert.Equal(HttpStatusCode.OK, (await person.Http.GetAsync(new Uri(path, UriKind.Relative), cancelled)).StatusCode);
        var own = await person.Http.GetAsync(new Uri("/api/v1/predictions", UriKind.Relative), cancelled);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, own.StatusCode);
        Assert.NotNull(own.Headers.RetryAfter);
        await cluster.StartAsync("database");
        await PredictAsync(4);

        async Task PredictAsync(int expected)
        {
            using var answer = await person.SubmitAsync("/predict", new Dictionary<string, string> { ["Symbol"] = "^GSPC", ["ModelId"] = "random-walk" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var json = await person.Http.GetStringAsync(new Uri("/api/v1/predictions", UriKind.Relative), cancelled);
            Assert.Equal(expected, json.Split("\"requestId\"").Length - 1);
        }
    }

    [Fact]
    public async Task Account_OfARunningProcess_CannotChangeTheSchema()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 1, 1);
        var restricted = new MySqlConnectionStringBuilder(cluster.ConnectionString) { UserID = "orleansstock" };
        await using var connection = new MySqlConnection(restricted.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new MySqlCommand("CREATE TABLE mine (id INT)", connection);
        var e = await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal(MySqlErrorCode.TableAccessDenied, e.ErrorCode);
    }

    private static async Task<string> WithCookiesAsync(SiteVisitor person, Uri url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        // Cookies belong to a host name; a web's own address is another one, the balancer's client is not.
        request.Headers.Host = person.Http.BaseAddress!.Authority;
        request.Headers.Add("Cookie", person.CookieHeader);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
