using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;

namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>
/// A server on a free loopback port that speaks Yahoo's protocol: point <c>MarketData__YahooBaseUrl</c> at <see cref="BaseUrl"/>.
/// Give it symbols with <see cref="Serve(string, StandInReply)"/>, <see cref="ServeBars"/>, <see cref="ServeFolder"/> or <see cref="ServeGenerated"/>;
/// make everything fail with <see cref="Fault"/>; ask what was requested with <see cref="Requests"/> and <see cref="TotalRequests"/>.
/// Unknown symbols get Yahoo's 404. All members may be used while it runs, from any thread.
/// </summary>
public sealed class YahooStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<StandInReply>> replies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<YahooPayload?>> histories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> requests = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly List<(int Count, TaskCompletionSource Arrived)> waiting = [];
    private int total;
    private volatile StandInReply? fault;

    private YahooStandIn(WebApplication app) => this.app = app;

    /// <summary>Root address, such as <c>http://127.0.0.1:41234</c>.</summary>
    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1");

    /// <summary>While set, every request is answered with it.</summary>
    public StandInReply? Fault
    {
        get => fault;
        set => fault = value;
    }

    /// <summary>Requests so far, searches included.</summary>
    public int TotalRequests => Volatile.Read(ref total);

    /// <summary>Told of each chart request's symbol as it arrives.</summary>
    public Action<string>? Asked { get; set; }

    /// <summary>The last request's path, query and headers; null before the first.</summary>
    public (string Path, string Query, IReadOnlyDictionary<string, string> Headers)? LastRequest { get; private set; }

    /// <summary>Starts a stand-in.</summary>
    /// <param name="port">Its port on loopback; 0 for a free one.</param>
    public static async Task<YahooStandIn> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        var site = builder.Build();
        YahooStandIn standIn = new(site);
        site.UseRouting();
        site.MapGet("/v8/finance/chart/{symbol}", standIn.AnswerChartAsync);
        site.MapGet("/v1/finance/search", standIn.AnswerSearchAsync);
        await site.StartAsync();
        var server = site.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();
        standIn.BaseUrl = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return standIn;
    }

    /// <summary>Chart requests for a symbol so far.</summary>
    public int Requests(string symbol) => requests.GetValueOrDefault(symbol);

    /// <summary>Ends when that many requests in all have arrived: waits without sleeping.</summary>
    public Task ArrivedAsync(int total)
    {
        lock (gate)
        {
            if (this.total >= total) return Task.CompletedTask;
            TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((total, arrived));
            return arrived.Task;
        }
    }

    /// <summary>Answers a symbol with that reply.</summary>
    public void Serve(string symbol, StandInReply reply) => replies[symbol] = () => reply;

    /// <summary>Answers a symbol with these replies in turn; the last one stays.</summary>
    public void Serve(string symbol, params StandInReply[] replies)
    {
        var next = -1;
        this.replies[symbol] = () => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
    }

    /// <summary>Answers a symbol with a history.</summary>
    public void ServeBars(string symbol, IReadOnlyList<Bar> bars, string? currency = "USD") =>
        Serve(symbol, StandInReply.Json(
            new YahooPayload { Symbol = symbol, Bars = bars, Currency = currency, TimeZone = Exchange.Of(symbol).TimeZone ?? "UTC" }.ToJson()));

    /// <summary>
    /// Answers a symbol with the rows and events of a history that lie between the request's <c>period1</c> and <c>period2</c>, as Yahoo does; call
    /// again to change history.
    /// </summary>
    public void ServeHistory(string symbol, YahooPayload history) => histories[symbol] = () => history;

    /// <summary>As <see cref="ServeHistory"/>, with the history as it is at each request; null is a symbol that is not known.</summary>
    public void ServeTold(string symbol, Func<YahooPayload?> history) => histories[symbol] = history;

    /// <summary>Takes back <see cref="ServeHistory"/>.</summary>
    public void ServeNoHistory(string symbol) => histories.TryRemove(symbol, out _);

    /// <summary>Answers a symbol with a seeded random walk of weekday bars.</summary>
    public void ServeGenerated(string symbol, int count, DateOnly last, int seed = 1) => ServeBars(symbol, YahooPayload.Series(count, last, seed));

    /// <summary>Answers every <c>SYMBOL.csv</c> of a folder as Yahoo would; each file is read when it is first asked for.</summary>
    /// <returns>The symbols.</returns>
    public IReadOnlyList<string> ServeFolder(string directory)
    {
        List<string> symbols = [];
        foreach (var path in Directory.GetFiles(directory, "*.csv"))
        {
            if (!Symbol.TryNormalize(Path.GetFileNameWithoutExtension(path), out var symbol)) continue;
            Lazy<StandInReply> reply = new(() => StandInReply.Json(new YahooPayload
            {
                Symbol = symbol,
                Bars = CsvBars.ReadFile(path).Bars,
                Currency = Exchange.Of(symbol).Currency,
                TimeZone = Exchange.Of(symbol).TimeZone ?? "UTC",
            }.ToJson()));
            this.replies[symbol] = () => reply.Value;
            symbols.Add(symbol);
        }
        return symbols;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    private Task AnswerChartAsync(HttpContext context, string symbol)
    {
        requests.AddOrUpdate(symbol, 1, static (_, count) => count + 1);
        Asked?.Invoke(symbol);
        Count(context);
        var reply = fault
            ?? (histories.TryGetValue(symbol, out var history) && history() is { } told
                ? StandInReply.Json(told.Between(Period("period1"), Period("period2")).ToJson())
                : null)
            ?? (replies.TryGetValue(symbol, out var known)
                ? known()
                : StandInReply.Json(YahooPayload.Error("Not Found", "No data found, symbol may be delisted"), 404));
        return SendAsync(context, reply);

        long Period(string name) => long.TryParse(context.Request.Query[name], out var seconds) ? seconds : 0;
    }

    private Task AnswerSearchAsync(HttpContext context)
    {
        Count(context);
        if (fault is { } answer) return SendAsync(context, answer);
        var query = context.Request.Query["q"].ToString();
        if (query.Length == 0)
            return SendAsync(context, StandInReply.Json(YahooPayload.Error("Bad Request", "Missing required query parameter=q", "finance"), 400));
        var quotes = replies.Keys.Where(symbol => symbol.Contains(query, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Select(symbol =>
                new { symbol, shortname = symbol + " Inc", longname = symbol + " Incorporated", exchDisp = "Test Exchange", isYahooFinance = true });
        return SendAsync(context, StandInReply.Json(JsonSerializer.Serialize(new { quotes, news = Array.Empty<object>() })));
    }

    private void Count(HttpContext context)
    {
        lock (gate)
        {
            total++;
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
            LastRequest = (context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? "", headers);
            foreach (var (count, arrived) in waiting)
            {
                if (total >= count) arrived.TrySetResult();
            }
        }
    }

    private async Task SendAsync(HttpContext context, StandInReply reply)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            await reply.After.WaitAsync(end.Token);
            if (reply.Hangs) await Task.Delay(Timeout.Infinite, end.Token);
            context.Response.StatusCode = reply.Status;
            context.Response.ContentType = reply.ContentType;
            foreach (var (name, value) in reply.Headers) context.Response.Headers[name] = value;
            if (reply.BreaksOff) context.Response.ContentLength = reply.Body.Length + 1000;
            do
            {
                await context.Response.Body.WriteAsync(reply.Body, end.Token);
            }
            while (reply.IsEndless);
            await context.Response.Body.FlushAsync(end.Token);
            if (reply.BreaksOff) context.Abort();
            if (reply.HangsAfterBody) await Task.Delay(Timeout.Infinite, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The client went away, or the test is over: that is how hanging ends.
            context.Abort();
        }
    }
}
