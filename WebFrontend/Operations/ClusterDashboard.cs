using Orleans.Dashboard;

namespace OrleansStock.WebFrontend.Operations;

/// <summary>Orleans' own dashboard, put together at its first request: it keeps 20 MB of pages and scripts in memory from then on.</summary>
internal static class ClusterDashboard
{
    /// <summary>Maps the dashboard.</summary>
    /// <param name="app">The site.</param>
    /// <param name="path">Where it lies, without a slash at the end.</param>
    /// <returns>All its addresses; one policy covers them.</returns>
    public static IEndpointConventionBuilder MapClusterDashboard(this WebApplication app, string path)
    {
        var pipeline = new Lazy<RequestDelegate>(() => Build(app.Services, path));
        return app.Map(path + "/{**rest}", context =>
        {
            // The dashboard's own routing looks for its own endpoint.
            context.SetEndpoint(null);
            return pipeline.Value(context);
        }).ExcludeFromDescription();
    }

    // Its endpoints join those of the process, where the API's document finds them.
    private static RequestDelegate Build(IServiceProvider services, string path) => new ApplicationBuilder(services)
        .UseRouting().UseEndpoints(dashboard => dashboard.MapOrleansDashboard(path).ExcludeFromDescription()).Build();
}
