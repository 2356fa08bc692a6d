using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Operations;

namespace OrleansStock.WebFrontend.Pages.Ops;

/// <summary>How the service is, and what an operator can do about it.</summary>
[Authorize(AccountPolicies.Administrator)]
internal sealed partial class IndexModel(OperationsDesk desk) : PageModel
{
    private const int BusiestShown = 10;

    /// <summary>The symbol to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "ticker")]
    public string? Ticker { get; set; }

    /// <summary>The name of the user to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? UserToFind { get; set; }

    /// <summary>How the service is.</summary>
    public OperationsReport Report { get; private set; } = null!;

    /// <summary>The ticker that was looked for.</summary>
    public TickerWhereabouts? FoundTicker { get; private set; }

    /// <summary>The user who was looked for.</summary>
    public UserWhereabouts? FoundUser { get; private set; }

    /// <summary>Why nothing was found.</summary>
    public string? Problem { get; private set; }

    /// <summary>The silos that say how they are.</summary>
    public IEnumerable<(SiloReport Silo, SiloLoad Load)> Answering =>
        from silo in Report.Cluster?.Silos ?? [] where silo.Load is not null select (silo, silo.Load);

    /// <summary>Types of grains in memory anywhere, the most frequent first.</summary>
    public IReadOnlyList<string> GrainTypes =>
    [
        .. Answering.SelectMany(a => a.Load.Activations).GroupBy(a => a.Type)
            .OrderByDescending(g => g.Sum(a => a.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
    ];

    /// <summary>The words that a type's name is made of; a narrow column breaks it between them.</summary>
    public static IEnumerable<string> WordsOf(string type) => Capitals().Split(type);

    /// <summary>The tickers asked for most in the whole cluster.</summary>
    public IReadOnlyList<(BusyTicker Ticker, SiloReport Silo)> Busiest =>
        [.. Answering.SelectMany(a => a.Load.BusiestTickers.Select(t => (t, a.Silo))).OrderByDescending(t => t.t.CallsPerMinute).Take(BusiestShown)];

    /// <summary>The price files that silos refuse, and which silos do.</summary>
    public IReadOnlyList<(RefusedPriceFile File, string Silos)> RefusedFiles =>
    [
        .. Answering.SelectMany(a => (a.Load.RefusedFiles ?? []).Select(file => (File: file, a.Silo.Name))).GroupBy(r => r.File, r => r.Name)
            .OrderBy(g => g.Key.File, StringComparer.Ordinal).Select(g => (g.Key, string.Join(", ", g))),
    ];

    /// <summary>How many files are refused beside those that are shown, on the silo that refuses most.</summary>
    public int RefusedFilesNotShown => Answering.Select(a => a.Load.RefusedFileCount - (a.Load.RefusedFiles?.Count ?? 0)).DefaultIfEmpty().Max();

    /// <summary>The days on which lists of holidays run out, the next one first, each with its calendars.</summary>
    public IReadOnlyList<(DateOnly Until, string Calendars)> EndingCalendars =>
    [
        .. Answering.SelectMany(a => a.Load.EndingCalendars ?? []).Distinct().GroupBy(c => c.CheckedUntil, c => c.Calendar).OrderBy(g => g.Key)
            .Select(g => (g.Key, string.Join(", ", g.Order(StringComparer.Ordinal)))),
    ];

    /// <summary>The name of a silo; its address where it has left the list.</summary>
    public string NameOf(string address) => Report.Cluster?.Silos.FirstOrDefault(s => s.Address == address)?.Name ?? address;

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Report = await desk.ReadAsync(cancellationToken);
        try
        {
            if (!string.IsNullOrWhiteSpace(Ticker))
            {
                if (Symbol.TryParse(Ticker, out var symbol)) FoundTicker = await desk.FindTickerAsync(symbol);
                else Problem = "That is not a symbol.";
            }
            else if (!string.IsNullOrWhiteSpace(UserToFind))
            {
                FoundUser = await desk.FindUserAsync(UserToFind.Trim());
                if (FoundUser is null) Problem = "No user has that name.";
            }
        }
        catch (Exception e) when (CallFailure.Classify(e).IsAway)
        {
            Problem = "The cluster or the database does not answer.";
        }
    }

    /// <summary>Refreshes a ticker.</summary>
    public async Task<IActionResult> OnPostRefreshAsync([FromForm] string? symbol)
    {
        if (!Symbol.TryParse(symbol, out var s)) return BadRequest();
        var outcome = await desk.RefreshAsync(User.FindAccountId()!, s);
        return Told($"Refresh of {s}: {outcome.TrimEnd('.')}.", $"/ops?ticker={Uri.EscapeDataString(s.ToString())}");
    }

    /// <summary>Has a silo leave.</summary>
    public async Task<IActionResult> OnPostDrainAsync([FromForm] string? silo)
    {
        if (string.IsNullOrEmpty(silo) || silo.Length > 100) return BadRequest();
        return Told($"Silo {silo}: {await desk.DrainAsync(User.FindAccountId()!, silo)}.", "/ops");
    }

    private LocalRedirectResult Told(string what, string where)
    {
        TempData["Notice"] = what;
        return LocalRedirect(where);
    }

    [GeneratedRegex("(?<!^)(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capitals();
}
