namespace OrleansStock.Tests.Site.Access;

/// <summary>One thing that the site answers.</summary>
/// <param name="Method">HTTP method; <c>ANY</c> where every one is taken.</param>
/// <param name="Pattern">The route.</param>
/// <param name="Handler">Handler of a page; null for the page itself and for what is no page.</param>
internal sealed record SiteEndpoint(string Method, string Pattern, string? Handler)
{
    /// <summary>As it is written in the table.</summary>
    public override string ToString() => $"{Method} {Pattern}{(Handler is null ? "" : $"?handler={Handler}")}";
}
