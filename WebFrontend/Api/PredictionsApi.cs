using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Serialization;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger.Lists;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Api;

internal static class PredictionsApi
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    private static readonly LateToken.Checked tokenCheck = new();

    /// <summary>What a caller sends to record a prediction.</summary>
    /// <param name="Symbol">The ticker.</param>
    /// <param name="Model">A model's id; the default model where it is left out.</param>
    /// <param name="RequestId">The idempotency key, 1 to 64 letters, digits and <c>. _ : -</c>: the same id twice is one record.</param>
    /// <param name="Horizon">An additional horizon, in trading days from 1 to 365; not together with <c>date</c>.</param>
    /// <param name="Date">An additional horizon, given as a date: the last trading day up to it; not together with <c>horizon</c>.</param>
    public sealed record PredictRequest(
        [property: Required, RegularExpression(Input.SymbolPattern)] string? Symbol, string? Model,
        [property: Required, RegularExpression(Input.RequestIdPattern)] string? RequestId,
        [property: Range(1, 365)] int? Horizon = null, DateOnly? Date = null);

    /// <summary>What somebody wrote beside a prediction.</summary>
    /// <param name="Text">At most 2,000 characters; null where nothing.</param>
    public sealed record Note(string? Text);

    /// <summary>What a caller sends to write beside a prediction.</summary>
    /// <param name="Text">At most 2,000 characters; left out, null or empty to remove what is there.</param>
    public sealed record NoteRequest([property: MaxLength(NoteStore.Longest)] string? Text);

    /// <summary>One page of predictions.</summary>
    /// <param name="Items">The predictions, newest first unless another order was asked for. A page may be shorter than the limit, even empty.</param>
    /// <param name="NextCursor">The value of <c>cursor</c> for the next page; null on the last.</param>
    /// <param name="Notes">What you wrote beside these predictions, by their numbers; absent where nothing.</param>
    public sealed record PredictionList(
        IReadOnlyList<PredictionRecord> Items, string? NextCursor,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<long, string>? Notes = null);

    public static void MapPredictions(this IEndpointRouteBuilder api)
    {
        var predictions = api.MapGroup("/predictions").WithTags("Predictions").RequireAuthorization()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        predictions.MapPost("", PredictAsync).RequireAuthorization(AccountPolicies.PredictScope).WithMetadata(new PacedAttribute())
            .AddEndpointFilter(tokenCheck).WithMetadata(tokenCheck)
            .WithName("predict").WithSummary("Records the forecast of a ticker, with an additional horizon where one is given; idempotent by requestId.")
            .Produces<PredictionRecord>(201).Produces<PredictionRecord>().ProducesValidationProblem()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429);
        predictions.MapGet("", GetPageAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getPredictions").WithSummary("Your predictions, newest first, one page; all of them, or those that are asked for.")
            .Produces<PredictionList>().ProducesValidationProblem();
        predictions.MapGet("/{id:long}", GetAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getPrediction").WithSummary("One of your predictions.")
            .Produces<PredictionRecord>().ProducesProblem(404);
        predictions.MapGet("/{id:long}/sealed", GetSealedAsync).RequireAuthorization(AccountPolicies.ReadScope).WithName("getSealedPrediction")
            .WithSummary("What one of your predictions is in the ledger's tree: the text that was hashed, to show to whom you like.")
            .Produces<SealedRecord>().ProducesProblem(404);
        predictions.MapDelete("/{id:long}", DeleteAsync).RequireAuthorization(AccountPolicies.PredictScope)
            .WithName("deletePrediction").WithSummary("Deletes one of your predictions.")
            .Produces(204).ProducesProblem(404).ProducesProblem(429);
        predictions.MapGet("/{id:long}/note", GetNoteAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getPredictionNote").WithSummary("What you wrote beside one of your predictions.")
            .Produces<Note>().ProducesProblem(404);
        predictions.MapPut("/{id:long}/note", PutNoteAsync).RequireAuthorization(AccountPolicies.PredictScope)
            .WithName("putPredictionNote")
            .WithSummary("Writes, replaces or removes what you wrote beside one of your predictions: private, and no part of what is sealed.")
            .Produces(204).ProducesValidationProblem().ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
        predictions.MapGet("/calibration", GetCalibrationAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getCalibration").WithSummary("How your own ranges have held: your newest 1,000 outcomes, look backs left out.")
            .Produces<OwnCalibration>();
        api.MapPredictionExport();
    }

    private static async Task<IResult> PredictAsync(PredictRequest request, ClaimsPrincipal user, HttpContext context, IGrainFactory grains)
    {
        if (!Input.TryGetSymbol(request.Symbol, out var symbol, out var problem)) return problem;
        if (!Input.TryGetModel(request.Model, out var model, out problem)) return problem;
        if (!Input.TryGetRequestId(request.RequestId, out var requestId, out problem)) return problem;
        if (!Input.TryGetHorizon(request.Horizon, request.Date, out var horizon, out problem)) return problem;
        var receipt = await grains.PredictAsync(AccountOf(user), symbol, model, requestId, horizon, LateToken.Of(context));
        return receipt.Created
            ? TypedResults.Created($"/api/v1/predictions/{receipt.Record.Id}", receipt.Record)
            : TypedResults.Ok(receipt.Record);
    }

    private static async Task<IResult> GetPageAsync(
        string? symbol, string? model, string? state, string? dueFrom, string? dueTo, string? q, string? sort, string? cursor, int? limit,
        ClaimsPrincipal user, IGrainFactory grains)
    {
        if (limit is < 1 or > MaxLimit) return Input.Bad("limit", $"limit must be from 1 to {MaxLimit}.");
        var choice = new PredictionChoice
        {
            Symbol = symbol, Model = model, State = state, DueFrom = dueFrom, DueTo = dueTo, Q = q, Sort = sort, Cursor = cursor,
        };
        if (!choice.TryRead(limit ?? DefaultLimit, out var query, out var wrong)) return Input.Bad(wrong.Field, wrong.Message);
        var page = await grains.FindPredictionsAsync(AccountOf(user), query);
        return TypedResults.Ok(new PredictionList(page.Items, page.Next, page.Notes.Count == 0 ? null : page.Notes));
    }

    private static async Task<IResult> GetAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.RepeatAsync(g => LogOf(user, g).Get(id)) is { } record ? TypedResults.Ok(record) : NoSuch(id);

    private static async Task<IResult> GetSealedAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.GetSealedAsync(AccountOf(user), id) is { } sealedRecord ? TypedResults.Ok(sealedRecord) : NoSuch(id);

    private static async Task<IResult> DeleteAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.DeletePredictionAsync(AccountOf(user), id) ? TypedResults.NoContent() : NoSuch(id);

    private static async Task<IResult> GetNoteAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.RepeatAsync(g => LogOf(user, g).Get(id)) is null ? NoSuch(id) : TypedResults.Ok(new Note(await grains.GetNoteAsync(AccountOf(user), id)));

    private static async Task<IResult> PutNoteAsync(long id, NoteRequest note, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (note.Text is { Length: > NoteStore.Longest }) return Input.Bad("text", $"A note has at most {NoteStore.Longest} characters.");
        return await grains.SetNoteAsync(AccountOf(user), id, note.Text?.Trim()) ? TypedResults.NoContent() : NoSuch(id);
    }

    private static async Task<IResult> GetCalibrationAsync(ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.GetCalibrationAsync(AccountOf(user)) is { } calibration
            ? TypedResults.Ok(calibration)
            : throw EarlierBuild.Refusal("show one's own calibration");

    // The key of the grain is the authenticated user, never anything from the request.
    private static IPredictionLogGrain LogOf(ClaimsPrincipal user, IGrainFactory grains) => grains.GetPredictionLog(AccountOf(user));

    private static string AccountOf(ClaimsPrincipal user) => user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id.");

    private static IResult NoSuch(long id) => Results.Problem($"There is no prediction {id}.", statusCode: StatusCodes.Status404NotFound);
}
