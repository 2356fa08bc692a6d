using Orleans.Configuration;
using OrleansStock.Silo;
using OrleansStock.Storage;

// A silo whose prediction log changes its memory before it writes: the proof that the fault kill-database sees such a
// grain. Nobody but Tests/Cluster starts it.
return await ServiceProgram.RunAsync(args, static args =>
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStorage(builder.Configuration);
    builder.AddSilo(ClusterSettings.From(builder.Configuration));
    builder.Services.PostConfigure<GrainTypeOptions>(options => options.Classes.RemoveWhere(c => c.Name == "PredictionLogGrain"));
    return builder.Build();
}, static settings => Health.AnswersAsync(ClusterSettings.From(settings)));
