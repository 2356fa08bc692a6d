using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Storage.Tickers;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages.Tickers;

/// <summary>Where a person types a ticker in order to look at it.</summary>
public sealed class IndexModel(TickerDirectory directory, ILogger<IndexModel> logger) : PageModel
{
    private const int MostShown = 60;

    /// <summary>Tickers that somebody has looked at here, by symbol; empty while the table cannot be read.</summary>
    public IReadOnlyList<KnownTicker> Known { get; private set; } = [];

    /// <summary>What was typed; null where nothing was.</summary>
    public string? Symbol { get; private set; }

    /// <summary>One sentence beside the field; null where there is nothing to say.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes to the ticker, or shows the form.</summary>
    /// <param name="symbol">What was typed; may be null.</param>
    public async Task<IActionResult> OnGetAsync(string? symbol)
    {
        await ReadKnownAsync();
        if (symbol is null) return Page();
        if (Forecasting.Symbol.TryParse(symbol, out var known)) return RedirectToPage("/Tickers/Ticker", new { symbol = known });
        Symbol = symbol.Length > Forecasting.Symbol.MaxLength ? null : symbol;
        Problem = string.IsNullOrWhiteSpace(symbol)
            ? "Enter a ticker."
            : TickerWords.NotATicker;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task ReadKnownAsync()
    {
        try
        {
            Known = await directory.SearchAsync("", MostShown);
        }
        catch (DbException e)
        {
            logger.LogWarning("The known tickers cannot be read; the page goes without them: {Message}", e.Message);
        }
    }
}
