using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages.Tickers;

/// <summary>Where a person types a ticker in order to look at it.</summary>
internal sealed class IndexModel(
    TickerDirectory directory, ForecastReader forecasts, TimeProvider time, ILogger<IndexModel> logger) : PageModel
{
    private const int MostShown = 60;

    // A view costs a fit where nobody has asked for it today: each visit asks for a few that are missing, and the list fills.
    private const int AskedAtOnce = 6;

    /// <summary>Tickers that somebody has looked at here, by symbol; empty while the table cannot be read.</summary>
    public IReadOnlyList<KnownTicker> Known { get; private set; } = [];

    /// <summary>The forecasts of the default model that are at hand.</summary>
    public IReadOnlyDictionary<Symbol, TickerForecast> Forecasts { get; private set; } = new Dictionary<Symbol, TickerForecast>();

    /// <summary>What was typed; null where nothing was.</summary>
    public string? Typed { get; private set; }

    /// <summary>One sentence beside the field; null where there is nothing to say.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes to the ticker, or shows the form.</summary>
    /// <param name="symbol">What was typed; may be null.</param>
    public async Task<IActionResult> OnGetAsync(string? symbol)
    {
        await ReadKnownAsync();
        if (symbol is null) return Page();
        if (Symbol.TryParse(symbol, out var known)) return RedirectToPage("/Tickers/Ticker", new { symbol = known });
        Typed = symbol.Length > Symbol.MaxLength ? null : symbol;
        Problem = string.IsNullOrWhiteSpace(symbol)
            ? "Enter a ticker."
            : TickerWords.NotATicker;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task ReadForecastsAsync()
    {
        var held = Known.Select(k => (k.Symbol, View: forecasts.TryGetView(k.Symbol, ForecastModels.DefaultId))).ToList();
        var asked = await Task.WhenAll(held.Where(h => h.View is null).Take(AskedAtOnce).Select(h => AskAsync(h.Symbol)));
        Forecasts = held.Select(h => h.View).Concat(asked).Select(view => view?.Forecast).OfType<TickerForecast>().ToDictionary(f => f.Symbol);
    }

    private async Task<TickerViewContent?> AskAsync(Symbol symbol)
    {
        try
        {
            var view = forecasts.GetViewAsync(symbol, ForecastModels.DefaultId).AsTask();
            return await view.WaitAsync(Timeouts.Web.FrontPage, time, HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is TickerException || CallFailure.Classify(e).Kind != FailureKind.Defect)
        {
            return null;
        }
    }

    private async Task ReadKnownAsync()
    {
        try
        {
            Known = await directory.SearchAsync("", MostShown);
            await ReadForecastsAsync();
        }
        catch (DbException e)
        {
            logger.LogWarning("The known tickers cannot be read; the page goes without them: {Message}", e.Message);
        }
    }
}
