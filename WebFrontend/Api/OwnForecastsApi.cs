using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Security.Claims;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Record;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.People;
using OrleansStock.WebFrontend.Records;

namespace OrleansStock.WebFrontend.Api;

/// <summary>People against models: <c>docs/record.md</c>.</summary>
internal static class OwnForecastsApi
{
    private const int MostPublic = 200;

    private static readonly LateToken.Checked tokenCheck = new();

    /// <summary>Nine quantiles of the close, in prices above 0, ascending.</summary>
    public sealed record OwnQuantiles(
        [property: Required] decimal? P01, [property: Required] decimal? P05, [property: Required] decimal? P10, [property: Required] decimal? P25,
        [property: Required] decimal? P50, [property: Required] decimal? P75, [property: Required] decimal? P90, [property: Required] decimal? P95,
        [property: Required] decimal? P99);

    /// <summary>What a caller sends to record a forecast of their own: <c>median</c>, <c>low</c> and <c>high</c>, or <c>quantiles</c>.</summary>
    /// <param name="Symbol">The ticker.</param>
    /// <param name="RequestId">The idempotency key, as in the call that records a model's forecast.</param>
    /// <param name="Horizon">Trading days ahead, 1 to 365; this or <c>date</c>.</param>
    /// <param name="Date">The last trading day up to this date.</param>
    /// <param name="Median">The price that the close is as likely to lie below as above.</param>
    /// <param name="Low">The price below which you expect 1 of 10 closes; below the median.</param>
    /// <param name="High">The price above which you expect 1 of 10 closes; above the median.</param>
    /// <param name="Quantiles">All nine quantiles instead.</param>
    /// <param name="Origin">Date of the last close that you have seen: refused where a newer one has come. Null to take the newest.</param>
    public sealed record OwnForecastRequest(
        [property: Required, RegularExpression(Input.SymbolPattern)] string? Symbol,
        [property: Required, RegularExpression(Input.RequestIdPattern)] string? RequestId,
        [property: Range(1, 365)] int? Horizon = null, DateOnly? Date = null,
        decimal? Median = null, decimal? Low = null, decimal? High = null, OwnQuantiles? Quantiles = null, DateOnly? Origin = null);

    /// <summary>Somebody who wants to be seen.</summary>
    /// <param name="Name">The chosen name.</param>
    /// <param name="Score">How all own forecasts came out; null while none has.</param>
    public sealed record PersonScore(string Name, LiveSums? Score);

    /// <summary>People who want to be seen.</summary>
    /// <param name="Enough">How many outcomes are enough for a rank; who has fewer stands behind.</param>
    /// <param name="Items">The people, by their skill against the random walk.</param>
    public sealed record PeopleList(int Enough, IReadOnlyList<PersonScore> Items);

    /// <summary>The name under which somebody wants to be seen.</summary>
    /// <param name="Name">2 to 30 letters, digits and single spaces, dots, hyphens or underscores between them.</param>
    public sealed record PublicNameRequest([property: Required, StringLength(PeopleStore.LongestName, MinimumLength = 2)] string? Name);

    /// <summary>Outcomes below which a person has no rank: with fewer, chance alone decides.</summary>
    public const int Enough = 20;

    public static void MapOwnForecasts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/predictions/own", PredictAsync).WithTags("Predictions")
            .RequireAuthorization().RequireAuthorization(AccountPolicies.PredictScope).WithMetadata(new PacedAttribute())
            .AddEndpointFilter(tokenCheck).WithMetadata(tokenCheck)
            .WithName("predictOwn").WithSummary("Records a forecast of your own, sealed and scored as a model's; idempotent by requestId.")
            .Produces<PredictionRecord>(201).Produces<PredictionRecord>().ProducesValidationProblem().ProducesProblem(401).ProducesProblem(403)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429)
            .ProducesProblem(503);
        api.MapGet("/people/me", GetOwnAsync).WithTags("People").RequireAuthorization().RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getOwnRecord").WithSummary("How your own forecasts came out, beside models on the same questions: ticker, origin and horizon.")
            .Produces<PersonRecord>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        api.MapPut("/people/me/name", ShowAsync).WithTags("People").RequireAuthorization().RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("showMyRecord").WithSummary("Makes your record public under a name, or changes the name.")
            .Produces(204).ProducesValidationProblem().ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(503);
        api.MapDelete("/people/me/name", HideAsync).WithTags("People").RequireAuthorization().RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("hideMyRecord").WithSummary("Makes your record private again, at once.")
            .Produces(204).ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        api.MapGet("/people", GetPublicAsync).WithTags("People")
            .WithName("getPeople").WithSummary("People who want to be seen, by the skill of their own forecasts.")
            .Produces<PeopleList>().ProducesProblem(503);
        api.MapGet("/people/{name}", GetPersonAsync).WithTags("People")
            .WithName("getPerson").WithSummary("How the own forecasts of somebody who wants to be seen came out, beside models on the same questions.")
            .Produces<PersonRecord>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> PredictAsync(OwnForecastRequest request, ClaimsPrincipal user, HttpContext context, IGrainFactory grains)
    {
        if (!Input.TryGetSymbol(request.Symbol, out var symbol, out var problem)) return problem;
        if (!Input.TryGetRequestId(request.RequestId, out var requestId, out problem)) return problem;
        if (!Input.TryGetHorizon(request.Horizon, request.Date, out var horizon, out problem)) return problem;
        if (horizon is not { } chosen) return Input.Bad("horizon", "Give a horizon from 1 to 365 trading days, or a date: your range is for one day.");
        var q = request.Quantiles;
        var input = new OwnRangeInput(
            request.Low, request.Median, request.High, q is null ? null : [q.P01, q.P05, q.P10, q.P25, q.P50, q.P75, q.P90, q.P95, q.P99]);
        if (!input.TryRead(out var prices, out var wrong)) return Input.Bad(wrong.Field, wrong.Message);
        var own = new OwnForecast(symbol, chosen, prices.Value, request.Origin);
        try
        {
            var receipt = await grains.PredictOwnAsync(AccountOf(user), own, requestId, LateToken.Of(context));
            return receipt.Created
                ? TypedResults.Created($"/api/v1/predictions/{receipt.Record.Id}", receipt.Record)
                : TypedResults.Ok(receipt.Record);
        }
        catch (TickerException e) when (e.Error == TickerError.BadRange)
        {
            // Only the ticker knows the last close. A silo of an earlier build does not say which end it is.
            return Input.Bad(q is not null ? "quantiles" : e.Field ?? "low", e.Message);
        }
    }

    private static Task<IResult> GetOwnAsync(ClaimsPrincipal user, PeopleStore people) => OrAwayAsync(async () =>
        TypedResults.Ok(PersonRecord.Of(await people.FindNameAsync(AccountOf(user)), await people.GetTableAsync(AccountOf(user)))));

    private static Task<IResult> ShowAsync(PublicNameRequest request, ClaimsPrincipal user, PeopleStore people) => OrAwayAsync(async () =>
    {
        if (!PublicName.TryRead(request.Name, out var name, out var problem)) return Input.Bad("name", problem);
        return await people.SetNameAsync(AccountOf(user), name)
            ? TypedResults.NoContent()
            : Results.Problem("Somebody else has that name. Choose another.", statusCode: StatusCodes.Status409Conflict);
    });

    private static Task<IResult> HideAsync(ClaimsPrincipal user, PeopleStore people) => OrAwayAsync(async () =>
    {
        await people.RemoveNameAsync(AccountOf(user));
        return TypedResults.NoContent();
    });

    private static Task<IResult> GetPublicAsync(PeopleStore people) => OrAwayAsync(async () => TypedResults.Ok(new PeopleList(
        Enough,
        [.. (await people.GetPublicAsync(Enough, MostPublic)).Select(p => new PersonScore(p.Name, p.Sums.Resolved == 0 ? null : LiveSums.Of(p.Sums)))])));

    private static Task<IResult> GetPersonAsync(string name, PeopleStore people) => OrAwayAsync(async () =>
        await people.FindByNameAsync(name) is (var userId, var chosen)
            ? TypedResults.Ok(PersonRecord.Of(chosen, await people.GetTableAsync(userId)))
            : Results.Problem("Nobody is seen under that name.", statusCode: StatusCodes.Status404NotFound));

    private static async Task<IResult> OrAwayAsync(Func<Task<IResult>> read)
    {
        try
        {
            return await read();
        }
        catch (DbException)
        {
            return Results.Problem("The record cannot be read right now; please try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string AccountOf(ClaimsPrincipal user) => user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id.");
}
