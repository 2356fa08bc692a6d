using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Alerts.Weekly;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages.Alerts;

/// <summary>What a person wants mails about.</summary>
[Authorize]
internal sealed class IndexModel(
    AlertStore store, DigestStore digests, AlertOptions options, ForecastReader forecasts, SiteLinks links, UserManager<UserAccount> users,
    TimeProvider time) : PageModel
{
    /// <summary>The alerts, the newest first.</summary>
    public IReadOnlyList<Alert> Alerts { get; private set; } = [];

    /// <summary>How many there may be.</summary>
    public int Most => options.MostPerAccount;

    /// <summary>Today, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Whether mails can go out: the person has confirmed an address.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Whether the person gets a mail once a week.</summary>
    public bool IsWeekly { get; private set; }

    /// <summary>The ticker that a link came from, or what was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Symbol { get; set; }

    /// <summary>The name of the kind that was chosen.</summary>
    public string? Kind { get; private set; } = AlertForm.NameOf(AlertKind.Above);

    /// <summary>The price as it was typed.</summary>
    public string? Price { get; private set; }

    /// <summary>The odds as they were typed, in per cent.</summary>
    public string? Percent { get; private set; }

    /// <summary>The trading days of the odds that were chosen.</summary>
    public int? Horizon { get; private set; }

    /// <summary>Whether it was to go on after a mail.</summary>
    public bool Repeats { get; private set; }

    /// <summary>What is wrong with what was sent; null where nothing.</summary>
    public string? Wrong { get; private set; }

    private string UserId => User.FindAccountId()!;

    /// <summary>Shows the alerts.</summary>
    public async Task OnGetAsync()
    {
        Alerts = await store.GetOfUserAsync(UserId);
        IsWeekly = await digests.FindAsync(UserId) is not null;
        IsConfirmed = (await users.FindByIdAsync(UserId))?.EmailConfirmed == true;
    }

    /// <summary>Adds an alert.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? kind, string? price, string? percent, int? horizon, bool repeats)
    {
        // What was typed stays in the form where it is wrong.
        (Kind, Price, Percent, Horizon, Repeats) = (kind, price, percent, horizon, repeats);
        int? share = int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        var notice = "The alert waits.";
        try
        {
            var form = new AlertForm(kind, Symbol, price, share, horizon, repeats);
            var (alert, wrong, isMet) = await form.ReadAsync(UserId, links.SiteOf(HttpContext), forecasts, isTyped: true);
            if (isMet) notice += $" It is so already with the close of {Display.Date(alert!.BasisDate)}: a mail comes when it is so anew.";
            Wrong = alert is null ? wrong.Message : AlertForm.DescribeRefusal(await store.AddAsync(alert, Most), Most);
        }
        catch (TickerException e)
        {
            Wrong = Forecasting.Symbol.TryParse(Symbol?.Trim(), out var ticker) ? TickerWords.Describe(ticker, e) : e.Message;
        }

        if (Wrong is null)
        {
            TempData["Notice"] = notice;
            return RedirectToPage(new { symbol = (string?)null });
        }

        await OnGetAsync();
        return Page();
    }

    /// <summary>Begins the weekly mails with the coming Saturday's.</summary>
    public async Task<IActionResult> OnPostWeeklyAsync()
    {
        await digests.StartAsync(UserId, links.SiteOf(HttpContext), DigestSchedule.WeekOf(time.GetUtcNow()));
        TempData["Notice"] = "Your week comes by mail, the first time next Saturday.";
        return RedirectToPage(new { symbol = (string?)null });
    }

    /// <summary>Ends them.</summary>
    public async Task<IActionResult> OnPostNotWeeklyAsync()
    {
        await digests.StopAsync(UserId);
        TempData["Notice"] = "No weekly mail comes any more.";
        return RedirectToPage(new { symbol = (string?)null });
    }

    /// <summary>Deletes an alert.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string? id)
    {
        if (id is not null && await store.DeleteAsync(UserId, id)) TempData["Notice"] = "The alert is deleted.";
        return RedirectToPage(new { symbol = (string?)null });
    }
}
