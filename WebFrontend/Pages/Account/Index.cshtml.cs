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
    : OwnAccountPage(users, signIn, limits)
{
    private readonly AccountLimits limits = limits;

    /// <summary>How many sessions are alive.</summary>
    public int Sessions { get; private set; }

    /// <summary>How many passkeys there are.</summary>
    public int Passkeys { get; private set; }

    /// <summary>How many API tokens there are.</summary>
    public int Tokens { get; private set; }

    /// <summary>Sends the mail that confirms the address once more.</summary>
    public async Task<IActionResult> OnPostConfirmEmailAsync()
    {
        if (OverLimit(limits, LimitedAction.Reset, Account.Id) is { } refusal) return refusal;
        if (!Account.EmailConfirmed) await mails.EnqueueAsync(new OutgoingMail(MailKind.Confirmation, links.SiteOf(HttpContext)) { UserId = Account.Id });
        Notify(mail.WhereIs(Account.Email));
        return LocalRedirect("/account");
    }

    /// <summary>Ends all sessions, this one too.</summary>
    public async Task<IActionResult> OnPostLogoutEverywhereAsync()
    {
        await sessions.EndAllAsync(Account.Id);
        await Authentication.SignOutAsync();
        Notify("All your devices are logged out.");
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
