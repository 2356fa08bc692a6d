using System.Security.Claims;
using CsvHelper;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Watchlists;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Watchlists;

namespace OrleansStock.WebFrontend.Api;

/// <summary>The tickers that a person watches.</summary>
internal static class WatchlistApi
{
    /// <summary>A watched ticker.</summary>
    /// <param name="Symbol">The ticker.</param>
    /// <param name="AddedAt">Since when.</param>
    public sealed record WatchedItem(Symbol Symbol, DateTimeOffset AddedAt);

    /// <summary>A watchlist.</summary>
    /// <param name="Items">The tickers in the order in which they were added.</param>
    /// <param name="Most">How many there may be.</param>
    public sealed record WatchlistAnswer(IReadOnlyList<WatchedItem> Items, int Most);

    public static void MapWatchlist(this IEndpointRouteBuilder api)
    {
        var list = api.MapGroup("").WithTags("Watchlist").RequireAuthorization().ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        list.MapGet("/watchlist", GetAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getWatchlist").WithSummary("The tickers that you watch.").Produces<WatchlistAnswer>();
        list.MapGet("/watchlist.csv", GetCsvAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getWatchlistCsv").WithSummary("The same, one symbol a line under a heading.").Produces<string>(contentType: "text/csv");
        list.MapPut("/watchlist/{symbol}", AddAsync).RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("watch").WithSummary("Adds a ticker to those that you watch; nothing changes where it is there.")
            .Produces(204).ProducesValidationProblem().ProducesProblem(409);
        list.MapDelete("/watchlist/{symbol}", RemoveAsync).RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("unwatch").WithSummary("Removes a ticker from those that you watch.")
            .Produces(204).ProducesValidationProblem().ProducesProblem(404);
    }

    private static async Task<IResult> GetAsync(ClaimsPrincipal user, WatchlistStore store, WatchlistOptions options) => TypedResults.Ok(new WatchlistAnswer(
        [.. (await store.GetAsync(AccountOf(user))).Select(w => new WatchedItem(w.Symbol, DateTimeOffset.FromUnixTimeMilliseconds(w.AddedAt)))],
        options.MostTickers));

    private static async Task<IResult> GetCsvAsync(ClaimsPrincipal user, WatchlistStore store)
    {
        var watched = await store.GetAsync(AccountOf(user));
        return Results.Stream(async stream =>
        {
            // A cell that begins with = + - @ would be a formula to a spreadsheet; no symbol does.
            await using var csv = CsvWriter.Create(stream, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
            csv.WriteRecord(["symbol"]);
            foreach (var one in watched) csv.WriteRecord([one.Symbol.ToString()]);
        }, "text/csv; charset=utf-8", "watchlist.csv");
    }

    private static async Task<IResult> AddAsync(string symbol, ClaimsPrincipal user, WatchlistStore store, WatchlistOptions options)
    {
        if (!Input.TryGetSymbol(symbol, out var parsed, out var problem)) return problem;
        return (await store.AddAsync(AccountOf(user), [parsed], options.MostTickers)).Count == 0
            ? TypedResults.NoContent()
            : Results.Problem($"You watch {options.MostTickers} tickers already, as many as you may.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> RemoveAsync(string symbol, ClaimsPrincipal user, WatchlistStore store)
    {
        if (!Input.TryGetSymbol(symbol, out var parsed, out var problem)) return problem;
        return await store.RemoveAsync(AccountOf(user), parsed)
            ? TypedResults.NoContent()
            : Results.Problem($"You do not watch {parsed}.", statusCode: StatusCodes.Status404NotFound);
    }

    private static string AccountOf(ClaimsPrincipal user) => user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id.");
}
