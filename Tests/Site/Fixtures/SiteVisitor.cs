using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>A person with a browser that keeps cookies and fills in forms, without scripts.</summary>
internal sealed class SiteVisitor : IDisposable
{
    public const string Password = "a long and quiet evening in November";

    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    public SiteVisitor(Uri baseUrl, bool followRedirects = true)
    {
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = followRedirects }) { BaseAddress = baseUrl };
        client.DefaultRequestHeaders.Add("Origin", baseUrl.AbsoluteUri.TrimEnd('/'));
    }

    public HttpClient Http => client;

    /// <summary>The cookies as a browser sends them.</summary>
    public string CookieHeader => cookies.GetCookieHeader(client.BaseAddress!);

    public string UserName { get; init; } = $"u{Guid.NewGuid():N}"[..12];

    public string Email => $"{UserName}@example.org";

    public async Task<IHtmlDocument> GetPageAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await ParseAsync(response);
    }

    /// <summary>Loads a page, fills in the fields of its form and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, IReadOnlyDictionary<string, string> fields, string? formContaining = null)
    {
        var page = await GetPageAsync(path);
        var field = formContaining ?? fields.Keys.First();
        var form = page.Forms.First(f => f.Elements.OfType<IHtmlInputElement>().Any(i => i.Name == field));
        var values = form.Elements.OfType<IHtmlInputElement>()
            .Where(i => !string.IsNullOrEmpty(i.Name) && (i.Type is not ("radio" or "checkbox") || i.IsChecked))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>()
                .Where(s => !string.IsNullOrEmpty(s.Name)).Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")))
            .Where(v => !fields.ContainsKey(v.Key))
            .Concat(fields);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(target, content);
    }

    /// <summary>Loads a page and presses the only button of one of its forms.</summary>
    /// <param name="path">The page.</param>
    /// <param name="action">A part of the form's address.</param>
    public async Task<HttpResponseMessage> PressAsync(string path, string action)
    {
        var form = (await GetPageAsync(path)).Forms.Single(f => f.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        using var content = new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value)));
        return await client.PostAsync(form.GetAttribute("action"), content);
    }

    /// <summary>Sends the form of a page that a handler takes.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string handler, string field, string value)
    {
        var form = (await GetPageAsync(path)).Forms.First(f => f.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.Ordinal) == true);
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new(field, value)]);
        return await client.PostAsync(form.GetAttribute("action"), content);
    }

    /// <summary>Presses the button that deletes a prediction, be it shown or not.</summary>
    public async Task<HttpResponseMessage> DeletePredictionAsync(long id)
    {
        var token = (await GetPageAsync("/predict")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("id", id.ToString(CultureInfo.InvariantCulture))]);
        return await client.PostAsync("/predictions?handler=Delete", content);
    }

    public async Task RegisterAsync()
    {
        using var response = await SubmitAsync("/account/register", new Dictionary<string, string>
        {
            ["UserName"] = UserName,
            ["Email"] = Email,
            ["Password"] = Password,
            ["ConfirmPassword"] = Password,
        });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Signs in, where registering has not done so.</summary>
    public async Task SignInAsync()
    {
        if ((await GetPageAsync("/account/login")).QuerySelector("form[action='/account/logout']") is not null) return;
        using var response = await SubmitAsync("/account/login", new Dictionary<string, string> { ["UserName"] = UserName, ["Password"] = Password });
        Assert.Contains("/account/logout", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Registers, signs in and makes an API token.</summary>
    /// <returns>A client that sends the token and no cookie.</returns>
    public async Task<HttpClient> GetApiClientAsync()
    {
        await RegisterAsync();
        await SignInAsync();
        return await GetTokenClientAsync();
    }

    /// <summary>Makes an API token for who is signed in.</summary>
    /// <param name="scopes">What it may do, by the names of the form.</param>
    /// <returns>A client that sends the token and no cookie.</returns>
    public async Task<HttpClient> GetTokenClientAsync(string scopes = "All")
    {
        var fields = new Dictionary<string, string> { ["Name"] = "tests", ["Scopes"] = scopes, ["CurrentPassword"] = Password };
        using var response = await SubmitAsync("/account/tokens", fields);
        var token = (await ParseAsync(response)).QuerySelector("#new-token")?.TextContent;
        Assert.False(string.IsNullOrEmpty(token));
        var api = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = client.BaseAddress };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api;
    }

    public static Task<HttpResponseMessage> PredictAsync(HttpClient api, string symbol, string requestId, string model = "random-walk") =>
        api.PostAsJsonAsync("/api/v1/predictions", new { symbol, model, requestId });

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    public void Dispose() => client.Dispose();
}
