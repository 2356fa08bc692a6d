using System.Text;

namespace OrleansStock.Tests.Site.Access;

/// <summary>Somebody who asks, with the cookies of a browser; redirects are not followed.</summary>
internal sealed class Actor : IDisposable
{
    private readonly HttpClient client;
    private string? formToken;

    public Actor(string name, Uri site, string? userName = null)
    {
        Name = name;
        Visitor = userName is null ? new SiteVisitor(site) : new SiteVisitor(site) { UserName = userName };
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
    }

    public string Name { get; }

    public SiteVisitor Visitor { get; }

    public static async Task<Actor> SignInAsync(string name, Uri site, string? userName = null)
    {
        var actor = new Actor(name, site, userName);
        await actor.Visitor.RegisterAsync();
        await actor.Visitor.SignInAsync();
        return actor;
    }

    /// <summary>Sends a request as if it had passed a proxy: being on this machine opens nothing.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="form">Fields of a form; null for none.</param>
    /// <param name="json">A body for the API; null for none.</param>
    /// <param name="withToken">Whether a form carries the token that the site's own forms have.</param>
    /// <param name="from">The site whose page asks; null for our own.</param>
    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, IReadOnlyDictionary<string, string>? form = null, string? json = null, bool withToken = true, string? from = null)
    {
        // Loaded first: it may leave a cookie that the token belongs to.
        if (withToken) formToken ??= await ReadFormTokenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("Origin", from ?? client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        if (Visitor.CookieHeader is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        else if (method == "POST")
        {
            Dictionary<string, string> fields = new(form ?? new Dictionary<string, string>());
            if (withToken) fields["__RequestVerificationToken"] = formToken!;
            request.Content = new FormUrlEncodedContent(fields);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
    }

    /// <summary>Shares a prediction of one's own.</summary>
    /// <returns>The token of the link.</returns>
    public async Task<string> ShareAsync(long id)
    {
        using var answer = await SendAsync("POST", $"/api/v1/predictions/{id.ToString(CultureInfo.InvariantCulture)}/share");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("token").GetString()!;
    }

    public void Dispose()
    {
        Visitor.Dispose();
        client.Dispose();
    }

    // Who is signed in has a form on every page: to log out.
    private async Task<string> ReadFormTokenAsync() =>
        (await Visitor.GetPageAsync(Visitor.CookieHeader.Contains("orleansstock=", StringComparison.Ordinal) ? "/models" : "/account/login"))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
