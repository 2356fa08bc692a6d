using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Api;

internal static class ModelsApi
{
    /// <summary>A model of the service.</summary>
    /// <param name="Id">The id in calls.</param>
    /// <param name="Version">Grows when equal input gives another forecast.</param>
    /// <param name="Name">What a person reads.</param>
    /// <param name="Description">What it does with the prices.</param>
    /// <param name="MinimumBars">The fewest trading days of history it needs.</param>
    /// <param name="IsDefault">Whether it is taken where none is named.</param>
    public sealed record ModelDescription(string Id, int Version, string Name, string Description, int MinimumBars, bool IsDefault);

    public static void MapModels(this IEndpointRouteBuilder api) => api
        .MapGet("/models", () => ForecastModels.All.Select(m =>
            new ModelDescription(m.Id, m.Version, m.Name, m.Description, m.MinimumBars, m.Id == ForecastModels.DefaultId)))
        .WithName("getModels").WithSummary("The models, in the order in which a person sees them.").WithTags("Models");
}
