using OrleansStock.Silo;
using OrleansStock.Storage;

return await ServiceProgram.RunAsync(args, static args =>
{
    var builder = Host.CreateApplicationBuilder(args);
    var cluster = ClusterSettings.From(builder.Configuration);
    if (cluster.Mode != ClusterMode.AdoNet)
        throw ClusterSettings.Wrong("Cluster__Mode", "a Silo process needs AdoNet; in Embedded mode WebFrontend hosts the silo.");
    SiloSetup.RequireFreePorts(cluster);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStorage(builder.Configuration);
    builder.AddSilo(cluster);
    var host = builder.Build();
    cluster.RequireEngineFor(host.Services.GetRequiredService<StorageOptions>());
    return host;
});
