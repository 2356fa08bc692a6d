using System.Net.Sockets;
using System.Text;

namespace OrleansStock.Tests.Site.Hostile;

/// <summary>Requests that no browser sends, to the real process: its server judges some of them before our code does.</summary>
public sealed class HostileRequestTests(SiteFixture site)
{
    [Theory]
    [InlineData("/api/v1/tickers/..")]
    [InlineData("/api/v1/tickers/.")]
    [InlineData("/api/v1/tickers/%2e%2e")]
    [InlineData("/api/v1/tickers/.%2E")]
    [InlineData("/api/v1/tickers/../forecast")]
    [InlineData("/api/v1/tickers/%2e%2e/forecast")]
    [InlineData("/tickers/..")]
    [InlineData("/tickers/%2e")]
    [InlineData("/account/../tickers/SHARED")]
    public async Task Path_ThatClimbs_Is400AndCarriesTheHeaders(string path)
    {
        var answer = await SendAsync(path);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/.well-known/nothing", "404")]
    [InlineData("/tickers/SHARED?q=/../", "200")]
    [InlineData("/api/v1/tickers/A%2f..%2f..", "400")]
    public async Task Path_ThatDoesNotClimb_IsAnsweredAsBefore(string path, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", await SendAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("/tickers/é?q=日本", "/tickers/%C3%A9?q=%E6%97%A5%E6%9C%AC")]
    [InlineData("/predictions?q=%C3%A9", "/predictions?q=%C3%A9")]
    [InlineData("//évil.example/", "/")]
    public async Task Login_ReturnUrlBeyondAscii_IsFollowedInAscii(string returnUrl, string location)
    {
        using var visitor = site.NewVisitor(followRedirects: false);
        var fields = new Dictionary<string, string>
        {
            ["UserName"] = visitor.UserName, ["Email"] = visitor.Email, ["Password"] = SiteVisitor.Password, ["ConfirmPassword"] = SiteVisitor.Password,
        };
        using (await visitor.SubmitAsync("/account/register", fields))
        {
        }

        using var answer = await visitor.SubmitAsync(
            "/account/login?returnUrl=" + Uri.EscapeDataString(returnUrl),
            new Dictionary<string, string> { ["UserName"] = visitor.UserName, ["Password"] = SiteVisitor.Password });

        Assert.Equal((HttpStatusCode.Redirect, location), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private async Task<string> SendAsync(string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.BaseUrl.Host, site.BaseUrl.Port, Cancelled);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {site.BaseUrl.Authority}\r\nConnection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancelled);
    }

    [Fact]
    public async Task Login_CheckboxThatIsNeitherOnNorOff_Is400()
    {
        using var visitor = site.NewVisitor();

        using var answer = await visitor.SubmitAsync(
            "/account/login", new Dictionary<string, string> { ["UserName"] = "somebody", ["Password"] = "x", ["RememberMe"] = "true'\"(" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
