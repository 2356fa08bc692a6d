using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger.Lists;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Charts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Odds;
using OrleansStock.WebFrontend.Sharing;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages.Predictions;

/// <summary>One recorded prediction with its picture and its model's record.</summary>
[Authorize]
internal sealed class PredictionModel(IGrainFactory grains, ForecastReader forecasts, SiteLinks links, TimeProvider time) : PageModel
{
    // Of history before the origin: what the explanation of the range looks at.
    private const int YearsShown = 10;

    /// <summary>The prediction.</summary>
    public PredictionRecord Record { get; private set; } = null!;

    /// <summary>Its picture.</summary>
    public FanChart Chart { get; private set; } = null!;

    /// <summary>Why the picture lacks the history; null where it does not.</summary>
    public string? HistoryProblem { get; private set; }

    /// <summary>The record of the model on this ticker; null where it did not come in time.</summary>
    public TickerScorecard? Scorecard { get; private set; }

    /// <summary>Why there is no record; null where there is one.</summary>
    public string? ScorecardProblem { get; private set; }

    /// <summary>The odds of a close above a price, as the prediction saw them.</summary>
    public OddsQuestion Odds { get; private set; } = null!;

    /// <summary>How the recorded ranges came about, by the history up to the origin; null where that history did not come.</summary>
    public RangeWords? Explanation { get; private set; }

    /// <summary>Whether prices up to the origin have been corrected since; a split alone is no correction.</summary>
    public bool DataHasChanged { get; private set; }

    /// <summary>The exchange's time zone; null where it is not known or today's prices did not come.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>What it is in the ledger's tree; null where it has no leaf yet or that did not come in time.</summary>
    public SealedRecord? Sealed { get; private set; }

    /// <summary>Whether it is shared; null where that did not come in time.</summary>
    public ShareWords? Share { get; private set; }

    /// <summary>What its owner wrote beside it; null where nothing.</summary>
    public string? Note { get; private set; }

    /// <summary>Shows the prediction.</summary>
    /// <param name="id">Its number among the person's own.</param>
    /// <param name="above">A price whose odds are asked for, as typed; null for the close at the origin.</param>
    /// <param name="below">An upper price whose odds are asked for, as typed; null for none.</param>
    public async Task<IActionResult> OnGetAsync(long id, string? above, string? below, CancellationToken cancellationToken)
    {
        var userId = User.FindAccountId()!;
        if (await grains.RepeatAsync(g => g.GetPredictionLog(userId).Get(id)) is not { } record) return NotFound();
        Record = record;

        var from = record.Origin.AddYears(-YearsShown);
        var history = AskAsync(grains.RepeatAsync(g => g.GetTicker(record.Symbol).GetHistory(from, null)), cancellationToken);
        // A range of the person's own has no model whose record could be shown; the ticker's time zone is any model's.
        var isOwn = record.ModelId == GivenRange.ModelId;
        var view = AskAsync(forecasts.GetViewAsync(record.Symbol, isOwn ? ForecastModels.BaselineId : record.ModelId).AsTask(), cancellationToken);
        var changed = AskAsync(HasChangedAsync(record), cancellationToken);
        var leaf = AskAsync(grains.GetSealedAsync(userId, id), cancellationToken);
        var share = AskAsync(FindShareAsync(userId, id), cancellationToken);
        var note = AskAsync(grains.GetNoteAsync(userId, id), cancellationToken);
        (var loaded, HistoryProblem) = await history;
        (var today, ScorecardProblem) = await view;
        (Scorecard, ScorecardProblem) = (today?.Scorecard, ScorecardProblem ?? today?.Problem?.Message);
        TimeZone = today?.Summary.TimeZone;
        (DataHasChanged, _) = await changed;
        (Sealed, _) = await leaf;
        (Share, _) = await share;
        (Note, _) = await note;
        Chart = FanChart.Of(record, [.. loaded?.Bars ?? []]) with
        {
            Bars = loaded?.Bars ?? [],
            Marks = loaded is null ? [] : FanMark.Of(loaded),
        };
        Explanation = isOwn ? null : Explain(record, loaded?.Bars ?? []);
        Odds = OddsQuestion.Of(record, above, below);
        if (Odds.Problem is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Makes a link and shows the page again.</summary>
    /// <param name="id">The prediction's number.</param>
    public async Task<IActionResult> OnPostShareAsync(long id)
    {
        if (await grains.ShareAsync(User.FindAccountId()!, id) is null) return NotFound();
        TempData["Notice"] = "The prediction is shared: its link stands below.";
        return RedirectToPage("/Predictions/Prediction", null, new { id }, "share");
    }

    /// <summary>Revokes the link and shows the page again.</summary>
    /// <param name="id">The prediction's number.</param>
    public async Task<IActionResult> OnPostUnshareAsync(long id)
    {
        TempData["Notice"] = await grains.UnshareAsync(User.FindAccountId()!, id) ? "The link is revoked." : "The prediction was not shared any more.";
        return RedirectToPage("/Predictions/Prediction", null, new { id }, "share");
    }

    private async Task<ShareWords> FindShareAsync(string userId, long id)
    {
        var path = await grains.GetLinkAsync(userId, id) is { } link ? ShareCalls.PathOf(link.Token) : null;
        return new ShareWords(id, path, path is null ? null : links.SiteOf(HttpContext) + path);
    }

    /// <summary>Keeps the note and shows the prediction again.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="text">The note; empty to remove it.</param>
    public async Task<IActionResult> OnPostNoteAsync(long id, string? text)
    {
        // A browser counts a line break as one character and sends two.
        var note = text?.ReplaceLineEndings("\n").Trim();
        if (note is { Length: > NoteStore.Longest }) return BadRequest();
        if (!await grains.SetNoteAsync(User.FindAccountId()!, id, note)) return NotFound();
        TempData["Notice"] = string.IsNullOrEmpty(note) ? "There is no note any more." : "The note is kept.";
        return RedirectToPage(new { id });
    }

    private static RangeWords? Explain(PredictionRecord record, IReadOnlyList<Bar> bars)
    {
        // The volatilities of the history as it stood at the origin: what happened later explains nothing.
        Bar[] seen = [.. bars.TakeWhile(b => b.Date <= record.Origin)];
        if (seen.Length < 2 || seen[^1].Date != record.Origin) return null;
        var horizons = record.Horizons.Select(h => h.ToReturns(record.CloseAtOrigin));
        var forecast = new Forecast(record.ModelId, record.ModelVersion, record.Origin, (double)record.CloseAtOrigin, [.. horizons], []);
        return new RangeWords(record.Symbol, record.ModelId, RangeExplanation.Of(forecast, new PriceSeries(record.Symbol, seen)));
    }

    private async Task<bool> HasChangedAsync(PredictionRecord record) =>
        await grains.RepeatAsync(g => g.GetTicker(record.Symbol).HasChangedSince(record.Origin, record.HistoryFingerprint)) ?? false;

    private async Task<(T? Value, string? Problem)> AskAsync<T>(Task<T> answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await answer.WaitAsync(Timeouts.Web.PredictionPage, time, cancellationToken), null);
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            var late = e is TimeoutException ? "It took too long; load the page again in a moment." : null;
            return (default, late ?? (failure.IsAway ? CallFailure.AwaySentence : e.Message));
        }
    }
}
