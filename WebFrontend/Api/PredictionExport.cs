using System.IO.Pipelines;
using System.Security.Claims;
using System.Text.Json;
using CsvHelper;
using Microsoft.Extensions.Options;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Api;

/// <summary>All of a person's predictions as one file. A page at a time goes through memory, however many there are.</summary>
internal static class PredictionExport
{
    private const int PageSize = 200;

    public static void MapPredictionExport(this IEndpointRouteBuilder api)
    {
        var exports = api.MapGroup("").WithTags("Predictions").RequireAuthorization(AccountPolicies.ReadScope)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        exports.MapGet("/predictions.csv", GetCsvAsync)
            .WithName("getPredictionsCsv")
            .WithSummary("All your predictions, one line per horizon; with your notes where they are asked for.")
            .Produces<string>(contentType: "text/csv").ProducesValidationProblem();
        exports.MapGet("/predictions.json", GetJsonAsync)
            .WithName("getPredictionsJson").WithSummary("All your predictions, newest first, each with its note, as one array.")
            .Produces<IReadOnlyList<NotedPrediction>>();
    }

    /// <summary>A prediction in a file.</summary>
    /// <param name="Note">What its owner wrote beside it; null where nothing.</param>
    /// <param name="Prediction">The prediction.</param>
    public sealed record NotedPrediction(string? Note, PredictionRecord Prediction);

    private static async Task<IResult> GetCsvAsync(bool? notes, ClaimsPrincipal user, IGrainFactory grains, CancellationToken cancellationToken)
    {
        // Asked before the first byte: when it fails, the answer is an error and not half a file.
        var page = await ReadAsync(user, grains, null);
        return Results.Stream(async stream =>
        {
            // A cell that begins with = + - @ would be a formula to a spreadsheet.
            // A full buffer is written synchronously, which a response refuses: a page goes through memory first.
            using var written = new MemoryStream();
            await using var csv = CsvWriter.Create(written, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
            csv.WriteRecord(
            [
                "id", "createdAt", "symbol", "currency", "model", "modelVersion", "origin", "closeAtOrigin", "horizon", "targetDate",
                .. QuantilesJsonConverter.Names, "point", "actual", "actualDate", "resolvedAt", "retrospective", .. notes is true ? ["note"] : (string[])[],
            ]);
            while (true)
            {
                foreach (var record in page.Items)
                {
                    var note = notes is true ? page.Notes.GetValueOrDefault(record.Id, "") : null;
                    foreach (var horizon in record.Horizons) WriteLine(csv, record, horizon, note);
                }

                await csv.FlushAsync(cancellationToken);
                await stream.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length), cancellationToken);
                written.SetLength(0);
                if (page.Next is not { } next) break;
                page = await ReadAsync(user, grains, next);
            }
        }, "text/csv; charset=utf-8", "predictions.csv");
    }

    private static async Task<IResult> GetJsonAsync(
        ClaimsPrincipal user, IGrainFactory grains, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(user, grains, null);
        return Results.Stream(async stream =>
        {
            // Straight into the pipe: over a stream, the serializer flushes each value, and that synchronously.
            var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
            await using (var writer = new Utf8JsonWriter(pipe))
            {
                writer.WriteStartArray();
                while (true)
                {
                    foreach (var record in page.Items)
                        JsonSerializer.Serialize(writer, new NotedPrediction(page.Notes.GetValueOrDefault(record.Id), record), json.Value.SerializerOptions);
                    await pipe.FlushAsync(cancellationToken);
                    if (page.Next is not { } next) break;
                    page = await ReadAsync(user, grains, next);
                }

                writer.WriteEndArray();
            }

            await pipe.CompleteAsync();
        }, "application/json; charset=utf-8", "predictions.json");
    }

    private static Task<FoundPredictions> ReadAsync(ClaimsPrincipal user, IGrainFactory grains, string? cursor) =>
        grains.FindPredictionsAsync(
            user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id."),
            new PredictionQuery { Cursor = cursor, Limit = PageSize });

    private static void WriteLine(CsvWriter csv, PredictionRecord record, PredictionHorizon horizon, string? note)
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
        if (note is not null) csv.WriteField(note);
        csv.EndRecord();
    }
}
