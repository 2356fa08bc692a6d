using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OrleansStock.Storage.Accounts;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Pages.Account;

/// <summary>Asking for the link to a new password. Whether there is an account is looked up after the answer.</summary>
internal sealed class ForgotPasswordModel(AccountLimits limits, MailQueue mails, SiteLinks links) : AccountPage
{
    /// <summary>Address.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    /// <summary>Whether the request was taken.</summary>
    public bool Sent { get; private set; }

    /// <summary>Takes the request.</summary>
    public IActionResult OnPost()
    {
        if (OverLimit(limits, LimitedAction.Reset, Email) is { } refusal) return refusal;
        if (Email is not null && !EmailAddress.IsValid(Email.Trim()))
            ModelState.AddModelError(nameof(Email), "This is not an e-mail address, like name@example.org.");
        if (!ModelState.IsValid) return Page();

        var (email, link) = (Email!.Trim(), links.To(HttpContext, "/account/reset-password"));
        mails.Enqueue("password reset", async (services, _) =>
        {
            var users = services.GetRequiredService<UserManager<UserAccount>>();
            return await users.FindByEmailAsync(email) is { } user
                ? AccountLetters.Reset(user, SiteLinks.With(link, user, await users.GeneratePasswordResetTokenAsync(user)))
                : null;
        });
        Sent = true;
        return Page();
    }
}
