using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.Passwords;

/// <summary>
/// Choosing a new password with the link of a mail, once. All sessions end and all API tokens are revoked. Where the
/// address was never confirmed, someone else may have registered with it: then their passkeys and their second factor go
/// too, and the address counts as confirmed. All of it is one commit: what is done is done whole.
/// </summary>
internal sealed class ResetPasswordModel(
    UserManager<UserAccount> users,
    UserStore store,
    AccountSignInManager signIn,
    AccountLimits limits,
    MailQueue mails,
    SiteLinks links)
    : AccountPage
{
    private const string InvalidLink = "This link is no longer valid: it works once, within an hour. Please ask for another.";

    /// <summary>Id of the account.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? UserId { get; set; }

    /// <summary>The token.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>Password.</summary>
    [BindProperty, Required(ErrorMessage = "Choose a password."), DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>The password again.</summary>
    [BindProperty, Required(ErrorMessage = "Enter the password again."), DataType(DataType.Password)]
    public string? ConfirmPassword { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        // The address of this page holds the token.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
    }

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        if (Password is not null && ConfirmPassword is not null && Password != ConfirmPassword)
            ModelState.AddModelError(nameof(ConfirmPassword), "The two passwords differ.");
        if (!ModelState.IsValid) return Page();

        var user = UserId is null ? null : await users.FindByIdAsync(UserId);
        if (user is null || Code is null
            || !await users.VerifyUserTokenAsync(user, MailTokenProvider.Name, UserManager<UserAccount>.ResetPasswordTokenPurpose, Code))
        {
            // Only a wrong link counts: the link of a mail always works.
            if (await limits.WrongLinkAsync(HttpContext) is { IsRefused: true } attempt) return TooMany(attempt.Wait);
            ModelState.AddModelError("", InvalidLink);
            return Page();
        }

        var unconfirmed = !user.EmailConfirmed;
        if (unconfirmed)
        {
            user.EmailConfirmed = true;
            user.TwoFactorEnabled = false;
            user.AuthenticatorKey = null;
            user.RecoveryCodes = null;
        }

        var result = await ResetAsync(user, removesPasskeys: unconfirmed);
        if (!result.Succeeded)
        {
            AddErrors(result, passwordField: nameof(Password));
            return Page();
        }

        signIn.RememberDeviceOfReset(user);
        await mails.EnqueueAsync(new OutgoingMail(MailKind.PasswordChanged, links.SiteOf(HttpContext)) { UserId = user.Id });
        Notify("Your password is changed, and you are signed out on all devices. Sign in with the new password.");
        return LocalRedirect("/account/login");
    }

    // As UserManager resets, but for the write: its own would be one commit, and what goes with it others, of which one may fail.
    private async Task<IdentityResult> ResetAsync(UserAccount user, bool removesPasskeys)
    {
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, user, Password);
            if (!result.Succeeded) return result;
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, Password!);
        return await store.ResetAsync(user, removesPasskeys);
    }
}
