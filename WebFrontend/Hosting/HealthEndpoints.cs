using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary><c>/healthz/live</c>: the process is alive. <c>/healthz/ready</c>: send it requests, or the one reason not to.</summary>
internal static class HealthEndpoints
{
    private const string Live = "live";
    private const string Ready = "ready";
    private const string Stopping = "stopping";

    // Where several fail, the first in this order is named.
    private static readonly string[] obstacles = [Stopping, "database", "silos"];

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseCheck>();
        services.AddHealthChecks()
            .AddCheck("process", static () => HealthCheckResult.Healthy(), [Live])
            // Degraded: a process that was told to stop is no error in the log.
            .AddCheck<StoppingCheck>(obstacles[0], HealthStatus.Degraded, [Ready])
            .AddCheck<DatabaseCheck>(obstacles[1], tags: [Ready])
            .AddCheck<SilosCheck>(obstacles[2], tags: [Ready]);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var lifetime = app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>();
        Map(app, Live, check => check.Tags.Contains(Live), static (_, _) => Results.Text(Live));
        // Whoever asks a stopping process is answered at once: database and silos may be gone already.
        Map(app, Ready, check => check.Tags.Contains(Ready) && (check.Name == Stopping || !lifetime.ApplicationStopping.IsCancellationRequested), Answer);
    }

    private static IResult Answer(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        var obstacle = obstacles.FirstOrDefault(name => report.Entries.TryGetValue(name, out var entry) && entry.Status != HealthStatus.Healthy);
        return Results.Text(obstacle is null ? Ready : $"not ready: {obstacle}");
    }

    private static void Map(
        IEndpointRouteBuilder app, string name, Func<HealthCheckRegistration, bool> asked, Func<HttpContext, HealthReport, IResult> answer) =>
        app.MapHealthChecks($"/healthz/{name}", new HealthCheckOptions
        {
            Predicate = asked,
            ResponseWriter = (context, report) => answer(context, report).ExecuteAsync(context),
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
            // The answers say themselves whether they may be kept.
            AllowCachingResponses = true,
        }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).ExcludeFromDescription();
}
