using System.Net;
using OrleansStock.Faults;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Cluster;

/// <summary>What is revoked at one web is refused by every web, with the first request after the answer.</summary>
[Collection(nameof(WholeClusters))]
public sealed class RevocationTests(ClusterBuilds builds)
{
    private const string Predictions = "/api/v1/predictions";
    private const int Rounds = 10;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RevokeAndSignOut_AtOneWeb_EveryWebRefusesTheNextRequest()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 2, 2);
        Uri[] webs = [.. new[] { "web-1", "web-2" }.Select(web => new Uri($"http://localhost:{cluster.Read($"{web}.port")}"))];

        for (var round = 0; round < Rounds; round++)
        {
            var here = webs[round % webs.Length];
            using var person = new SiteVisitor(here);
            await person.RegisterAsync();
            await person.SignInAsync();
            using var api = await person.GetTokenClientAsync();
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
            var (cookies, token) = (person.CookieHeader, api.DefaultRequestHeaders.Authorization!.ToString());
            // Every web has seen both, and answers from whatever it keeps of them.
            foreach (var web in webs)
            {
                for (var i = 0; i < 2; i++)
                {
                    Assert.Equal(HttpStatusCode.Created, await PredictAsync(http, web, "Authorization", token));
                    Assert.Equal(HttpStatusCode.OK, await ReadAsync(http, web, "Authorization", token));
                    Assert.Equal(HttpStatusCode.Created, await PredictAsync(http, web, "Cookie", cookies));
                    Assert.Equal(HttpStatusCode.OK, await ReadAsync(http, web, "Cookie", cookies));
                }
            }

            using (var revoked = await person.SubmitAsync("/account/tokens", new Dictionary<string, string>(), formContaining: "id"))
                Assert.Contains("The token is revoked.", await revoked.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            foreach (var web in webs)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await PredictAsync(http, web, "Authorization", token));
                Assert.Equal(HttpStatusCode.Unauthorized, await ReadAsync(http, web, "Authorization", token));
                Assert.Equal(HttpStatusCode.OK, await ReadAsync(http, web, "Cookie", cookies));
            }

            var antiforgery = (await person.GetPageAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using (var form = new FormUrlEncodedContent([new("__RequestVerificationToken", antiforgery)]))
            using (var gone = await person.Http.PostAsync("/account/logout", form, Cancelled))
                Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
            foreach (var web in webs)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await PredictAsync(http, web, "Cookie", cookies));
                Assert.Equal(HttpStatusCode.Unauthorized, await ReadAsync(http, web, "Cookie", cookies));
            }
        }
    }

    private static Task<HttpStatusCode> PredictAsync(HttpClient http, Uri web, string header, string value) =>
        SendAsync(http, HttpMethod.Post, web, header, value, JsonContent.Create(new { symbol = "^GSPC", model = "random-walk", requestId = Guid.NewGuid() }));

    private static Task<HttpStatusCode> ReadAsync(HttpClient http, Uri web, string header, string value) =>
        SendAsync(http, HttpMethod.Get, web, header, value, null);

    private static async Task<HttpStatusCode> SendAsync(HttpClient http, HttpMethod method, Uri web, string header, string value, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(web, Predictions)) { Content = content };
        request.Headers.Add(header, value);
        using var answer = await http.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }
}
