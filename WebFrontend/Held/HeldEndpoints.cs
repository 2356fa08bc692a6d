using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;

namespace OrleansStock.WebFrontend.Held;

/// <summary>The endpoints by their routes: metrics and traces name a request by its endpoint, also where routing never saw it.</summary>
internal sealed class HeldEndpoints(EndpointDataSource endpoints)
{
    private readonly ConcurrentDictionary<string, Endpoint?> known = new();

    /// <summary>Marks a request as one of an endpoint.</summary>
    /// <param name="context">The request.</param>
    /// <param name="route">The endpoint's route.</param>
    public void Choose(HttpContext context, string route) => context.SetEndpoint(known.GetOrAdd(route, static (route, endpoints) =>
        endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(e => e.RoutePattern.RawText?.Trim('/') == route.Trim('/')), endpoints));
}
