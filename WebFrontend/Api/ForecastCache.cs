using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Hosting;

namespace OrleansStock.WebFrontend.Api;

/// <summary>
/// The bytes of forecasts in this process, so that the ticker of the day is not one silo's problem: they serve for a moment
/// without a question, then one question for all who wait asks whether the version is still the one. While no silo
/// answers, what is held is served on.
/// </summary>
internal sealed class ForecastCache(IGrainFactory grains) : IDisposable
{
    private const int Capacity = 2_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    // How long those who can have older bytes wait for the answer.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly ConcurrentDictionary<(string Symbol, string ModelId), Lazy<Task<JsonAnswer>>> flights = new();

    private sealed record Held(JsonAnswer Answer, long CheckedAt);

    /// <summary>The forecast's JSON.</summary>
    /// <exception cref="TickerException">It cannot be had.</exception>
    public async ValueTask<JsonAnswer> GetAsync(string symbol, string modelId)
    {
        var key = (symbol, modelId);
        var known = held.Get<Held>(key);
        if (known is not null && Stopwatch.GetElapsedTime(known.CheckedAt) < Fresh)
        {
            // Who is not served here is counted by the ticker's grain.
            Meters.ForecastCacheHits.Add(1);
            return known.Answer;
        }

        var flight = flights.GetOrAdd(key, k => new Lazy<Task<JsonAnswer>>(() => AskAsync(k, known?.Answer))).Value;
        if (known is null) return await flight;
        await Task.WhenAny(flight, Task.Delay(Patience, TimeProvider.System));
        return flight.IsCompleted ? await flight : known.Answer;
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private async Task<JsonAnswer> AskAsync((string Symbol, string ModelId) key, JsonAnswer? known)
    {
        try
        {
            var answer = await grains.RepeatAsync(g => g.GetTicker(key.Symbol).GetForecastJson(key.ModelId, known?.Version));
            return Hold(key, answer.Utf8 is null ? known! : answer);
        }
        catch (Exception e) when (known is not null && GrainProblems.IsClusterAway(e))
        {
            return Hold(key, known);
        }
        finally
        {
            flights.TryRemove(key, out _);
        }
    }

    private JsonAnswer Hold((string Symbol, string ModelId) key, JsonAnswer answer)
    {
        held.Set(key, new Held(answer, Stopwatch.GetTimestamp()), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
        return answer;
    }
}
