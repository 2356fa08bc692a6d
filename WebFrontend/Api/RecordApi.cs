using System.Data.Common;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Record;
using OrleansStock.Storage.Tickers;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Records;

namespace OrleansStock.WebFrontend.Api;

/// <summary>The live record: <c>docs/record.md</c>. Sums are kept as outcomes come, so that these calls read some rows and no ledger.</summary>
internal static class RecordApi
{
    public static void MapRecord(this IEndpointRouteBuilder api)
    {
        api.MapGet("/record", GetAsync).WithTags("Models").WithName("getRecord")
            .WithSummary("The live record: how recorded predictions came out, over all tickers, by model and horizon; never the walk-forward.")
            .Produces<LiveRecord>().ProducesValidationProblem().ProducesProblem(503);
        api.MapGet("/tickers/{symbol}/record", GetOfTickerAsync).WithTags("Tickers").WithName("getTickerRecord")
            .WithSummary("The live record of a ticker: how recorded predictions of it came out, by model and horizon.")
            .Produces<LiveRecord>().ProducesValidationProblem().ProducesProblem(404).ProducesProblem(429).ProducesProblem(503);
    }

    private static Task<IResult> GetAsync(string? model, int? horizon, RecordStore record, TimeProvider time) => ReadAsync(null, model, horizon, record, time);

    private static async Task<IResult> GetOfTickerAsync(
        string symbol, string? model, int? horizon, RecordStore record, TickerDirectory tickers, TimeProvider time)
    {
        if (!Input.TryGetSymbol(symbol, out var known, out var problem)) return problem;
        return await IsKnownAsync(tickers, known) is { } failed ? failed : await ReadAsync(known, model, horizon, record, time);
    }

    private static async Task<IResult?> IsKnownAsync(TickerDirectory tickers, Symbol symbol)
    {
        try
        {
            return await tickers.FindAsync(symbol) is null
                ? Results.Problem($"Nobody has asked for {symbol} here yet, so it has no record.", statusCode: StatusCodes.Status404NotFound)
                : null;
        }
        catch (DbException)
        {
            return Away();
        }
    }

    private static async Task<IResult> ReadAsync(Symbol? symbol, string? model, int? horizon, RecordStore record, TimeProvider time)
    {
        if (!Input.TryGetModel(model, out var known, out var problem)) return problem;
        var longest = ForecastModels.Horizons[^1];
        if (horizon < 1 || horizon > longest) return Input.Bad("horizon", $"horizon must be from 1 to {longest} trading days.");
        try
        {
            var rows = await record.GetAsync(symbol, horizon is { } one ? [one] : ForecastModels.Horizons);
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var firstDue = rows.Count == 0 ? await record.FindFirstDueAsync(symbol, today) : null;
            var scores = LiveScore.Of(rows.Where(r => string.IsNullOrEmpty(model) || r.ModelId == known));
            return TypedResults.Ok(new LiveRecord(symbol?.ToString(), firstDue, scores));
        }
        catch (DbException)
        {
            return Away();
        }
    }

    private static IResult Away() =>
        Results.Problem("The record cannot be read right now; please try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
}
