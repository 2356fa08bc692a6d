using OrleansStock.WebFrontend.Api.Problems;

namespace OrleansStock.WebFrontend.Api;

/// <summary>The JSON API of <c>docs/contract.md</c>.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps every call under <c>/api/v1</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        // Any call may be asked with a parameter that it does not take.
        var api = app.MapGroup("/api/v1").ProducesValidationProblem()
            .AddEndpointFilter<GrainProblems>().AddEndpointFilterFactory(KnownParameters.Require).AddEndpointFilterFactory(WholeDates.Require);
        api.MapSymbols();
        api.MapTickers();
        api.MapModels();
        api.MapPredictions();
        api.MapWatchlist();
        api.MapAlerts();
        api.MapLedger();
        api.MapRecord();
        api.MapOwnForecasts();
        api.MapSharing();
        api.MapOperations();
    }
}
