using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Horizons;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>Records a prediction of each ticker of a list; js/several.js does the same row by row.</summary>
[Authorize, Paced]
public sealed class SeveralModel(IGrainFactory grains) : PageModel
{
    /// <summary>The most tickers of one list.</summary>
    public const int Most = 20;

    // Others wait for the same fits.
    private const int AtOnce = 2;

    private const int IdBytes = 12;

    private static readonly char[] separators = [' ', ',', ';', '|', '\t', '\r', '\n'];

    // What stands around tickers in lists of other people: quotes, brackets and the dollar of a cashtag. js/several.js has the same.
    private const string Around = "\"'“”‘’()[]<>$#.";

    /// <summary>The list as the person pasted it.</summary>
    [BindProperty]
    public string? Tickers { get; set; }

    /// <summary>The id of the chosen model.</summary>
    [BindProperty]
    public string? ModelId { get; set; }

    /// <summary>The id of this form: each ticker's own request id is made of it, so that sending it twice records once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    /// <summary>A horizon of the person's own, for all of them.</summary>
    public OwnHorizonField Own { get; private set; } = OwnHorizonField.None;

    /// <summary>What came of each ticker, in the order of the list; empty before it is sent.</summary>
    public IReadOnlyList<SeveralRow> Rows { get; private set; } = [];

    /// <summary>One sentence beside the list; null where there is nothing to say.</summary>
    public string? Problem { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        ModelId = ForecastModels.DefaultId;
        RequestId = GrainInterfaces.RequestId.New().ToString();
    }

    /// <summary>Records the predictions and shows what came of each.</summary>
    /// <param name="horizon">A horizon of the person's own in trading days, as typed; null for none.</param>
    /// <param name="date">The same as a date; null for none.</param>
    public async Task<IActionResult> OnPostAsync(string? horizon, string? date)
    {
        Own = OwnHorizonField.Of(horizon, date);
        var model = ForecastModels.Find(ModelId) ?? ForecastModels.Find(ForecastModels.DefaultId)!;
        ModelId = model.Id;
        if (!GrainInterfaces.RequestId.TryParse(RequestId, out _)) RequestId = GrainInterfaces.RequestId.New().ToString();
        var texts = (Tickers ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => text.Trim(Around.ToCharArray()).ToUpperInvariant()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        Problem = texts.Count switch
        {
            0 => "Paste at least one ticker.",
            > Most => $"That is {texts.Count} tickers; at most {Most} can be recorded at a time.",
            _ => null,
        };
        if (Problem is not null || Own.Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var rows = new SeveralRow[texts.Count];
        await Parallel.ForAsync(
            0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = HttpContext.RequestAborted },
            async (i, _) => rows[i] = await RecordAsync(texts[i], model.Id));
        Rows = rows;
        return Page();
    }

    /// <summary>The horizon of a prediction that the person chose; null where it has none.</summary>
    public PredictionHorizon? OwnOf(PredictionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Own.Choice is not { } choice ? null
            : choice.Date is { } date ? record.Horizons.LastOrDefault(h => h.TargetDate <= date)
            : record.Horizons.FirstOrDefault(h => h.Horizon == choice.TradingDays);
    }

    private async Task<SeveralRow> RecordAsync(string text, string modelId)
    {
        if (!Symbol.TryParse(text, out var symbol)) return new SeveralRow(text[..Math.Min(text.Length, Symbol.MaxLength)], null, TickerWords.NotATicker);
        try
        {
            var receipt = await grains.PredictAsync(User.FindAccountId()!, symbol, modelId, IdOf(symbol, modelId), Own.Choice);
            return new SeveralRow(text, receipt.Record, null);
        }
        catch (TickerException e)
        {
            return new SeveralRow(text, null, TickerWords.Describe(symbol, e));
        }
        catch (Exception e) when (CallFailure.Classify(e).Kind != FailureKind.Defect)
        {
            return new SeveralRow(text, null, "We could not answer. Send the form again: nothing is recorded twice.");
        }
    }

    private RequestId IdOf(Symbol symbol, string modelId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{RequestId}\n{symbol}\n{modelId}{Own.Query}"));
        return GrainInterfaces.RequestId.Parse("several-" + Convert.ToHexStringLower(hash.AsSpan(..IdBytes)));
    }
}
