using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Sharing;

namespace OrleansStock.WebFrontend.Api;

/// <summary>Predictions that are shared by a link: their owner makes and revokes it, and whoever has it reads the prediction without an account.</summary>
internal static class SharingApi
{
    /// <summary>The link of a prediction.</summary>
    /// <param name="Url">The page that whoever has the link sees.</param>
    /// <param name="Token">What the address ends with; it takes the place of an account in the calls under <c>/shared</c>.</param>
    /// <param name="CreatedAt">When it was made.</param>
    public sealed record ShareLink(string Url, string Token, DateTimeOffset CreatedAt);

    public static void MapSharing(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/predictions/{id:long}/share").WithTags("Predictions").RequireAuthorization()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        own.MapGet("", GetLinkAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getShareLink").WithSummary("The link by which one of your predictions is shared.").Produces<ShareLink>();
        own.MapPost("", ShareAsync).RequireAuthorization(AccountPolicies.PredictScope)
            .WithName("sharePrediction").WithSummary("Shares one of your predictions by a link; one that is there stays.").Produces<ShareLink>();
        own.MapDelete("", UnshareAsync).RequireAuthorization(AccountPolicies.PredictScope)
            .WithName("unsharePrediction").WithSummary("Revokes the link of one of your predictions, at once and for good.").Produces(204);

        var shared = api.MapGroup("/shared/{token}").WithTags("Ledger").ProducesProblem(404).ProducesProblem(503);
        shared.MapGet("", GetAsync).WithName("getShared")
            .WithSummary("A prediction that its owner shares by a link; whose it is stands nowhere in it.").Produces<SharedRecord>();
        shared.MapGet("/sealed", GetSealedAsync).WithName("getSharedSealed")
            .WithSummary("What a shared prediction is in the ledger's tree: the text that was hashed, with its salt.").Produces<SealedRecord>();
        shared.MapGet("/outcomes", GetOutcomesAsync).WithName("getSharedOutcomes")
            .WithSummary("What the outcomes of a shared prediction are in the ledger's tree, in the order of their horizons.")
            .Produces<IReadOnlyList<SealedRecord>>();
    }

    private static async Task<IResult> GetLinkAsync(long id, ClaimsPrincipal user, HttpContext context, IGrainFactory grains, SiteLinks links) =>
        await grains.GetLinkAsync(AccountOf(user), id) is { } link ? Ok(link, context, links) : NotShared(id);

    private static async Task<IResult> ShareAsync(long id, ClaimsPrincipal user, HttpContext context, IGrainFactory grains, SiteLinks links) =>
        await grains.ShareAsync(AccountOf(user), id) is { } link
            ? Ok(link, context, links)
            : Results.Problem($"There is no prediction {id}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> UnshareAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.UnshareAsync(AccountOf(user), id) ? TypedResults.NoContent() : NotShared(id);

    private static Task<IResult> GetAsync(string token, HttpContext context, IGrainFactory grains) =>
        AnswerAsync(token, context, grains, shared => TypedResults.Ok(SharedRecord.Of(shared)));

    private static Task<IResult> GetSealedAsync(string token, HttpContext context, IGrainFactory grains) => AnswerAsync(
        token, context, grains, shared => shared.Sealed is { } leaf
            ? TypedResults.Ok(leaf)
            : Results.Problem("The prediction has no leaf yet; it gets one within a day.", statusCode: StatusCodes.Status404NotFound));

    private static Task<IResult> GetOutcomesAsync(string token, HttpContext context, IGrainFactory grains) =>
        AnswerAsync(token, context, grains, shared => TypedResults.Ok(shared.SealedOutcomes));

    private static async Task<IResult> AnswerAsync(string token, HttpContext context, IGrainFactory grains, Func<SharedPrediction, IResult> answer)
    {
        SharedHeaders.Set(context.Response);
        return await grains.GetSharedAsync(token) is { } shared
            ? answer(shared)
            : Results.Problem("This link opens nothing: it was revoked, or never made.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Ok<ShareLink> Ok(PredictionLink link, HttpContext context, SiteLinks links) =>
        TypedResults.Ok(new ShareLink(links.SiteOf(context) + ShareCalls.PathOf(link.Token), link.Token, link.CreatedAt));

    private static IResult NotShared(long id) => Results.Problem($"Prediction {id} is not shared.", statusCode: StatusCodes.Status404NotFound);

    // The key of the grain is the authenticated user, never anything from the request.
    private static string AccountOf(ClaimsPrincipal user) => user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id.");
}
