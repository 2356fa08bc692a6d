using System.Diagnostics.CodeAnalysis;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Held;

/// <summary>
/// Short circuit: what this process holds is sent before the rest of the pipeline, whose parts (status pages, compression, routing,
/// authentication, limits) cost more than the answer and change nothing about it. Every other request
/// takes the long way and gets the same answer there.
/// </summary>
internal sealed class HeldAnswers(RequestDelegate next, ForecastReader forecasts, HeldPages pages, HeldEndpoints endpoints, IHostApplicationLifetime lifetime)
{
    private const string Live = "/healthz/live";
    private const string Tickers = "/api/v1/tickers/";
    private const string Forecast = "/forecast";
    private const string ForecastRoute = Tickers + "{symbol}" + Forecast;
    private const string TickerPages = "/tickers/";
    private const string ModelQuery = "?model=";

    private static readonly HeldBody live = new("live"u8.ToArray());

    /// <summary>Answers, or passes the request on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // A process that stops says so with each answer; the long way does.
        if (!HttpMethods.IsGet(request.Method) || lifetime.ApplicationStopping.IsCancellationRequested) return next(context);
        if (request.Path.Value is not { } path) return next(context);
        if (path == Live && !request.QueryString.HasValue) return SendLiveAsync(context);
        if (path.StartsWith(TickerPages, StringComparison.Ordinal))
        {
            return TryGetTicker(path.AsSpan(TickerPages.Length), request.QueryString, out var symbol, out var modelId)
                && path.AsSpan(TickerPages.Length).SequenceEqual(symbol.ToString()) && Strangers.Is(request)
                ? pages.AnswerAsync(context, next, symbol, modelId)
                : next(context);
        }

        return path.StartsWith(Tickers, StringComparison.Ordinal) && path.EndsWith(Forecast, StringComparison.Ordinal)
            && path.Length > Tickers.Length + Forecast.Length
            && TryGetTicker(path.AsSpan(Tickers.Length, path.Length - Tickers.Length - Forecast.Length), request.QueryString, out var ticker, out var model)
            && !IsConditional(request.Headers) && Strangers.Is(request) && forecasts.TryGetJson(ticker, model) is { } answer
            ? SendForecastAsync(context, answer)
            : next(context);
    }

    private Task SendLiveAsync(HttpContext context)
    {
        endpoints.Choose(context, Live);
        return HeldSending.SendAsync(context, live, "text/plain; charset=utf-8", BodyEncoding.Identity);
    }

    private Task SendForecastAsync(HttpContext context, JsonAnswer answer)
    {
        var known = context.Request.Headers.IfNoneMatch;
        var tag = $"\"{answer.Version}\"";
        // Any other form of the condition, such as a list, is judged on the long way.
        if (known.Count > 0 && known != tag) return next(context);
        endpoints.Choose(context, ForecastRoute);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = Api.TickersApi.ShortLived;
        return known.Count > 0
            ? HeldSending.SendNotModifiedAsync(context)
            : HeldSending.SendAsync(context, HeldForecasts.BodyOf(answer), "application/json; charset=utf-8", AcceptedEncodings.Of(context.Request));
    }

    /// <summary>Conditions and ranges other than the one that is answered here.</summary>
    private static bool IsConditional(IHeaderDictionary headers) =>
        headers.Range.Count > 0 || headers.IfMatch.Count > 0 || headers.IfModifiedSince.Count > 0 || headers.IfUnmodifiedSince.Count > 0;

    private static bool TryGetTicker(ReadOnlySpan<char> text, QueryString query, out Symbol symbol, [NotNullWhen(true)] out string? modelId)
    {
        modelId = null;
        if (!Symbol.TryParse(text.ToString(), out symbol)) return false;
        if (query.Value is not { Length: > 0 } asked) modelId = ForecastModels.DefaultId;
        else if (asked.StartsWith(ModelQuery, StringComparison.Ordinal)) modelId = ForecastModels.Find(asked[ModelQuery.Length..])?.Id;
        return modelId is not null;
    }
}
