using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OrleansStock.Faults;

/// <summary>A person who registers and makes an API token, with the site's own forms.</summary>
public static partial class Visitor
{
    private const string Password = "a long and quiet evening in November";

    /// <summary>Registers somebody new.</summary>
    /// <returns>A client that sends the person's API token.</returns>
    public static async Task<HttpClient> RegisterAsync(Uri baseUrl)
    {
        var (_, token) = await SignInAsync(baseUrl);
        // Through the balancer each call is a new guest; connections are shared, as between programs.
        var api = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = baseUrl, Timeout = TimeSpan.FromSeconds(60) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api;
    }

    /// <summary>Registers somebody new, who stays signed in.</summary>
    /// <returns>The person's cookies as a browser sends them, and an API token.</returns>
    public static async Task<(string Cookies, string Token)> SignInAsync(Uri baseUrl)
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = baseUrl };
        browser.DefaultRequestHeaders.Add("Origin", baseUrl.AbsoluteUri.TrimEnd('/'));
        var name = $"u{Guid.NewGuid():N}"[..14];
        await SubmitAsync(browser, "/account/register",
            new() { ["UserName"] = name, ["Email"] = $"{name}@example.org", ["Password"] = Password, ["ConfirmPassword"] = Password });
        await SubmitAsync(browser, "/account/login", new() { ["UserName"] = name, ["Password"] = Password });
        var page = await SubmitAsync(
            browser, "/account/tokens", new() { ["Name"] = "faults", ["Scopes"] = "All", ["CurrentPassword"] = Password }, "?handler=Create");
        var token = TokenPattern().Match(page);
        return token.Success ? (cookies.GetCookieHeader(baseUrl), token.Value) : throw new InvalidOperationException("The token page shows no token.");
    }

    private static async Task<string> SubmitAsync(HttpClient browser, string path, Dictionary<string, string> fields, string handler = "")
    {
        var form = await browser.GetStringAsync(path);
        fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(AntiforgeryPattern().Match(form).Groups[1].Value);
        foreach (Match select in SelectPattern().Matches(form))
            fields.TryAdd(select.Groups[1].Value, select.Groups[2].Value);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(path + handler, content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryPattern();

    [GeneratedRegex("<select[^>]*name=\"([^\"]+)\"[^>]*>.*?<option[^>]*value=\"([^\"]*)\"", RegexOptions.Singleline)]
    private static partial Regex SelectPattern();

    // Whole: the page's antiforgery tokens are of the same letters, and one of them may have these in its middle.
    [GeneratedRegex("(?<![A-Za-z0-9_-])ost_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")]
    private static partial Regex TokenPattern();
}
