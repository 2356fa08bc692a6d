using OpenTelemetry.Metrics;
using OrleansStock.Silo;
using OrleansStock.Storage;
using OrleansStock.Telemetry;

return await ServiceProgram.RunAsync(args, static args =>
{
    // The settings file lies beside the program, whatever folder the program is started in.
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var cluster = ClusterSettings.From(builder.Configuration);
    if (cluster.Mode != ClusterMode.AdoNet)
        throw ClusterSettings.Wrong("Cluster__Mode", "a Silo process needs AdoNet; in Embedded mode WebFrontend hosts the silo.");
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStorage(builder.Configuration);
    builder.AddSilo(cluster);
    builder.AddTelemetry(cluster, "orleansstock-silo", metrics: cluster.MetricsPort is { } port
        ? metrics => metrics.AddPrometheusHttpListener(listener => (listener.Host, listener.Port) = ("localhost", port))
        : null);
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeouts.Hosting.SiloShutdown);
    var host = builder.Build();
    cluster.RequireEngineFor(host.Services.GetRequiredService<StorageOptions>());
    return host;
}, static settings => Health.AnswersAsync(ClusterSettings.From(settings)));
