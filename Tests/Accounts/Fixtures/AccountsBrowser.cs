using AngleSharp.Html.Dom;

namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>Cookies, forms and no redirects followed.</summary>
internal sealed class AccountsBrowser(HttpClient client)
{
    /// <summary>The cookies by name, as a thief could copy them.</summary>
    public Dictionary<string, string> Cookies { get; init; } = [];

    /// <summary>Sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Another browser with a copy of the cookies.</summary>
    public AccountsBrowser Copy() => new(client) { Cookies = new Dictionary<string, string>(Cookies) };

    /// <summary>GET.</summary>
    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>POST of a form without anything that the page would add.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });

    /// <summary>Loads a page, fills in one of its forms and sends it with its hidden fields.</summary>
    /// <param name="path">The page.</param>
    /// <param name="action">Part of the form's action; empty for the first form with POST.</param>
    /// <param name="fields">Names and values.</param>
    public async Task<Answer> SubmitAsync(string path, string action, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"GET {path}: {page.Status} {page.Text}");
        return await SubmitAsync(page, path, action, fields);
    }

    /// <summary>Fills in a form of a page that is there already.</summary>
    public async Task<Answer> SubmitAsync(Answer page, string path, string action, params (string Name, string Value)[] fields)
    {
        var forms = page.Page.QuerySelectorAll("form[method=post]");
        var (form, target) = forms
            .SelectMany(f => f.QuerySelectorAll("button").Select(b => (Form: f, Action: b.GetAttribute("formaction") ?? f.GetAttribute("action") ?? path)))
            .First(f => action.Length == 0 ? !f.Action.Contains("logout", StringComparison.Ordinal) : f.Action.Contains(action, StringComparison.Ordinal));
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .GroupBy(i => i.Name!).ToDictionary(g => g.Key, g => g.First().Value);
        foreach (var (name, value) in fields) values[name] = value;
        return await PostAsync(target, [.. values.Select(v => (v.Key, v.Value))]);
    }

    /// <summary>Registers.</summary>
    public Task<Answer> RegisterAsync(string userName, string email, string password = AccountsApp.Password, string? again = null) =>
        SubmitAsync("/account/register", "", ("UserName", userName), ("Email", email), ("Password", password), ("ConfirmPassword", again ?? password));

    /// <summary>Signs in.</summary>
    public Task<Answer> LoginAsync(string userName, string password = AccountsApp.Password, bool rememberMe = false, string returnUrl = "") =>
        SubmitAsync(
            "/account/login?returnUrl=" + Uri.EscapeDataString(returnUrl),
            "/account/login?returnUrl",
            ("UserName", userName), ("Password", password), ("RememberMe", rememberMe ? "true" : "false"));

    /// <summary>The token against forged forms that a page holds.</summary>
    public async Task<(string Name, string Value)> GetFormTokenAsync(string path) =>
        ("__RequestVerificationToken", (await GetAsync(path)).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    /// <summary>Sends a request with the cookies and keeps those that come back.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        var message = await client.SendAsync(request, Cancelled);
        var set = message.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.ToArray() : [];
        foreach (var cookie in set)
        {
            var equals = cookie.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = (cookie[..equals], cookie[(equals + 1)..].Split(';')[0]);
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }

        var text = await message.Content.ReadAsStringAsync(Cancelled);
        return new Answer(message.StatusCode, text, message.Headers.Location?.OriginalString, set, message);
    }
}
