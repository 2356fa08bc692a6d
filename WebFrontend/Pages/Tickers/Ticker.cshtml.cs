using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Charts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Held;
using OrleansStock.WebFrontend.Horizons;
using OrleansStock.WebFrontend.Odds;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages.Tickers;

/// <summary>One ticker for everybody: its data, today's forecast and the model's record on it.</summary>
internal sealed class TickerModel(ForecastReader forecasts, IGrainFactory grains, HeldPages pages) : PageModel
{
    // One page of the log; js/charts.js asks for as many.
    private const int OwnShown = 200;

    // What the page shows; null where that depends on more than the ticker and the model.
    private TickerViewContent? shown;

    /// <summary>The page without its layout, where it was rendered before; null where it is to be rendered.</summary>
    public string? HeldBody { get; private set; }

    /// <summary>The symbol.</summary>
    public Symbol Symbol { get; private set; }

    /// <summary>What is held of it; null where there is nothing.</summary>
    public TickerSummary? Summary { get; private set; }

    /// <summary>Why there is nothing; null where there is something.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether there is data that cannot be used, so that asking again does not help.</summary>
    public bool IsDataBad { get; private set; }

    /// <summary>For an unknown ticker: others that may have been meant, or that there are.</summary>
    public IReadOnlyList<SymbolSuggestion> Suggestions { get; private set; } = [];

    /// <summary>Whether the price source is away, so that the bundled sample is offered.</summary>
    public bool OfferSample { get; private set; }

    /// <summary>The models to choose from.</summary>
    public IReadOnlyList<IForecastModel> Models { get; } = ForecastModels.All;

    /// <summary>The model of the forecast shown.</summary>
    public string ModelId { get; private set; } = ForecastModels.DefaultId;

    /// <summary>History and fan.</summary>
    public FanChart? Chart { get; private set; }

    /// <summary>Why the picture lacks what the address asks for; null where it does not.</summary>
    public string? ChartProblem { get; private set; }

    /// <summary>The forecast; null where there is none.</summary>
    public TickerForecast? Forecast { get; private set; }

    /// <summary>Why there is no forecast; null where there is one.</summary>
    public string? ForecastProblem { get; private set; }

    /// <summary>The model's record on this ticker; null where there is no forecast.</summary>
    public TickerScorecard? Scorecard { get; private set; }

    /// <summary>How recorded predictions of the ticker with the model came out; null where it is not known.</summary>
    public TickerRecord? Lived { get; private set; }

    /// <summary>The odds of a close above a price; null where there is no forecast.</summary>
    public OddsQuestion? Odds { get; private set; }

    /// <summary>A horizon of the reader's own.</summary>
    public OwnHorizonField Own { get; private set; } = OwnHorizonField.None;

    /// <summary>The last days, newest first.</summary>
    public IReadOnlyList<Bar> Recent { get; private set; } = [];

    /// <summary>Shows the ticker.</summary>
    /// <param name="symbol">The ticker as the address has it.</param>
    /// <param name="model">The id of a model; null for the default.</param>
    /// <param name="above">A price whose odds are asked for, as typed; null for the last close.</param>
    /// <param name="below">An upper price whose odds are asked for, as typed; null for none.</param>
    /// <param name="by">A date until which a close beyond the price is asked for; null for none.</param>
    /// <param name="horizon">A horizon of the reader's own in trading days, as typed; null for none.</param>
    /// <param name="date">The same as a date; null for none.</param>
    public async Task<IActionResult> OnGetAsync(string symbol, string? model, string? above, string? below, string? by, string? horizon, string? date)
    {
        if (!Symbol.TryParse(symbol, out var known)) return BadRequest();
        // With all that the address asks for, the chart's settings too.
        if (known.ToString() != symbol)
            return LocalRedirectPermanent(Url.Page("/Tickers/Ticker", new { symbol = known }) + Request.QueryString.ToUriComponent());
        if (ForecastModels.Find(model ?? ForecastModels.DefaultId) is not { } chosen) return NotFound();

        (Symbol, ModelId, Own) = (known, chosen.Id, OwnHorizonField.Of(horizon, date));
        TickerViewContent view;
        try
        {
            view = await forecasts.GetViewAsync(known, chosen.Id);
        }
        catch (TickerException e)
        {
            (OfferSample, IsDataBad, Suggestions) = (e.Error == TickerError.SourceUnavailable, e.Error == TickerError.BadData, e.Suggestions);
            Problem = TickerWords.Describe(known, e);
            CallFailure.Classify(e).SetStatus(Response);
            return Page();
        }

        HttpContext.Features.Set(view);
        // What a chart shows besides is in the address too.
        if (above is null && Request.PathBase == "" && Request.Query.Keys.All(key => key == "model"))
        {
            shown = view;
            (HeldBody, Summary) = (pages.FindBody(known, chosen.Id, view), view.Summary);
            if (HeldBody is not null) return Page();
        }

        (Summary, Forecast, Scorecard, ForecastProblem) = (view.Summary, view.Forecast, view.Scorecard, view.Problem?.Message);
        Lived = view.Record;
        if (Forecast is not null && Own.Choice is { } own) await AddHorizonAsync(own);
        if (Forecast is not null) Odds = OddsQuestion.Of(Forecast, above, below, by);
        if (Odds?.Problem is not null || (Own.Problem is not null && Response.StatusCode == StatusCodes.Status200OK))
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Chart = await ProvideAsync(FanChart.Of(known, Summary.Currency, view.History, Forecast), ChartView.Of(Request.Query));
        Recent = [.. view.Recent.Reverse()];
        return Page();
    }

    private async Task AddHorizonAsync(HorizonChoice own)
    {
        try
        {
            Forecast = await forecasts.GetForecastAsync(Symbol, ModelId, own);
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            failure.SetStatus(Response);
            Own = Own with { Problem = failure.IsAway ? CallFailure.AwaySentence : e.Message };
        }
    }

    // A second forecast and whole days, where the address asks for them; the picture goes without what does not come.
    private async Task<FanChart> ProvideAsync(FanChart chart, ChartView view)
    {
        try
        {
            if (view.OtherModelId is { } other && (await forecasts.GetViewAsync(Symbol, other)).Forecast is { } forecast) chart = chart.With(forecast);
            if (view.Past) chart = chart with { Earlier = [.. FanEarlier.Of(await grains.GetPastAsync(Symbol, ModelId))] };
            if (!view.NeedsBars) return chart;
            var history = await grains.RepeatAsync(g => g.GetTicker(Symbol).GetHistory(null, null));
            chart = chart with { Bars = history.Bars, Marks = FanMark.Of(history) };
            if (view.Own && User.FindAccountId() is { } userId) chart = chart with { Earlier = [.. chart.Earlier, .. await GetOwnAsync(userId, history.Bars)] };
        }
        catch (Exception e) when (CallFailure.Classify(e).Kind != FailureKind.Defect)
        {
            ChartProblem = e is TickerException told ? TickerWords.Describe(Symbol, told) : CallFailure.AwaySentence;
        }

        return chart;
    }

    // The reader's own predictions of this ticker with this model, as far as one page of them goes back.
    private async Task<IEnumerable<FanEarlier>> GetOwnAsync(string userId, IReadOnlyList<Bar> bars)
    {
        var page = await grains.RepeatAsync(g => g.GetPredictionLog(userId).GetPage(null, OwnShown));
        var closes = bars.ToDictionary(b => b.Date, b => b.Close);
        return page.Items.Where(r => r.Symbol == Symbol && r.ModelId == ModelId)
            .SelectMany(r => FanEarlier.Of(r, closes.TryGetValue(r.Origin, out var close) ? Price.Round(close) : null));
    }

    /// <summary>Holds the page without its layout for the next reader.</summary>
    /// <param name="body">Its HTML.</param>
    /// <returns>The same.</returns>
    public string Hold(string body)
    {
        if (shown is not null) pages.HoldBody(Symbol, ModelId, shown, body);
        return body;
    }
}
