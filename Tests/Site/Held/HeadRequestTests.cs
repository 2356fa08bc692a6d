namespace OrleansStock.Tests.Site.Held;

/// <summary>Whoever asks for the headers alone, such as a checker of links, gets those of the answer (RFC 9110, 9.3.2).</summary>
public sealed class HeadRequestTests(SiteFixture site) : IDisposable
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Theory]
    [InlineData("/api/v1/tickers/SHARED")]
    [InlineData("/api/v1/tickers/SHARED/forecast")]
    [InlineData("/api/v1/tickers/SHARED/history.csv")]
    [InlineData("/api/v1/models")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/tickers/SHARED")]
    [InlineData("/css/site.css")]
    [InlineData("/api/v1/nothing")]
    public async Task Head_OfWhatIsRead_AnswersAsGetDoesWithoutTheBody(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await anonymous.SendAsync(request, Cancelled);
        using var get = await anonymous.GetAsync(path, Cancelled);

        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancelled));
    }
}
