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
    TickerDirectory directory, ForecastReader forecasts, IGrainFactory grains, TimeProvider time, ILogger<IndexModel> logger) : PageModel
{
    /// <summary>The longest text that is searched for.</summary>
    public const int LongestSearch = 50;

    // Hardly a ticker has more letters and nothing else: such a text is rather a name.
    private const int LongestLetters = 5;

    private const int MostShown = 60;

    // A view costs a fit where nobody has asked for it today: each visit asks for a few that are missing, and the list fills.
    private const int AskedAtOnce = 6;

    /// <summary>Tickers that somebody has looked at here, by symbol; empty while the table cannot be read.</summary>
    public IReadOnlyList<KnownTicker> Known { get; private set; } = [];

    /// <summary>The forecasts of the default model that are at hand.</summary>
    public IReadOnlyDictionary<Symbol, TickerForecast> Forecasts { get; private set; } = new Dictionary<Symbol, TickerForecast>();

    /// <summary>Tickers whose symbol or name is like what was typed, best first; empty where nothing was searched for or found.</summary>
    public IReadOnlyList<SymbolSuggestion> Found { get; private set; } = [];

    /// <summary>What was typed; null where nothing was.</summary>
    public string? Typed { get; private set; }

    /// <summary>One sentence beside the field; null where there is nothing to say.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes to the ticker, shows those whose name is like what was typed, or shows the form.</summary>
    /// <param name="symbol">A ticker or a name, as typed; may be null.</param>
    public async Task<IActionResult> OnGetAsync(string? symbol)
    {
        var isTicker = Symbol.TryParse(symbol, out var ticker);
        var isRatherName = !isTicker || (ticker.ToString() is { Length: > LongestLetters } letters && letters.All(char.IsAsciiLetter));
        if (isRatherName && symbol?.Trim() is { Length: > 0 and <= LongestSearch } text && text.Any(char.IsLetterOrDigit) && !text.Any(char.IsControl))
            await SearchAsync(text);
        if (isTicker && (Found.Count == 0 || Found.Any(f => f.Symbol == ticker))) return RedirectToPage("/Tickers/Ticker", new { symbol = ticker });
        await ReadKnownAsync();
        if (symbol is null) return Page();
        Typed = symbol.Length > LongestSearch ? null : symbol;
        if (Found.Count > 0) return Page();
        Problem ??= string.IsNullOrWhiteSpace(symbol) ? "Enter a ticker or a name."
            : symbol.Any(char.IsLetter) ? "We found no ticker or company by that name. Check the spelling, or enter a ticker such as MSFT or 0005.HK."
            : TickerWords.NotATicker;
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task SearchAsync(string text)
    {
        try
        {
            Found = await grains.RepeatAsync(g => g.GetSymbolSearch().Search(text));
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            // A text that may be a ticker is looked up all the same.
            Problem = "We cannot search for names right now. Enter a ticker such as MSFT, or try again in a moment.";
            failure.SetStatus(Response);
        }
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
