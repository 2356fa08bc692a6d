using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Hosting;
using OrleansStock.MarketData.Yahoo;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.MarketData;

/// <summary>The market data as a host has it, with a clock of its own.</summary>
internal sealed class MarketDataHost : IAsyncDisposable
{
    /// <summary>Wednesday, after New York's close.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 22, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    public MarketDataHost(IReadOnlyDictionary<string, string?> settings, Action<YahooTimings>? timings = null)
    {
        Clock = new FakeTimeProvider(Now);
        ServiceCollection collection = new();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        // The clock stands still, and so does the budget: a burst that no test uses up, unless it sets one.
        Dictionary<string, string?> all = new(settings);
        all.TryAdd("MarketData:RequestsPerSecond", "1000");
        collection.AddMarketData(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        // No pause between tries: nothing in these tests waits for a clock.
        collection.Configure<YahooTimings>(options =>
        {
            options.RetryDelay = TimeSpan.Zero;
            timings?.Invoke(options);
        });
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public IPriceSource Source => services.GetRequiredService<IPriceSource>();

    public IServiceProvider Services => services;

    public static MarketDataHost ForYahoo(YahooStandIn standIn, Action<YahooTimings>? timings = null, double requestsPerSecond = 1000) =>
        new(new Dictionary<string, string?>
        {
            ["MarketData:YahooBaseUrl"] = standIn.BaseUrl.AbsoluteUri,
            ["MarketData:RequestsPerSecond"] = requestsPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }, timings);

    public static MarketDataHost ForCsv(string directory, int years = 10) =>
        new(new Dictionary<string, string?>
        {
            ["MarketData:Source"] = "Csv",
            ["MarketData:CsvDirectory"] = directory,
            ["MarketData:HistoryYears"] = years.ToString(CultureInfo.InvariantCulture),
        });

    public static MarketDataHost ForSample(int years = 10) =>
        new(new Dictionary<string, string?>
        {
            ["MarketData:Source"] = "Sample",
            ["MarketData:HistoryYears"] = years.ToString(CultureInfo.InvariantCulture),
        });

    public ValueTask DisposeAsync()
    {
        // A request that a failed test left behind waits for this clock, and the pipeline waits for the request.
        Clock.Advance(TimeSpan.FromHours(1));
        return services.DisposeAsync();
    }
}
