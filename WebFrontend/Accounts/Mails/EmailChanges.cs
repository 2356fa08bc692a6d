using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// Changing the address of an account. Who has a session and even the password cannot take the account with it: the address that it has
/// must agree, and may refuse. Whether the new address has an account is told to its owner alone, by mail.
/// </summary>
internal sealed class EmailChanges(UserManager<UserAccount> users, EmailChangeStore store, MailQueue mails, SiteLinks links, TimeProvider time)
{
    /// <summary>The change of an account that waits; null where there is none.</summary>
    public Task<EmailChange?> FindAsync(UserAccount user) => store.FindAsync(user.Id, time.GetUtcNow() - Timeouts.Mail.ChangeLink);

    /// <summary>
    /// Begins a change and writes to both addresses. An old one that was never confirmed may be a mistake: it is not asked, and where it is
    /// confirmed before the change is done, the change ends.
    /// </summary>
    /// <returns>False where the account has changed since it was read: nothing begins.</returns>
    public async Task<bool> BeginAsync(HttpContext context, UserAccount user, string email)
    {
        if (!await store.BeginAsync(user, email)) return false;
        var site = links.SiteOf(context);
        if (user.EmailConfirmed) await mails.EnqueueAsync(new OutgoingMail(MailKind.EmailChangeOld, site) { UserId = user.Id });
        await mails.EnqueueAsync(new OutgoingMail(MailKind.EmailChangeNew, site) { UserId = user.Id });
        return true;
    }

    /// <summary>A token for the link to one of the two addresses. It is void with the change, the password and the present address.</summary>
    public Task<string> TokenAsync(UserAccount user, EmailChange change, bool isNew) =>
        users.GenerateUserTokenAsync(user, MailTokenProvider.Name, MailTokenProvider.ChangePurpose(change.Id, isNew));

    /// <summary>The change that a link belongs to; null where the link is none, or none any longer.</summary>
    public async Task<EmailChange?> FindByLinkAsync(UserAccount? user, string? token, bool isNew) =>
        user is not null && token is not null && await FindAsync(user) is { } change
        && await users.VerifyUserTokenAsync(user, MailTokenProvider.Name, MailTokenProvider.ChangePurpose(change.Id, isNew), token) ? change : null;

    /// <summary>One of the two addresses agrees. Once both have, the account has the new one, and the old one is told.</summary>
    /// <returns>Null while the other has not agreed; else what came of it.</returns>
    public async Task<IdentityResult?> AgreeAsync(HttpContext context, UserAccount user, EmailChange change, bool isNew)
    {
        await store.AgreeAsync(user.Id, change.Id, isNew);
        if (await FindAsync(user) is not { OldAgreed: true, NewAgreed: true } agreed || agreed.Id != change.Id) return null;
        var old = user.Email;
        user.Email = agreed.Email;
        user.EmailConfirmed = true;
        // A new stamp: other sessions end, links of mails to the old address are void, and the change is over.
        var result = await users.UpdateSecurityStampAsync(user);
        if (!result.Succeeded) return result;
        await mails.EnqueueAsync(new OutgoingMail(MailKind.EmailChanged, links.SiteOf(context)) { UserId = user.Id, Email = old });
        return result;
    }

    /// <summary>Ends the change: nothing is changed.</summary>
    public Task RefuseAsync(UserAccount user) => store.EndAsync(user.Id);
}
