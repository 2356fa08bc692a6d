using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.Registration;

/// <summary>
/// Confirming an address. The link shows that somebody reads its mail, the password (or the session) that it is who
/// registered: else anyone could register with a stranger's address and wait for the stranger to click.
/// </summary>
internal sealed class ConfirmEmailModel(UserManager<UserAccount> users, AccountSignInManager signIn, AccountLimits limits, EmailChanges changes)
    : AccountPage
{
    /// <summary>Id of the account.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? UserId { get; set; }

    /// <summary>The token.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>Password; not asked for when the account is signed in.</summary>
    [BindProperty, DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>Whether the account of the link is signed in here.</summary>
    public bool IsOwnSession => UserId is not null && User.FindAccountId() == UserId;

    /// <summary>Shows the form; nothing is confirmed by it.</summary>
    public void OnGet()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        var user = UserId is null ? null : await users.FindByIdAsync(UserId);
        if (user is null || Code is null
            || !await users.VerifyUserTokenAsync(user, MailTokenProvider.Name, UserManager<UserAccount>.ConfirmEmailTokenPurpose, Code))
        {
            if (await limits.WrongLinkAsync(HttpContext) is { IsRefused: true } attempt) return TooMany(attempt.Wait);
            ModelState.AddModelError("", "This link is no longer valid. Sign in, and ask for another one on your account page.");
            return Page();
        }

        var password = IsOwnSession ? null : await signIn.ConfirmPasswordOfLinkAsync(user, Password ?? "");
        if (password is WaitResult { Wait: var wait }) return TooMany(wait);
        if (password is { Succeeded: false })
        {
            ModelState.AddModelError(nameof(Password), "This is not the password that was chosen at registration.");
            return Page();
        }

        var isChanging = !user.EmailConfirmed && await changes.FindAsync(user) is not null;
        var result = await users.ConfirmEmailAsync(user, Code);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Page();
        }

        // This address was not asked about the change while nobody had confirmed it, and would have to be now.
        Notify(isChanging
            ? "Thank you: your e-mail address is confirmed. The change to another one has ended with that: ask for it again if you want it still."
            : "Thank you: your e-mail address is confirmed.");
        return LocalRedirect(IsOwnSession ? "/account" : "/account/login");
    }
}
