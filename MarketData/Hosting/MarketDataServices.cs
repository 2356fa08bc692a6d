using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.Requests;
using OrleansStock.MarketData.Sample;
using OrleansStock.MarketData.Yahoo;
using OrleansStock.Telemetry;
using Polly;

namespace OrleansStock.MarketData.Hosting;

/// <summary>Puts the market data into a host.</summary>
public static class MarketDataServices
{
    // What a browser sends; Yahoo turns away clients that send nothing.
    private const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    /// <summary>Adds the configured <see cref="IPriceSource"/> as a singleton, and its options, which are checked at start.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration, of which the section <c>MarketData</c> is read.</param>
    public static IServiceCollection AddMarketData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MarketDataOptions>().Configure(options => options.ReadFrom(configuration)).ValidateOnStart();
        // Calendars are static: an operator's days hold for the whole process.
        services.AddHostedService<ExtraHolidaysLoader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MarketDataOptions>, MarketDataOptionsValidator>());
        services.AddOptions<YahooTimings>();
        services.TryAddSingleton(TimeProvider.System);

        var client = services.AddHttpClient(YahooPriceSource.ClientName, ConfigureClient)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Requests go to the configured address only, wherever an answer redirects.
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = Timeouts.Yahoo.Connect,
                PooledConnectionLifetime = Timeouts.Yahoo.ConnectionLifetime,
                MaxConnectionsPerServer = 4,
                MaxResponseHeadersLength = 32,
            });
        // From the outside in: retries; the circuit breaker, which counts each try; the request budget, on which each try waits;
        // and the time limit of one try, which does not run during that wait.
        client.AddResilienceHandler("tries", ConfigureTries);
        client.AddHttpMessageHandler(provider => new RequestBudgetHandler(provider.GetRequiredService<IRequestBudget>()));
        client.AddResilienceHandler("limit", ConfigureLimit);
        services.TryAddSingleton<IRequestBudget, RequestBudget>();

        services.TryAddSingleton<RefusedFiles>();
        services.AddHostedService<CsvFolderCheck>();
        services.TryAddSingleton<SamplePriceSource>();
        services.TryAddSingleton<IPriceSource>(provider => new ConfiguredPriceSource(
            Choose(provider),
            provider.GetRequiredService<SamplePriceSource>(),
            provider.GetRequiredService<IOptions<MarketDataOptions>>()));
        return services;
    }

    private static IPriceSource Choose(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MarketDataOptions>>();
        return options.Value.Source switch
        {
            PriceSourceKind.Csv => new CsvPriceSource(options, provider.GetRequiredService<TimeProvider>()),
            PriceSourceKind.Sample => provider.GetRequiredService<SamplePriceSource>(),
            _ => new YahooPriceSource(
                provider.GetRequiredService<IHttpClientFactory>(),
                options,
                provider.GetRequiredService<IOptions<YahooTimings>>(),
                provider.GetRequiredService<TimeProvider>()),
        };
    }

    private static void ConfigureClient(HttpClient client)
    {
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/plain;q=0.9, */*;q=0.8");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US, en;q=0.9");
        client.DefaultRequestVersion = HttpVersion.Version20;
        // The resilience pipeline and the source limit the time.
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    private static void ConfigureTries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var timings = context.ServiceProvider.GetRequiredService<IOptions<YahooTimings>>().Value;
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline
            .AddRetry(new HttpRetryStrategyOptions
            {
                // Not after 429: asking again at once is what Yahoo just complained about.
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests && HttpClientResiliencePredicates.IsTransient(arguments.Outcome)),
                MaxRetryAttempts = timings.Retries,
                Delay = timings.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = timings.BreakerThroughput,
                SamplingDuration = timings.BreakerWindow,
                BreakDuration = timings.Break,
            });
    }

    private static void ConfigureLimit(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddTimeout(context.ServiceProvider.GetRequiredService<IOptions<YahooTimings>>().Value.Attempt);
    }
}
