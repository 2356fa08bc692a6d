using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Held;

/// <summary>
/// Tickers' pages as strangers see them, rendered once per version of what they show. A page is served while the view that it was
/// rendered from is the one that <see cref="ForecastReader"/> serves; the theme is chosen in the browser and is no part of it.
/// </summary>
internal sealed class HeldPages(ForecastReader forecasts, SiteLinks links) : IDisposable
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Bytes of HTML: some 250 pages, with what they are compressed to beside it.</summary>
    private const long MaxBytes = 32 << 20;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <inheritdoc/>
    public void Dispose() => pages.Dispose();

    /// <summary>The page of a view without its layout, for somebody who is signed in; null where it was not rendered yet.</summary>
    public string? FindBody(Symbol symbol, string modelId, TickerViewContent view) =>
        pages.TryGetValue((symbol, modelId), out (TickerViewContent View, string Body) held) && ReferenceEquals(held.View, view) ? held.Body : null;

    /// <summary>Holds a page without its layout.</summary>
    public void HoldBody(Symbol symbol, string modelId, TickerViewContent view, string body) =>
        Hold((symbol, modelId), (view, body), sizeof(char) * body.Length);

    /// <summary>Answers a stranger.</summary>
    /// <param name="context">The request for a ticker's page, in the form in which the page is linked.</param>
    /// <param name="render">The long way, which renders the page.</param>
    /// <param name="symbol">The ticker.</param>
    /// <param name="modelId">A model's id.</param>
    public async Task AnswerAsync(HttpContext context, RequestDelegate render, Symbol symbol, string modelId)
    {
        // A page says where it is.
        var key = $"{links.TryGetSite(context)}{context.Request.Path}{context.Request.QueryString}";
        if (pages.TryGetValue(key, out HeldPage? held) && ReferenceEquals(held!.Content, await FindViewAsync(symbol, modelId)))
        {
            await HeldSending.SendAsync(context, held.Body, Html, AcceptedEncodings.Of(context.Request));
            return;
        }

        await RenderAsync(context, render, key);
    }

    private async ValueTask<TickerViewContent?> FindViewAsync(Symbol symbol, string modelId)
    {
        if (forecasts.TryGetView(symbol, modelId) is { } fresh) return fresh;
        try
        {
            return await forecasts.GetViewAsync(symbol, modelId);
        }
        catch (Exception e) when (CallFailure.Classify(e).Kind != FailureKind.Defect)
        {
            // The page says what is wrong.
            return null;
        }
    }

    private async Task RenderAsync(HttpContext context, RequestDelegate render, string key)
    {
        var (request, response) = (context.Request, context.Response);
        var accepted = request.Headers.AcceptEncoding;
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var page = new MemoryStream();
        var captured = new StreamResponseBodyFeature(page, body);
        // Rendered once for all encodings.
        request.Headers.AcceptEncoding = default;
        context.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await render(context);
            await captured.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
            request.Headers.AcceptEncoding = accepted;
        }

        if (page.Length == 0 || response.ContentType != Html)
        {
            await response.Body.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), context.RequestAborted);
            return;
        }

        var html = new HeldBody(page.ToArray());
        // What a page rendered says about itself; an error page says nothing.
        if (response is { StatusCode: StatusCodes.Status200OK, Headers: { SetCookie.Count: 0, CacheControl.Count: 0 } }
            && context.Features.Get<TickerViewContent>() is { } content)
        {
            Hold(key, new HeldPage(content, html), page.Length);
        }

        await HeldSending.SendAsync(context, html, Html, AcceptedEncodings.Of(request));
    }

    private void Hold(object key, object value, long bytes) =>
        pages.Set(key, value, new MemoryCacheEntryOptions { Size = bytes, SlidingExpiration = Timeouts.Web.ForecastKept });
}
