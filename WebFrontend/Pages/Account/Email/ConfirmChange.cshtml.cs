using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.Email;

/// <summary>
/// Agreeing to a change of address, or refusing it, with the link of a mail. The link to the new address asks for the password, or the
/// session, too: whoever was sent it by mistake cannot complete the change. The present address may refuse with the link alone.
/// </summary>
internal sealed class ConfirmChangeModel(UserManager<UserAccount> users, AccountSignInManager signIn, AccountLimits limits, EmailChanges changes) : AccountPage
{
    private UserAccount? account;

    /// <summary>Id of the account.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? UserId { get; set; }

    /// <summary>The token.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary><c>new</c> for the link to the new address, else that to the present one.</summary>
    [BindProperty(SupportsGet = true, Name = "side")]
    public string? Side { get; set; }

    /// <summary>Password; only the new address is asked, and not where the account is signed in.</summary>
    [BindProperty, DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>The change; null where the link is not, or no longer, one of a mail.</summary>
    public EmailChange? Change { get; private set; }

    /// <summary>Whether the link went to the new address.</summary>
    public bool IsNew => Side == "new";

    /// <summary>Whether the account of the link is signed in here.</summary>
    public bool IsOwnSession => UserId is not null && User.FindAccountId() == UserId;

    /// <summary>Shows what is asked; nothing is changed by it.</summary>
    public async Task<IActionResult> OnGetAsync() => await ReadLinkAsync() ?? Page();

    /// <summary>Agrees.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadLinkAsync() is { } refusal) return refusal;
        if (IsNew && !IsOwnSession)
        {
            var password = await signIn.ConfirmPasswordOfLinkAsync(account!, Password ?? "");
            if (password is WaitResult { Wait: var wait }) return TooMany(wait);
            if (!password.Succeeded)
            {
                ModelState.AddModelError(nameof(Password), "This is not the password of that account.");
                return Page();
            }
        }

        var result = await changes.AgreeAsync(HttpContext, account!, Change!, IsNew);
        if (result is { Succeeded: false })
        {
            // Only who reads the mails of the address learns that it has an account by now.
            ModelState.AddModelError("", "The address could not be changed. Please ask for the change again.");
            return Page();
        }

        if (result is null) Notify("Thank you. The change follows once the other address has agreed too.");
        else
        {
            if (IsOwnSession) await signIn.RefreshSignInAsync(account!);
            Notify("The account has its new address, and its other devices are signed out.");
        }

        return LocalRedirect(IsOwnSession ? "/account" : "/account/login");
    }

    /// <summary>Refuses; the present address needs nothing but its link.</summary>
    public async Task<IActionResult> OnPostRefuseAsync()
    {
        if (await ReadLinkAsync() is { } refusal) return refusal;
        if (IsNew) return BadRequest();
        await changes.RefuseAsync(account!);
        Notify("The address stays as it is. If it was not you who asked, choose a new password now.");
        return LocalRedirect("/account/forgot-password");
    }

    private async Task<IActionResult?> ReadLinkAsync()
    {
        // The address of this page holds the token.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        account = UserId is null ? null : await users.FindByIdAsync(UserId);
        Change = await changes.FindByLinkAsync(account, Code, IsNew);
        if (Change is not null) return null;
        if (await limits.WrongLinkAsync(HttpContext) is { IsRefused: true } attempt) return TooMany(attempt.Wait);
        ModelState.AddModelError("", "This link is no longer valid: it works for a day, until the change is done, refused or asked for again.");
        return Page();
    }
}
