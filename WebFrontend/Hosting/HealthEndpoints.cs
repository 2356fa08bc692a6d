namespace OrleansStock.WebFrontend.Hosting;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/healthz").ExcludeFromDescription();
        health.MapGet("/live", () => Results.Text("live"));
        health.MapGet("/ready", async (Readiness readiness, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return await readiness.FindObstacleAsync(context.RequestAborted) is { } obstacle
                ? Results.Text($"not ready: {obstacle}", statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text("ready");
        });
    }
}
