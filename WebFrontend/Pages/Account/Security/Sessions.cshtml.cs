namespace OrleansStock.WebFrontend.Pages.Account.Security;

/// <summary>Where the account is signed in. Ending a session deletes its row, which every web looks for with each request.</summary>
internal sealed class SessionsModel(UserManager<UserAccount> users, AccountSignInManager signIn, UserSessionStore store) : OwnAccountPage(users, signIn)
{
    /// <summary>The live sessions, the one used last first.</summary>
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    private string Secret => User.FindFirst(AccountPrincipal.SessionClaim)!.Value;

    /// <summary>Whether this is the session of this request.</summary>
    public bool IsThis(UserSession session) => session.Id == UserSessionStore.IdOf(Secret);

    /// <summary>Ends a session.</summary>
    public async Task<IActionResult> OnPostEndAsync([FromForm] string? id)
    {
        if (id == UserSessionStore.IdOf(Secret))
        {
            await Authentication.SignOutAsync();
            return LocalRedirect("/account/login");
        }

        // Only a session of this account's own is ended.
        if (id is not null && await store.EndAsync(Account.Id, id)) Notify("That device is signed out.");
        return LocalRedirect("/account/sessions");
    }

    /// <summary>Ends all but this one.</summary>
    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        var ended = await store.EndOthersAsync(Account.Id, Secret);
        Notify(ended switch
        {
            0 => "There was no other device.",
            1 => "The other device is signed out.",
            _ => $"{ended} other devices are signed out.",
        });
        return LocalRedirect("/account/sessions");
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Sessions = await store.ListAsync(Account.Id);
}
