using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.Passwords;

/// <summary>Asking for the link to a new password. Whether there is an account is looked up after the answer.</summary>
internal sealed class ForgotPasswordModel(
    UserManager<UserAccount> users, AccountSignInManager signIn, AccountLimits limits, MailQueue mails, SiteLinks links) : AccountPage
{
    /// <summary>Address.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    /// <summary>Whether the request was taken.</summary>
    public bool Sent { get; private set; }

    /// <summary>Whether so many mails were sent to the address within the hour that no other is: their links work.</summary>
    public bool IsPlenty { get; private set; }

    /// <summary>Takes the request.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Email is not null && !EmailAddress.IsValid(Email.Trim()))
            ModelState.AddModelError(nameof(Email), "This is not an e-mail address, like name@example.org.");
        if (!ModelState.IsValid) return Page();

        var email = Email!.Trim();
        var (attempt, isPlenty) = await limits.ResetMailAsync(HttpContext, users.NormalizeEmail(email), await signIn.FindDeviceAsync(email));
        if (attempt.IsRefused) return TooMany(attempt.Wait);
        IsPlenty = isPlenty;
        if (!IsPlenty) await mails.EnqueueAsync(new OutgoingMail(MailKind.PasswordReset, links.SiteOf(HttpContext)) { Email = email });
        Sent = true;
        return Page();
    }
}
