using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using ZiggyCreatures.Caching.Fusion;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>
/// The one way in which this process reads forecasts: a cache in front of one grain call, so that the ticker of the day is
/// not one silo's problem. An answer is fresh for a moment. Then stale-while-revalidate: a single flight refreshes it
/// conditionally, by the version held, and readers get the answer held while it is under way or no silo answers.
/// </summary>
internal sealed class ForecastReader : IDisposable
{
    // The cache's own objects and the key.
    private const int EntryBytes = 500;

    // A view: its forecast, scorecard, summary and last bars, and what a point of its chart takes; from heap dumps.
    private const int ViewBytes = 30_000;
    private const int PointBytes = sizeof(int) + sizeof(double);

    // A forecast's JSON is sent compressed too, to a quarter.
    private const double WithCompressed = 1.3;

    private readonly IGrainFactory grains;
    private readonly ILogger<ForecastReader> logger;
    private readonly FusionCacheEntryOptions entry;
    private readonly MemoryCacheEntryOptions failedEntry;
    private readonly MemoryCache memory;
    private readonly FusionCache cache;

    public ForecastReader(IGrainFactory grains, ILogger<ForecastReader> logger)
        : this(grains, logger, ForecastReaderLimits.Default)
    {
    }

    internal ForecastReader(IGrainFactory grains, ILogger<ForecastReader> logger, ForecastReaderLimits limits)
    {
        (this.grains, this.logger) = (grains, logger);
        memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = limits.Bytes });
        // Tags would be entries of their own.
        cache = new FusionCache(new FusionCacheOptions { CacheName = "forecasts", DisableTagging = true }, memory);
        failedEntry = new MemoryCacheEntryOptions { Size = EntryBytes, AbsoluteExpirationRelativeToNow = limits.Kept };
        entry = new FusionCacheEntryOptions
        {
            Size = EntryBytes,
            Duration = limits.Fresh,
            IsFailSafeEnabled = true,
            FailSafeMaxDuration = limits.Kept,
            FailSafeThrottleDuration = limits.Fresh,
            FactorySoftTimeout = limits.Patience,
            AllowTimedOutFactoryBackgroundCompletion = true,
        };
    }

    private sealed record Failed(Exception Exception, long At);

    /// <summary>The forecast as the bytes of its JSON, where it is held and serves without a question; null otherwise.</summary>
    public JsonAnswer? TryGetJson(Symbol symbol, string modelId) => TryGet<JsonAnswer>(JsonKey(symbol, modelId));

    /// <summary>Everything that the ticker's page shows, where it is held and serves without a question; null otherwise.</summary>
    public TickerViewContent? TryGetView(Symbol symbol, string modelId) => TryGet<TickerView>(ViewKey(symbol, modelId))?.Content;

    /// <summary>The forecast as the bytes of its JSON.</summary>
    /// <exception cref="TickerException">There is none.</exception>
    public ValueTask<JsonAnswer> GetJsonAsync(Symbol symbol, string modelId) => ReadAsync<JsonAnswer>(
        JsonKey(symbol, modelId),
        (g, version) => g.GetTicker(symbol).GetForecastJson(modelId, version),
        static answer => (answer.Version, answer.Utf8 is null),
        static answer => (long)(WithCompressed * answer.Utf8!.Length));

    /// <summary>Everything that the ticker's page shows.</summary>
    /// <exception cref="TickerException">The ticker cannot be served at all.</exception>
    public async ValueTask<TickerViewContent> GetViewAsync(Symbol symbol, string modelId)
    {
        var view = await ReadAsync<TickerView>(
            ViewKey(symbol, modelId),
            (g, version) => OlderSilos.GetViewAsync(g.GetTicker(symbol), modelId, version),
            static view => (view.Version, view.Content is null),
            static view => ViewBytes + PointBytes * view.Content!.History.Days.Length);
        return view.Content!;
    }

    /// <summary>The forecast itself.</summary>
    /// <exception cref="TickerException">There is none.</exception>
    public async ValueTask<TickerForecast> GetForecastAsync(Symbol symbol, string modelId)
    {
        var view = await GetViewAsync(symbol, modelId);
        return view.Forecast ?? throw (view.Problem is { } problem
            ? new TickerException(problem.Error, problem.Message, problem.RetryAfter)
            : new InvalidOperationException("A view has a forecast or says why it has none."));
    }

    /// <summary>The forecast with one more horizon.</summary>
    /// <exception cref="TickerException">There is none, it does not reach that far, or its silo is of an earlier build.</exception>
    public async ValueTask<TickerForecast> GetForecastAsync(Symbol symbol, string modelId, HorizonChoice horizon)
    {
        try
        {
            return await ReadAsync<TickerForecast>(
                $"at/{symbol}/{modelId}/{horizon.TradingDays}/{horizon.Date:O}",
                (g, _) => g.GetTicker(symbol).GetForecastAt(modelId, horizon),
                static forecast => (forecast.HistoryFingerprint, false),
                static _ => ViewBytes);
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.WithoutOwnHorizons();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cache.Dispose();
        memory.Dispose();
    }

    private static string JsonKey(Symbol symbol, string modelId) => $"json/{symbol}/{modelId}";

    private static string ViewKey(Symbol symbol, string modelId) => $"view/{symbol}/{modelId}";

    private ValueTask<T> ReadAsync<T>(
        string key, Func<IGrainFactory, string?, Task<T>> ask, Func<T, (string Version, bool IsUnchanged)> look, Func<T, long> measure)
        where T : class =>
        TryGet<T>(key) is { } held ? ValueTask.FromResult(held) : AskAsync(key, ask, look, measure);

    private T? TryGet<T>(string key)
        where T : class
    {
        // The cache is memory alone: nothing blocks, and a hit costs no task.
        if (cache.TryGet<T>(key, entry) is not { HasValue: true } held) return null;
        // The ticker's grain counts the readers who are not served here.
        Meters.ForecastCacheHits.Add(1);
        return held.Value;
    }

    private ValueTask<T> AskAsync<T>(
        string key, Func<IGrainFactory, string?, Task<T>> ask, Func<T, (string Version, bool IsUnchanged)> look, Func<T, long> measure)
        where T : class
    {
        var arrived = Stopwatch.GetTimestamp();
        var failedKey = "failed/" + key;
        return cache.GetOrSetAsync<T>(
            key,
            async (flight, _) =>
            {
                // FusionCache lets waiters in one by one after a flight has failed: whoever waited for it shares its failure.
                if (memory.Get<Failed>(failedKey) is { } failed && failed.At >= arrived)
                {
                    flight.Options.IsFailSafeEnabled = false;
                    throw failed.Exception;
                }

                var known = flight.HasStaleValue ? flight.ETag : null;
                try
                {
                    var answer = await grains.RepeatAsync(g => ask(g, known));
                    var (version, isUnchanged) = look(answer);
                    flight.Options.Size = EntryBytes + measure(isUnchanged ? flight.StaleValue.Value : answer);
                    return isUnchanged ? flight.NotModified() : flight.Modified(answer, version);
                }
                catch (Exception e) when (flight.HasStaleValue && CallFailure.Classify(e).IsAway)
                {
                    logger.LogWarning(e, "No silo answers; the answer held is served: {Key}", key);
                    flight.Options.Size = EntryBytes + measure(flight.StaleValue.Value);
                    return flight.NotModified();
                }
                catch (Exception e)
                {
                    // A ticker that refuses is an answer: it is passed on, and neither cached nor hidden behind an older forecast.
                    flight.Options.IsFailSafeEnabled = false;
                    memory.Set(failedKey, new Failed(e, Stopwatch.GetTimestamp()), failedEntry);
                    throw;
                }
            },
            options: entry);
    }
}
