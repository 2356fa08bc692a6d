using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Pages.Account;

/// <summary>The account in one place. Its forms post to the page of each subject.</summary>
internal sealed class IndexModel(
    UserManager<UserAccount> users,
    AccountSignInManager signIn,
    AccountLimits limits,
    UserSessionStore sessions,
    ApiTokenStore tokens,
    MailQueue mails,
    MailOptions mail,
    SiteLinks links)
    : OwnAccountPage(users, signIn)
{
    /// <summary>How many sessions are alive.</summary>
    public int Sessions { get; private set; }

    /// <summary>How many passkeys there are.</summary>
    public int Passkeys { get; private set; }

    /// <summary>How many API tokens there are.</summary>
    public int Tokens { get; private set; }

    /// <summary>Sends the mail that confirms the address once more.</summary>
    public async Task<IActionResult> OnPostConfirmEmailAsync()
    {
        if (await limits.ConfirmationMailAsync(HttpContext) is { IsRefused: true } attempt) return TooMany(attempt.Wait);
        if (!Account.EmailConfirmed) await mails.EnqueueAsync(new OutgoingMail(MailKind.Confirmation, links.SiteOf(HttpContext)) { UserId = Account.Id });
        Notify(mail.WhereIs(Account.Email));
        return LocalRedirect("/account");
    }

    /// <summary>Ends all sessions, this one too. Only this device stays known, and links of mails are void.</summary>
    public async Task<IActionResult> OnPostLogoutEverywhereAsync()
    {
        var result = await Users.UpdateSecurityStampAsync(Account);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Page();
        }

        Authentication.RememberDevice(Account);
        await sessions.EndAllAsync(Account.Id);
        await Authentication.SignOutAsync();
        Notify("You are signed out on all devices.");
        return LocalRedirect("/account/login");
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Sessions = await sessions.CountAsync(Account.Id);
        Passkeys = (await Users.GetPasskeysAsync(Account)).Count;
        Tokens = (await tokens.ListAsync(Account.Id)).Count;
    }
}
