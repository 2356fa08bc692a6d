using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Hosting;
using OrleansStock.WebFrontend.Pages.Shared;

namespace OrleansStock.WebFrontend.Pages.Predictions;

/// <summary>One recorded prediction with its picture and its model's record.</summary>
[Authorize]
public sealed class PredictionModel(IGrainFactory grains, TimeProvider time) : PageModel
{
    // An old prediction must be readable at once, also while the ticker is loaded or fitted anew.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    /// <summary>The prediction.</summary>
    public PredictionRecord Record { get; private set; } = null!;

    /// <summary>Its picture.</summary>
    public FanChart Chart { get; private set; } = null!;

    /// <summary>Why the picture lacks the history; null where it does not.</summary>
    public string? HistoryProblem { get; private set; }

    /// <summary>The record of the model on this ticker; null where it cannot be had.</summary>
    public TickerScorecard? Scorecard { get; private set; }

    /// <summary>Why there is no record; null where there is one.</summary>
    public string? ScorecardProblem { get; private set; }

    /// <summary>The odds of a close above a price, as the prediction saw them.</summary>
    public OddsQuestion Odds { get; private set; } = null!;

    /// <summary>How the recorded ranges came about, by the history up to the origin; null where that cannot be had.</summary>
    public RangeWords? Explanation { get; private set; }

    /// <summary>Whether prices up to the origin have been corrected since; a split alone is no correction.</summary>
    public bool DataHasChanged { get; private set; }

    /// <summary>Shows the prediction.</summary>
    /// <param name="id">Its number among the person's own.</param>
    /// <param name="above">A price whose odds are asked for, as typed; null for the close at the origin.</param>
    public async Task<IActionResult> OnGetAsync(long id, string? above, CancellationToken cancellationToken)
    {
        if (await grains.RepeatAsync(g => g.GetPredictionLog(User.FindFirstValue(ClaimTypes.NameIdentifier)!).Get(id)) is not { } record) return NotFound();
        Record = record;

        var ticker = grains.GetTicker(record.Symbol);
        var history = AskAsync(() => ticker.GetHistory(record.Origin.AddYears(-10), null), cancellationToken);
        var scorecard = AskAsync(() => ticker.GetScorecard(record.ModelId), cancellationToken);
        var changed = AskAsync(async () => await ticker.HasChangedSince(record.Origin, record.HistoryFingerprint) ?? false, cancellationToken);
        (var loaded, HistoryProblem) = await history;
        (Scorecard, ScorecardProblem) = await scorecard;
        (DataHasChanged, _) = await changed;
        Chart = FanChart.Of(record, loaded?.Bars ?? []);
        Explanation = Explain(record, loaded?.Bars ?? []);
        Odds = OddsQuestion.Of(record, above);
        if (Odds.Problem is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static RangeWords? Explain(PredictionRecord record, IReadOnlyList<Bar> bars)
    {
        // The volatilities of the history as it stood at the origin: what came later explains nothing.
        Bar[] seen = [.. bars.TakeWhile(b => b.Date <= record.Origin)];
        if (seen.Length < 2 || seen[^1].Date != record.Origin) return null;
        var forecast = new Forecast(record.ModelId, record.ModelVersion, record.Origin, (double)record.CloseAtOrigin, [.. record.Horizons.Select(h => h.ToReturns(record.CloseAtOrigin))], []);
        return new RangeWords(record.Symbol, record.ModelId, RangeExplanation.Of(forecast, new PriceSeries(record.Symbol, seen)));
    }

    private async Task<(T? Value, string? Problem)> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return (await ask().WaitAsync(patience, time, cancellationToken), null);
        }
        catch (TickerException e)
        {
            return (default, e.Message);
        }
        catch (TimeoutException)
        {
            return (default, "It is being computed; load the page again in a moment.");
        }
    }
}
