using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Api;
using OrleansStock.WebFrontend.Hosting;
using OrleansStock.WebFrontend.Pages.Shared;

namespace OrleansStock.WebFrontend.Pages.Tickers;

/// <summary>One ticker for everybody: its data, today's forecast and the model's record on it.</summary>
public sealed class TickerModel(IGrainFactory grains) : PageModel
{
    private const int RecentDays = 10;

    /// <summary>The symbol, upper case.</summary>
    public string Symbol { get; private set; } = "";

    /// <summary>What is held of it; null where nothing can be had.</summary>
    public TickerSummary? Summary { get; private set; }

    /// <summary>Why nothing can be had; null where something can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the price source is away, so that the bundled sample is offered.</summary>
    public bool OfferSample { get; private set; }

    /// <summary>The models to choose from.</summary>
    public IReadOnlyList<IForecastModel> Models { get; } = ForecastModels.All;

    /// <summary>The model of the forecast shown; null where there is no model.</summary>
    public string? ModelId { get; private set; }

    /// <summary>History and fan.</summary>
    public FanChart? Chart { get; private set; }

    /// <summary>The forecast; null where it cannot be had.</summary>
    public TickerForecast? Forecast { get; private set; }

    /// <summary>Why there is no forecast; null where there is one or no model.</summary>
    public string? ForecastProblem { get; private set; }

    /// <summary>The model's record on this ticker; null where it cannot be had.</summary>
    public TickerScorecard? Scorecard { get; private set; }

    /// <summary>Why there is no record; null where there is one.</summary>
    public string? ScorecardProblem { get; private set; }

    /// <summary>The odds of a close above a price; null where there is no forecast.</summary>
    public OddsQuestion? Odds { get; private set; }

    /// <summary>The last days, newest first.</summary>
    public IReadOnlyList<Bar> Recent { get; private set; } = [];

    /// <summary>Shows the ticker.</summary>
    /// <param name="symbol">The ticker as the address has it.</param>
    /// <param name="model">The id of a model; null for the default.</param>
    /// <param name="above">A price whose odds are asked for, as typed; null for the last close.</param>
    public async Task<IActionResult> OnGetAsync(string symbol, string? model, string? above)
    {
        if (!Forecasting.Symbol.TryNormalize(symbol, out var known)) return BadRequest();
        if (known != symbol) return RedirectToPagePermanent("/Tickers/Ticker", new { symbol = known, model, above });
        var chosen = ForecastModels.Find(model ?? ForecastModels.DefaultId);
        if (model is not null && chosen is null) return NotFound();

        Symbol = known;
        ModelId = chosen?.Id;
        var ticker = grains.GetTicker(known);
        TickerHistory history;
        try
        {
            Summary = await grains.RepeatAsync(_ => ticker.GetSummary());
            history = await grains.RepeatAsync(_ => ticker.GetHistory(null, null));
        }
        catch (TickerException e)
        {
            var away = e.Error == TickerError.SourceUnavailable;
            // The source's own words name hosts and protocols; they are in the log.
            (Summary, Problem, OfferSample) = (null, away ? $"The prices of {known} cannot be had at the moment: their source does not answer." : e.Message, away);
            Response.StatusCode = GrainProblems.StatusOf(e.Error);
            GrainProblems.SetRetryAfter(HttpContext, e.RetryAfter);
            return Page();
        }

        if (chosen is not null)
        {
            try
            {
                Forecast = await grains.RepeatAsync(_ => ticker.GetForecast(chosen.Id));
                Scorecard = await grains.RepeatAsync(_ => ticker.GetScorecard(chosen.Id));
            }
            catch (TickerException e) when (Forecast is null)
            {
                ForecastProblem = e.Message;
            }
            catch (TickerException e)
            {
                ScorecardProblem = e.Message;
            }
        }

        if (Forecast is not null) Odds = OddsQuestion.Of(Forecast, above);
        if (Odds?.Problem is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        Chart = FanChart.Of(known, history.Currency, history.Bars, Forecast);
        Recent = [.. history.Bars.TakeLast(RecentDays).Reverse()];
        return Page();
    }
}
