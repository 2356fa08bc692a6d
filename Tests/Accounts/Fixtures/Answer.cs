using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>An answer, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, string? Location, IReadOnlyList<string> SetCookies, HttpResponseMessage Message)
{
    /// <summary>The page.</summary>
    public IHtmlDocument Page => new HtmlParser().ParseDocument(Text);

    /// <summary>The text of all errors on the page.</summary>
    public string Errors => string.Join(' ', Page.QuerySelectorAll(".field-error, .error").Select(e => e.TextContent.Trim()));

    /// <summary>A header of the answer; empty where there is none.</summary>
    public string Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";
}
