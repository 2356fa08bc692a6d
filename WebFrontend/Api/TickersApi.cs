using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Odds;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Api;

internal static class TickersApi
{
    // Short, so that a new trading day shows soon; after that a tag makes asking again cheap.
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    /// <summary>Cache-Control of forecasts and odds.</summary>
    public static string ShortLived { get; } = new CacheControlHeaderValue { Public = true, MaxAge = MaxAge }.ToString();

    public static void MapTickers(this IEndpointRouteBuilder api)
    {
        var tickers = api.MapGroup("/tickers/{symbol}").WithTags("Tickers")
            .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503);

        tickers.MapGet("", GetSummaryAsync).WithName("getTicker").WithSummary("A summary of a ticker's data.").Produces<TickerSummary>();
        tickers.MapGet("/history", GetHistoryAsync).WithName("getHistory").WithSummary("Daily bars, oldest first.").Produces<TickerHistory>();
        tickers.MapGet("/history.csv", GetHistoryCsvAsync).WithName("getHistoryCsv").WithSummary("Daily bars as Yahoo-style CSV.")
            .Produces<string>(contentType: "text/csv");
        tickers.MapGet("/forecast", GetForecastAsync).WithName("getForecast")
            .WithSummary("Quantiles of the close per horizon, and the fan between.")
            .WithDescription(
                "Quantiles of the close per horizon, and the fan between. With `horizon` or `date` an additional horizon between those of the model: its " +
                "trading days are `ownHorizon`, and it is in `horizons` and `path`.")
            .Produces<TickerForecast>().Produces(304).ProducesProblem(409).ProducesProblem(412);
        tickers.MapGet("/scorecard", GetScorecardAsync).WithName("getScorecard").WithSummary("Walk-forward scores per horizon beside the baseline's.")
            .Produces<TickerScorecard>().ProducesProblem(409);
        tickers.MapGet("/past", GetPastAsync).WithName("getPast")
            .WithSummary("Earlier forecasts of the model beside what happened.")
            .WithDescription("What the model would have said on earlier days, walking forward, beside what happened: up to five years, quarter by quarter.")
            .Produces<TickerPast>();
        tickers.MapGet("/odds", GetOddsAsync).WithName("getOdds")
            .WithSummary("Odds of a close above a price, below one, or between two.")
            .WithDescription(
                "The odds, at each horizon, of a close above a price (`above`), below one (`below`) or between both, from the same quantiles as the " +
                "forecast; with `by` also those of a close beyond the price on any trading day until that date, from the forecast's path.")
            .Produces<TickerOdds>().ProducesProblem(409);
        tickers.MapGet("/progress", Follow).WithName("followForecast")
            .WithSummary("Follows the work towards a forecast.")
            .WithDescription(
                "Follows the work towards a forecast as server-sent events; starts it where needed. The data of each event, named `progress`, is " +
                "JSON with `stage`, `detail` and `fraction` (0 to 1); the last has the stage `ready` or `failed`.")
            .Produces<string>(contentType: "text/event-stream");
    }

    private static async Task<IResult> GetSummaryAsync(string symbol, IGrainFactory grains) =>
        Input.TryGetSymbol(symbol, out var s, out var problem)
            ? Results.Json(await grains.RepeatAsync(g => g.GetTicker(s).GetSummary()), WireJson.Default.TickerSummary)
            : problem;

    private static async Task<IResult> GetHistoryAsync(string symbol, DateOnly? from, DateOnly? to, IGrainFactory grains) =>
        TryGetRange(symbol, from, to, out var s, out var problem)
            ? Results.Json(await grains.RepeatAsync(g => g.GetTicker(s).GetHistory(from, to)), WireJson.Default.TickerHistory)
            : problem;

    private static async Task<IResult> GetHistoryCsvAsync(string symbol, DateOnly? from, DateOnly? to, IGrainFactory grains)
    {
        if (!TryGetRange(symbol, from, to, out var s, out var problem)) return problem;
        var history = await grains.RepeatAsync(g => g.GetTicker(s).GetHistory(from, to));
        var csv = new StringBuilder("Date,Open,High,Low,Close,Adj Close,Volume\n", 64 * (history.Bars.Count + 1));
        foreach (var bar in history.Bars)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{bar.Date:yyyy-MM-dd},{Price.Round(bar.Open)},{Price.Round(bar.High)},{Price.Round(bar.Low)},");
            csv.Append(CultureInfo.InvariantCulture, $"{Price.Round(bar.Close)},{Price.Round(bar.AdjustedClose)},{bar.Volume}\n");
        }

        // The name is ours: a symbol may hold ^, = and &, a file name better not. M&M.NS and MM.NS are two files.
        var name = string.Concat(s.ToString().Replace('&', '_').Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"{name}-history.csv");
    }

    private static async Task<IResult> GetForecastAsync(
        string symbol, string? model, int? horizon, DateOnly? date, HttpContext context, ForecastReader forecasts)
    {
        if (!Input.TryGetSymbol(symbol, out var s, out var problem) || !Input.TryGetModel(model, out var m, out problem)) return problem;
        if (!Input.TryGetHorizon(horizon, date, out var own, out problem)) return problem;
        var answer = own is { } o ? JsonAnswer.Of(await forecasts.GetForecastAsync(s, m, o)) : await forecasts.GetJsonAsync(s, m);
        var etag = new EntityTagHeaderValue($"\"{answer.Version}\"");
        SetShortLived(context);
        if (IsHeld(context.Request, etag))
        {
            context.Response.GetTypedHeaders().ETag = etag;
            SetVary(context);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return Results.Bytes(answer.Utf8!, "application/json; charset=utf-8", entityTag: etag);
    }

    private static async Task<IResult> GetScorecardAsync(string symbol, string? model, IGrainFactory grains) =>
        Input.TryGetSymbol(symbol, out var s, out var problem) && Input.TryGetModel(model, out var m, out problem)
            ? Results.Json(await grains.RepeatAsync(g => g.GetTicker(s).GetScorecard(m)), WireJson.Default.TickerScorecard)
            : problem;

    private static async Task<IResult> GetPastAsync(string symbol, string? model, IGrainFactory grains) =>
        Input.TryGetSymbol(symbol, out var s, out var problem) && Input.TryGetModel(model, out var m, out problem)
            ? Results.Json(await grains.GetPastAsync(s, m), WireJson.Default.TickerPast)
            : problem;

    private static async Task<IResult> GetOddsAsync(
        string symbol, string? model, string? above, string? below, DateOnly? by, int? horizon, DateOnly? date, HttpContext context, ForecastReader forecasts)
    {
        if (!Input.TryGetSymbol(symbol, out var s, out var problem) || !Input.TryGetModel(model, out var m, out problem)) return problem;
        if (!Input.TryGetHorizon(horizon, date, out var own, out problem)) return problem;
        decimal? lower = null, upper = null;
        if (!string.IsNullOrEmpty(above) || string.IsNullOrEmpty(below))
        {
            if (!Input.TryGetPrice(above, "above", out var price, out problem)) return problem;
            lower = price;
        }

        if (!string.IsNullOrEmpty(below))
        {
            if (!Input.TryGetPrice(below, "below", out var price, out problem)) return problem;
            if (price <= lower) return Input.Bad("below", "above must be less than below.");
            if (lower is not null && by is not null) return Input.Bad("by", "With by, give either above or below, not both.");
            upper = price;
        }

        var forecast = await (own is { } o ? forecasts.GetForecastAsync(s, m, o) : forecasts.GetForecastAsync(s, m));
        if (by is { } day && (forecast.Path.Count == 0 || day < forecast.Path[0].ExpectedDate || day > forecast.Path[^1].ExpectedDate))
        {
            return Input.Bad("by", forecast.Path is [var first, .., var last]
                ? $"The forecast reaches from {Display.Date(first.ExpectedDate)} to {Display.Date(last.ExpectedDate)}. Give a date between them."
                : "This forecast has no days between its horizons.");
        }

        SetShortLived(context);
        return TypedResults.Ok(by is { } until ? TickerOdds.Of(forecast, lower, upper, until) : TickerOdds.Of(forecast, lower, upper));
    }

    /// <summary>
    /// Says that the body depends on Accept-Encoding where it does, as the compression middleware says it of each body: 304 has none, and
    /// repeats it all the same (RFC 9110, 15.4.5).
    /// </summary>
    public static void SetVary(HttpContext context)
    {
        if (context.Request.Headers.AcceptEncoding.Count > 0 && !context.Request.IsHttps) context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
    }

    // RFC 9110, 13.1.2: any tag of the list, compared weakly, or * for whatever there is.
    private static bool IsHeld(HttpRequest request, EntityTagHeaderValue current) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));

    private static void SetShortLived(HttpContext context) =>
        context.Response.Headers.CacheControl = ShortLived;

    private static IResult Follow(string symbol, string? model, IGrainFactory grains, CancellationToken cancellationToken) =>
        Input.TryGetSymbol(symbol, out var s, out var problem) && Input.TryGetModel(model, out var m, out problem)
            ? TypedResults.ServerSentEvents(EventsAsync(grains.GetTicker(s), m, cancellationToken))
            : problem;

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        ITickerGrain ticker, string modelId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var progress in ticker.FollowForecast(modelId, cancellationToken).WithCancellation(cancellationToken))
            yield return new SseItem<string>(JsonSerializer.Serialize(progress, WireJson.Default.ForecastProgress), "progress");
    }

    private static bool TryGetRange(string symbol, DateOnly? from, DateOnly? to, out Symbol s, [NotNullWhen(false)] out IResult? problem)
    {
        if (!Input.TryGetSymbol(symbol, out s, out problem)) return false;
        if (from > to) problem = Input.Bad("from", "from must not be later than to.");
        return problem is null;
    }
}
