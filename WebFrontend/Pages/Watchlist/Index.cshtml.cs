using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Watchlists;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Watchlists;

namespace OrleansStock.WebFrontend.Pages.Watchlist;

/// <summary>The tickers that a person watches.</summary>
[Authorize]
internal sealed class IndexModel(WatchlistStore store, WatchlistReader reader, WatchlistOptions options) : PageModel
{
    // Each may be asked of its silo; the others are shown by their names.
    private const int WithPrices = 25;

    /// <summary>The tickers.</summary>
    public IReadOnlyList<WatchRow> Rows { get; private set; } = [];

    /// <summary>How many there may be.</summary>
    public int Most => options.MostTickers;

    /// <summary>A ticker that is to be added, where a link came from its page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Add { get; set; }

    /// <summary>The ticker as it was typed, where it is wrong.</summary>
    public string? Typed { get; private set; }

    /// <summary>The list as it was pasted, where something of it is wrong.</summary>
    public string? Listed { get; private set; }

    /// <summary>What is wrong with what was sent; null where nothing.</summary>
    public string? Wrong { get; private set; }

    private string UserId => User.FindAccountId()!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync() => Rows = await reader.ReadAsync(UserId, WithPrices);

    /// <summary>Adds a ticker.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? symbol)
    {
        Typed = symbol;
        if (!Symbol.TryParse(symbol?.Trim(), out var parsed))
            return await ShowAsync("A ticker is 1 to 20 letters, digits and . ^ = & -, such as MSFT.");
        if ((await store.AddAsync(UserId, [parsed], Most)).Count > 0) return await ShowAsync($"There is room for {Most} tickers. Remove one first.");
        TempData["Notice"] = $"{parsed} is on your watchlist.";
        return RedirectToPage();
    }

    /// <summary>Removes a ticker.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? symbol)
    {
        if (Symbol.TryParse(symbol, out var parsed) && await store.RemoveAsync(UserId, parsed)) TempData["Notice"] = $"{parsed} is off your watchlist.";
        return RedirectToPage();
    }

    /// <summary>Adds the tickers of a text.</summary>
    public async Task<IActionResult> OnPostImportAsync(string? symbols)
    {
        // A browser counts a line break as one character and sends two.
        symbols = symbols?.ReplaceLineEndings("\n");
        Listed = symbols;
        if (symbols is not { Length: > 0 and <= SymbolFile.Longest })
            return await ShowAsync($"Paste a list of tickers, at most {SymbolFile.Longest} characters.");
        var read = SymbolFile.Read(symbols);
        var refused = await store.AddAsync(UserId, read.Symbols, Most);
        List<string> problems = [];
        const int shown = 5;
        var more = read.Wrong.Count > shown ? " and more" : "";
        var others = read.Symbols.Count > 0 ? " The others are read." : "";
        if (read.Wrong.Count > 0) problems.Add($"These lines begin with no ticker: {string.Join(", ", read.Wrong.Take(shown))}{more}.{others}");
        if (refused.Count > 0) problems.Add($"There was no room for {refused.Count} of them: a watchlist has at most {Most}.");
        if (problems.Count > 0) return await ShowAsync(string.Join(" ", problems));
        TempData["Notice"] = $"The list is read: {read.Symbols.Distinct().Count() switch { 0 => "no ticker", 1 => "1 ticker", var n => $"{n} tickers" }}.";
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(string wrong)
    {
        Wrong = wrong;
        await OnGetAsync();
        return Page();
    }
}
