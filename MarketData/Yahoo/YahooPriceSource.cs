using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;
using OrleansStock.MarketData.Repair;
using OrleansStock.MarketData.Requests;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Daily bars from Yahoo Finance's chart endpoint, which needs neither cookie nor crumb.</summary>
internal sealed class YahooPriceSource : IPriceSource
{
    internal const string SourceName = "Yahoo Finance";

    /// <summary>The name of the HTTP client that <c>AddMarketData</c> sets up.</summary>
    internal const string ClientName = "YahooFinance";

    /// <summary>Where a body is cut off, in bytes after decompression; a century of daily bars is about 4 MB.</summary>
    internal const int MaxBodyBytes = 32 * 1024 * 1024;

    /// <summary>How many of the last bars held are asked for again, to see whether they are still the same.</summary>
    internal const int OverlapBars = 10;

    // Beyond this the whole history is hardly more to load.
    private const int MaxExtensionDays = 45;

    private const int MaxSearchBytes = 1024 * 1024;
    private const int MaxQueryLength = 50;

    private readonly IHttpClientFactory clients;
    private readonly MarketDataOptions options;
    private readonly YahooTimings timings;
    private readonly TimeProvider time;

    /// <summary>Made by <c>AddMarketData</c>.</summary>
    internal YahooPriceSource(IHttpClientFactory clients, IOptions<MarketDataOptions> options, IOptions<YahooTimings> timings, TimeProvider time)
    {
        this.clients = clients;
        this.options = options.Value;
        this.timings = timings.Value;
        this.time = time;
    }

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <inheritdoc/>
    public bool IsRemote => true;

    /// <inheritdoc/>
    public bool MayHaveNewBar(HistoryStamp history, DateTimeOffset now) =>
        TradingCalendar.Of(history.Symbol, history.TimeZone).LastFinishedDay(now) > history.LastDate;

    /// <inheritdoc/>
    public async Task<PriceHistory> GetHistoryAsync(string symbol, CancellationToken cancellationToken = default)
    {
        // A little more than the years kept, so that the cut is ours and not the request's.
        var from = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(-options.HistoryYears).AddDays(-10);
        var history = await LoadAsync(symbol, from, cancellationToken).ConfigureAwait(false);
        return history.Repair() with { Version = Version };
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Asks from <see cref="OverlapBars"/> bars before the end of what is held. Yahoo rewrites the past after every split and dividend, and
    /// all of it at once: where the overlap is the same, what lies before it is too. Where it is not, the whole history is loaded.
    /// </remarks>
    public async Task<HistoryUpdate> UpdateHistoryAsync(string symbol, PriceHistory? held, CancellationToken cancellationToken = default)
    {
        string? reason = null;
        if (held is not null && CanExtend(held, symbol))
        {
            var from = held.Bars[^OverlapBars].Date;
            try
            {
                // A day earlier: Sydney's sessions begin on the day before in UTC.
                var tail = await LoadAsync(symbol, from.AddDays(-1), cancellationToken).ConfigureAwait(false);
                var extended = HistoryExtension.Extend(held, tail, from, out reason);
                if (extended is not null) return new(extended, null);
            }
            catch (PriceSourceException exception) when (exception.Error == PriceSourceError.NoData)
            {
                reason = "The last days held are gone.";
            }
        }
        return HistoryUpdate.Whole(held, await GetHistoryAsync(symbol, cancellationToken).ConfigureAwait(false), reason);
    }

    // The rest of a history depends on the years asked for and on the rules of repair: another version is another history.
    private string Version => string.Create(CultureInfo.InvariantCulture, $"{options.HistoryYears}y-{PriceRepair.Version}");

    private bool CanExtend(PriceHistory held, string symbol) =>
        held.Symbol == symbol && held.Source == SourceName && held.Version == Version && held.Bars.Count > 2 * OverlapBars
        && held.Bars[^1].Date.AddDays(MaxExtensionDays) >= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task<PriceHistory> LoadAsync(string symbol, DateOnly from, CancellationToken cancellationToken)
    {
        // The symbol was checked where it came in; its grammar is what makes the address safe, so it is checked here again.
        if (!Symbol.TryNormalize(symbol, out var normal) || normal != symbol)
            throw new PriceSourceException(PriceSourceError.UnknownSymbol, $"'{ForeignText.Clean(symbol)}' is not a symbol.");

        var now = time.GetUtcNow();
        var first = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var to = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(2);
        var range = string.Create(CultureInfo.InvariantCulture, $"period1={first.ToUnixTimeSeconds()}&period2={to.ToUnixTimeSeconds()}");
        var path = $"/v8/finance/chart/{Uri.EscapeDataString(symbol)}?{range}&interval=1d&events=div,splits";
        var body = await GetAsync(path, symbol, MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        // The time before the request: a session that ended while it was under way counts as not ended yet.
        return YahooChart.Parse(body.Span, symbol, now);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SymbolMatch>> SearchAsync(string query, CancellationToken cancellationToken = default)
    {
        if (ForeignText.Clean(query) is not { Length: <= MaxQueryLength } text) return [];
        var path = $"/v1/finance/search?q={Uri.EscapeDataString(text)}&quotesCount=10&newsCount=0";
        var body = await GetAsync(path, $"the search '{text}'", MaxSearchBytes, cancellationToken).ConfigureAwait(false);
        return YahooSearch.Parse(body);
    }

    /// <summary>Sends one request and turns everything that can go wrong into a <see cref="PriceSourceException"/>.</summary>
    private async Task<ReadOnlyMemory<byte>> GetAsync(string path, string subject, int maxBytes, CancellationToken cancellationToken)
    {
        // The pipeline's time limits end with the headers; this one ends a body that drips on.
        using var deadline = new CancellationTokenSource(timings.Total, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.YahooBaseUrl.AbsoluteUri.TrimEnd('/') + path));
            var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);

            var status = (int)response.StatusCode;
            if (status is >= 300 and < 400)
            {
                throw new PriceSourceException(PriceSourceError.Unavailable,
                    $"Yahoo Finance redirects the request for {subject} (status {status}, as it does for its consent page); the redirect is not followed.");
            }
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                throw new PriceSourceException(PriceSourceError.RateLimited, "Yahoo Finance receives too many requests from here and asks for a pause.")
                {
                    RetryAfter = RetryAfter.Of(response),
                };
            }
            if (response.Content.Headers.ContentLength > maxBytes) throw TooLong(subject, maxBytes);

            var body = await ReadAsync(response, subject, maxBytes, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? body : throw FailureOf(status, body, subject, response);
        }
        catch (BrokenCircuitException exception)
        {
            throw new PriceSourceException(PriceSourceError.Unavailable, "Yahoo Finance failed repeatedly and is not asked for a while.", exception)
            {
                RetryAfter = exception.RetryAfter,
            };
        }
        catch (TimeoutRejectedException exception)
        {
            throw TooSlow(subject, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooSlow(subject, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            // InvalidDataException: a body that is not the gzip it says it is.
            var reason = ForeignText.Clean(exception.Message);
            throw new PriceSourceException(PriceSourceError.Unavailable, $"Yahoo Finance is out of reach for {subject}: {reason?.TrimEnd('.')}.", exception);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, string subject, int maxBytes, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        using MemoryStream body = new();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            // Counted here because Content-Length is absent or wrong when it matters, and counts compressed bytes.
            if (body.Length + read > maxBytes) throw TooLong(subject, maxBytes);
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static PriceSourceException FailureOf(int status, ReadOnlyMemory<byte> body, string subject, HttpResponseMessage response)
    {
        // 400 and 404 say something about the symbol only in Yahoo's own words; a 404 of a proxy or a wrong base address does not.
        if (status is 400 or 404 or 422 && YahooChart.ReadError(body.Span) is { } error) return YahooChart.ErrorOf(subject, error.Code, error.Description);
        var text = ForeignText.Clean(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 200)]));
        var said = text is null || text.StartsWith('<') ? "" : $": {text}";
        var message = $"Yahoo Finance answered the request for {subject} with status {status}{said}";
        return new(PriceSourceError.Unavailable, message) { RetryAfter = RetryAfter.Of(response) };
    }

    private static PriceSourceException TooLong(string subject, int maxBytes) =>
        new(PriceSourceError.BadAnswer, $"Yahoo Finance's answer for {subject} is longer than {maxBytes / (1024 * 1024)} MB and was cut off.");

    private static PriceSourceException TooSlow(string subject, Exception inner) =>
        new(PriceSourceError.Unavailable, $"Yahoo Finance did not answer the request for {subject} in time.", inner);
}
