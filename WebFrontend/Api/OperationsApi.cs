using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Operations;

namespace OrleansStock.WebFrontend.Api;

internal static class OperationsApi
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var ops = api.MapGroup("/ops").WithTags("Operations").RequireAuthorization(AccountPolicies.Administrator)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        ops.MapGet("", async (OperationsDesk desk, CancellationToken cancellationToken) => TypedResults.Ok(await desk.ReadAsync(cancellationToken)))
            .WithName("getOperations")
            .WithSummary("How the service is: silos and their load, the price source's budget, what waits, who did what. Administrators.");
        ops.MapGet("/tickers/{symbol}", async (string symbol, OperationsDesk desk) =>
                Input.TryGetSymbol(symbol, out var s, out var problem) ? Results.Ok(await desk.FindTickerAsync(s)) : problem)
            .WithName("findTicker").WithSummary("Which silo holds a ticker, and its state there without prices. Administrators.")
            .Produces<TickerWhereabouts>().ProducesValidationProblem();
        ops.MapGet("/users/{userName}", async (string userName, OperationsDesk desk) =>
                await desk.FindUserAsync(userName) is { } user
                    ? Results.Ok(user)
                    : Results.Problem("No user has that name.", statusCode: StatusCodes.Status404NotFound))
            .WithName("findUser").WithSummary("Which silo holds a user's predictions, and how many there are. Administrators.")
            .Produces<UserWhereabouts>().ProducesProblem(404);
    }
}
