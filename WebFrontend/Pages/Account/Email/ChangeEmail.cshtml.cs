namespace OrleansStock.WebFrontend.Pages.Account.Email;

/// <summary>Asking for another address. The answer is the same whether or not the address has an account.</summary>
internal sealed class ChangeEmailModel(UserManager<UserAccount> users, AccountSignInManager signIn, AccountLimits limits, EmailChanges changes)
    : OwnAccountPage(users, signIn)
{
    /// <summary>The new address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The change that waits; null for none.</summary>
    public EmailChange? Waiting { get; private set; }

    /// <summary>Writes to both addresses.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        var email = Email?.Trim() ?? "";
        if (!EmailAddress.IsValid(email)) ModelState.AddModelError(nameof(Email), "This is not an e-mail address, like name@example.org.");
        else if (Users.NormalizeEmail(email) == Account.NormalizedEmail) ModelState.AddModelError(nameof(Email), "Your account has this address already.");
        if (!ModelState.IsValid) return Page();
        if (await limits.EmailChangeAsync(Account.Id, Users.NormalizeEmail(email)) is { IsRefused: true } attempt) return TooMany(attempt.Wait);
        if (await changes.BeginAsync(HttpContext, Account, email)) return LocalRedirect("/account/change-email");
        ModelState.AddModelError("", "Something else changed the account at the same moment. Please try again.");
        return Page();
    }

    /// <summary>Ends the change that waits.</summary>
    public async Task<IActionResult> OnPostCancelAsync()
    {
        await changes.RefuseAsync(Account);
        Notify("Your address stays as it is.");
        return LocalRedirect("/account/change-email");
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Waiting = await changes.FindAsync(Account);
}
