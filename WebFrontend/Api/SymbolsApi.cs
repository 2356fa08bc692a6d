using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Api;

internal static class SymbolsApi
{
    public static void MapSymbols(this IEndpointRouteBuilder api) => api
        .MapGet("/symbols", async (string? q, IGrainFactory grains) =>
        {
            var query = q?.Trim();
            return query is { Length: >= 1 and <= 50 } && !query.Any(char.IsControl)
                ? Results.Json(await grains.RepeatAsync(g => g.GetSymbolSearch().Search(query)), WireJson.Default.IReadOnlyListSymbolSuggestion)
                : Input.Bad("q", "Give 1 to 50 characters of a symbol or a name.");
        })
        .WithName("searchSymbols").WithSummary("Symbols that match a part of a symbol or a name, best first.").WithTags("Tickers")
        .Produces<IReadOnlyList<SymbolSuggestion>>().ProducesValidationProblem().ProducesProblem(429).ProducesProblem(503);
}
