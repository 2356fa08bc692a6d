using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.WebFrontend.Alerts;

namespace OrleansStock.WebFrontend.Pages.Alerts;

/// <summary>
/// Ends an alert by the link of its mail, without signing in. A mail program posts to it by itself (RFC 8058) and has no form's token: the
/// link's own token says what it may.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class StopModel(AlertStore store, DigestStore digests, StopLinks links) : PageModel
{
    /// <summary>The link's token.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Whether the alert is ended.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether the link is ours.</summary>
    public bool IsKnown => links.Read(Token) is not null;

    /// <summary>Asks. A mail program that looks at links before anybody reads the mail changes nothing.</summary>
    public IActionResult OnGet() => Show();

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (links.Read(Token) is var (user, alert))
        {
            // The id is that of an alert, or of the wish for a weekly mail.
            if (!await store.DeleteAsync(user, alert)) await digests.StopAsync(user, alert);
            IsStopped = true;
        }

        return Show();
    }

    private PageResult Show()
    {
        if (!IsKnown) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
