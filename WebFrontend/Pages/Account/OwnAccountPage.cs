using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;

namespace OrleansStock.WebFrontend.Pages.Account;

/// <summary>
/// A page about the account that is signed in. What gives access or takes it away asks for the password again: a session
/// left open is not enough.
/// </summary>
[Authorize]
internal abstract class OwnAccountPage(UserManager<UserAccount> users, AccountSignInManager signIn) : AccountPage
{
    /// <summary>The password, for what asks for it.</summary>
    [BindProperty, DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    /// <summary>The account; not null inside a handler.</summary>
    public UserAccount Account { get; private set; } = null!;

    /// <summary>Accounts.</summary>
    protected UserManager<UserAccount> Users => users;

    /// <summary>Signing in.</summary>
    private protected AccountSignInManager Authentication => signIn;

    /// <summary>
    /// Reads the account; the session has just been checked, so it is there unless it goes at this very moment. What a session may do ends
    /// with its stamp, also where a reset comes between the head of a request and the end of its body.
    /// </summary>
    /// <remarks>Its name looks like a handler's, which the HTTP method PAGE would call.</remarks>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } account || account.SecurityStamp != User.FindFirst(AccountPrincipal.StampClaim)?.Value)
        {
            context.Result = Challenge();
            return;
        }

        Account = account;
        signIn.RememberDevice(account);
        await LoadAsync();
        await next();
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Asks for the password.</summary>
    /// <returns>Null where it is right; else the page with a message.</returns>
    protected async Task<IActionResult?> RefuseWithoutPasswordAsync()
    {
        var result = string.IsNullOrEmpty(CurrentPassword) ? null : await signIn.ConfirmOwnPasswordAsync(Account, CurrentPassword);
        if (result is { Succeeded: true }) return null;
        if (result is WaitResult { Wait: var wait }) return TooMany(wait);
        ModelState.AddModelError(nameof(CurrentPassword), "This is not your password.");
        return Page();
    }
}
