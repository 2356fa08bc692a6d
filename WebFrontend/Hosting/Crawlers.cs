using System.Data.Common;
using System.Xml.Linq;
using OrleansStock.Storage.Tickers;
using OrleansStock.WebFrontend.Accounts.Mails;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c>: the public pages, for search engines.</summary>
internal static class Crawlers
{
    // The protocol allows 50,000; a site with more tickers lists the first of them.
    private const int MostTickers = 10_000;

    private static readonly string[] pages = ["/", "/tickers", "/models", "/api"];

    private static readonly XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapCrawlers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", static (HttpContext context, SiteLinks links) => Results.Text(
            $"User-agent: *\nDisallow: /account\nDisallow: /predict\nDisallow: /ops\nDisallow: /api/v1\nSitemap: {links.SiteOf(context)}/sitemap.xml\n"))
            .ExcludeFromDescription();
        app.MapGet("/sitemap.xml", GetSitemapAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> GetSitemapAsync(HttpContext context, SiteLinks links, TickerDirectory directory)
    {
        IReadOnlyList<KnownTicker> known = [];
        try
        {
            known = await directory.SearchAsync("", MostTickers);
        }
        catch (DbException)
        {
            // The pages that need no database are listed all the same.
        }

        var site = links.SiteOf(context);
        var paths = pages.Concat(known.Select(t => "/tickers/" + Uri.EscapeDataString(t.Symbol.ToString())));
        XElement set = new(sitemap + "urlset", paths.Select(path => new XElement(sitemap + "url", new XElement(sitemap + "loc", site + path))));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + set, "application/xml");
    }
}
