using Cookie = Microsoft.Playwright.Cookie;

namespace OrleansStock.Tests.Browser;

/// <summary>The session of a visitor without a browser, for a browser.</summary>
internal static class BrowserCookies
{
    /// <summary>The cookies that the visitor has got.</summary>
    public static IEnumerable<Cookie> Of(SiteVisitor visitor, Uri site) =>
        from part in visitor.CookieHeader.Split("; ", StringSplitOptions.RemoveEmptyEntries)
        let sign = part.IndexOf('=', StringComparison.Ordinal)
        select new Cookie { Name = part[..sign], Value = part[(sign + 1)..], Url = site.AbsoluteUri };
}
