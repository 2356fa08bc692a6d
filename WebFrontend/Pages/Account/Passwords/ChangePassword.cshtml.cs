using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.Passwords;

/// <summary>Changing the password; the other devices are signed out by the new security stamp.</summary>
internal sealed class ChangePasswordModel(
    UserManager<UserAccount> users, AccountSignInManager signIn, ApiTokenStore tokens, MailQueue mails, SiteLinks links)
    : OwnAccountPage(users, signIn)
{
    /// <summary>The new password.</summary>
    [BindProperty, DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>The new password again.</summary>
    [BindProperty, DataType(DataType.Password)]
    public string? ConfirmPassword { get; set; }

    /// <summary>Whether the API tokens are revoked too. They go on working otherwise: scripts have nothing to do with the password.</summary>
    [BindProperty]
    public bool RevokeTokens { get; set; }

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        if (Password != ConfirmPassword)
        {
            ModelState.AddModelError(nameof(ConfirmPassword), "The two passwords differ.");
            return Page();
        }

        var result = await Users.ChangePasswordAsync(Account, CurrentPassword!, Password ?? "");
        if (!result.Succeeded)
        {
            AddErrors(result, passwordField: nameof(Password));
            return Page();
        }

        if (RevokeTokens) await tokens.RevokeAllAsync(Account.Id);
        await Authentication.RefreshSignInAsync(Account);
        await mails.EnqueueAsync(new OutgoingMail(MailKind.PasswordChanged, links.SiteOf(HttpContext)) { UserId = Account.Id });
        Notify(RevokeTokens
            ? "Your password is changed, you are signed out on your other devices, and your API tokens are revoked."
            : "Your password is changed, and you are signed out on your other devices. Your API tokens go on working.");
        return LocalRedirect("/account");
    }
}
