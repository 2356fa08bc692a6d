using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.Passwords;

/// <summary>Asking for the link to a new password. Whether there is an account is looked up after the answer.</summary>
internal sealed class ForgotPasswordModel(AccountLimits limits, MailQueue mails, SiteLinks links) : AccountPage
{
    /// <summary>Address.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    /// <summary>Whether the request was taken.</summary>
    public bool Sent { get; private set; }

    /// <summary>Takes the request.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (OverLimit(limits, LimitedAction.Reset, Email) is { } refusal) return refusal;
        if (Email is not null && !EmailAddress.IsValid(Email.Trim()))
            ModelState.AddModelError(nameof(Email), "This is not an e-mail address, like name@example.org.");
        if (!ModelState.IsValid) return Page();

        await mails.EnqueueAsync(new OutgoingMail(MailKind.PasswordReset, links.SiteOf(HttpContext)) { Email = Email!.Trim() });
        Sent = true;
        return Page();
    }
}
