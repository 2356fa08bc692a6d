using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using CsvHelper;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
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
        [property: Required] string? Symbol, string? Model, [property: Required] string? RequestId, int? Horizon = null, DateOnly? Date = null);

    /// <summary>One page of predictions.</summary>
    /// <param name="Items">The predictions, newest first.</param>
    /// <param name="NextCursor">The value of <c>cursor</c> for the next page; null on the last.</param>
    public sealed record PredictionList(IReadOnlyList<PredictionRecord> Items, string? NextCursor);

    public static void MapPredictions(this IEndpointRouteBuilder api)
    {
        var predictions = api.MapGroup("/predictions").WithTags("Predictions").RequireAuthorization()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        predictions.MapPost("", PredictAsync).RequireAuthorization(AccountPolicies.PredictScope).RequireRateLimiting(AccountPolicies.PredictRateLimit)
            .AddEndpointFilter(tokenCheck).WithMetadata(tokenCheck)
            .WithName("predict").WithSummary("Records the forecast of a ticker, with an additional horizon where one is given; idempotent by requestId.")
            .Produces<PredictionRecord>(201).Produces<PredictionRecord>().ProducesValidationProblem()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429);
        predictions.MapGet("", GetPageAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getPredictions").WithSummary("Your predictions, newest first, one page.")
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
        api.MapGet("/predictions.csv", GetCsvAsync).WithTags("Predictions").RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getPredictionsCsv").WithSummary("All your predictions, one line per horizon.")
            .Produces<string>(contentType: "text/csv").ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
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

    private static async Task<IResult> GetPageAsync(string? cursor, int? limit, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (limit is < 1 or > MaxLimit) return Input.Bad("limit", $"limit must be from 1 to {MaxLimit}.");
        long? before = null;
        if (!string.IsNullOrEmpty(cursor))
        {
            if (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return Input.Bad("cursor", "cursor must be what an earlier page gave as nextCursor.");
            before = id;
        }

        var page = await grains.RepeatAsync(g => LogOf(user, g).GetPage(before, limit ?? DefaultLimit));
        return TypedResults.Ok(new PredictionList(page.Items, page.Next?.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> GetAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.RepeatAsync(g => LogOf(user, g).Get(id)) is { } record ? TypedResults.Ok(record) : NoSuch(id);

    private static async Task<IResult> GetSealedAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.GetSealedAsync(AccountOf(user), id) is { } sealedRecord ? TypedResults.Ok(sealedRecord) : NoSuch(id);

    private static async Task<IResult> DeleteAsync(long id, ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.DeletePredictionAsync(AccountOf(user), id) ? TypedResults.NoContent() : NoSuch(id);

    private static async Task<IResult> GetCsvAsync(ClaimsPrincipal user, IGrainFactory grains, CancellationToken cancellationToken)
    {
        // Asked before the first byte: when it fails, the answer is an error and not half a file.
        var page = await grains.RepeatAsync(g => LogOf(user, g).GetPage(null, MaxLimit));
        return Results.Stream(async stream =>
        {
            // A cell that begins with = + - @ would be a formula to a spreadsheet.
            await using var csv = CsvWriter.Create(stream, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
            csv.WriteRecord(
            [
                "id", "createdAt", "symbol", "currency", "model", "modelVersion", "origin", "closeAtOrigin", "horizon", "targetDate",
                .. QuantilesJsonConverter.Names, "point", "actual", "actualDate", "resolvedAt", "retrospective",
            ]);
            while (true)
            {
                foreach (var record in page.Items)
                {
                    foreach (var horizon in record.Horizons) WriteLine(csv, record, horizon);
                }

                await csv.FlushAsync(cancellationToken);
                if (page.Next is not { } next) break;
                page = await grains.RepeatAsync(g => LogOf(user, g).GetPage(next, MaxLimit));
            }
        }, "text/csv; charset=utf-8", "predictions.csv");
    }

    private static void WriteLine(CsvWriter csv, PredictionRecord record, PredictionHorizon horizon)
    {
        csv.WriteField(record.Id, default);
        csv.WriteField(record.CreatedAt, "O");
        csv.WriteField(record.Symbol.ToString());
        csv.WriteField(record.Currency);
        csv.WriteField(record.ModelId);
        csv.WriteField(record.ModelVersion, default);
        csv.WriteField(record.Origin, "O");
        csv.WriteField(record.CloseAtOrigin, default);
        csv.WriteField(horizon.Horizon, default);
        csv.WriteField(horizon.TargetDate, "O");
        foreach (var quantile in horizon.Quantiles) csv.WriteField(quantile, default);
        csv.WriteField(horizon.Point, default);
        csv.WriteField(horizon.Actual, default);
        csv.WriteField(horizon.ActualDate, "O");
        csv.WriteField(horizon.ResolvedAt, "O");
        csv.WriteField(record.Retrospective ? "true" : "false");
        csv.EndRecord();
    }

    // The key of the grain is the authenticated user, never anything from the request.
    private static IPredictionLogGrain LogOf(ClaimsPrincipal user, IGrainFactory grains) => grains.GetPredictionLog(AccountOf(user));

    private static string AccountOf(ClaimsPrincipal user) => user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id.");

    private static IResult NoSuch(long id) => Results.Problem($"There is no prediction {id}.", statusCode: StatusCodes.Status404NotFound);
}
