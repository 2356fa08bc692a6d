using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Alerts.Weekly;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>Writes a mail about an account at the moment it is sent, so that no token lies in the queue.</summary>
internal sealed class AccountMails(UserManager<UserAccount> users, EmailChanges changes, AlertStore alerts, DigestStore digests, DigestReader weeks,
    StopLinks stops)
{
    /// <summary>The letter; null where there is nobody to write to.</summary>
    public async Task<Letter?> WriteAsync(OutgoingMail mail)
    {
        if (mail.Kind is MailKind.EmailChangeOld or MailKind.EmailChangeNew or MailKind.EmailChanged) return await WriteAboutChangeAsync(mail);
        if (await FindAsync(mail) is not { } owner) return null;
        return mail.Kind switch
        {
            MailKind.Confirmation => await ConfirmAsync(owner),
            MailKind.Registration when owner.Id == mail.UserId => await ConfirmAsync(owner),
            MailKind.Registration => AccountLetters.AlreadyRegistered(owner, $"{mail.Site}/account/login", Forgot()),
            MailKind.PasswordReset => await ResetAsync(owner),
            MailKind.Alert or MailKind.Outcome => await AlertAsync(owner),
            MailKind.Digest => await DigestAsync(owner),
            MailKind.PasswordChanged => AccountLetters.PasswordChanged(owner, Forgot()),
            _ => throw new InvalidOperationException($"There is no letter for {mail.Kind}."),
        };

        async Task<Letter> ConfirmAsync(UserAccount user) =>
            AccountLetters.Confirm(user, SiteLinks.With($"{mail.Site}/account/confirm-email", user, await users.GenerateEmailConfirmationTokenAsync(user)));

        async Task<Letter> ResetAsync(UserAccount user) =>
            AccountLetters.Reset(user, SiteLinks.With($"{mail.Site}/account/reset-password", user, await users.GeneratePasswordResetTokenAsync(user)));

        // To confirmed addresses alone, and not once the alert was stopped: nobody gets mails that somebody else asked for.
        async Task<Letter?> AlertAsync(UserAccount user) =>
            user.EmailConfirmed && mail.Detail is { } text && AlertDetail.Read(text) is { } detail
            && await alerts.FindAsync(user.Id, detail.AlertId) is not null
                ? AlertLetters.Write(user, detail, mail.Site, stops.LinkTo(mail.Site, user.Id, detail.AlertId))
                : null;

        // Likewise; a week without anything to tell brings no mail.
        async Task<Letter?> DigestAsync(UserAccount user) =>
            user.EmailConfirmed && mail.Detail is { } text && DigestDetail.Read(text) is { } detail
            && (await digests.FindAsync(user.Id))?.Id == detail.Id && await weeks.ReadAsync(user.Id, detail.Week) is { IsEmpty: false } content
                ? DigestLetters.Write(user, content, mail.Site, stops.LinkTo(mail.Site, user.Id, detail.Id))
                : null;

        string Forgot() => $"{mail.Site}/account/forgot-password";
    }

    private async Task<Letter?> WriteAboutChangeAsync(OutgoingMail mail)
    {
        if (mail.UserId is null || await users.FindByIdAsync(mail.UserId) is not { } user) return null;
        var forgot = $"{mail.Site}/account/forgot-password";
        if (mail.Kind == MailKind.EmailChanged) return AccountLetters.EmailChanged(user, mail.Email!);
        if (await changes.FindAsync(user) is not { } change) return null;
        if (mail.Kind == MailKind.EmailChangeOld) return AccountLetters.EmailChangeOld(user, change.Email, await LinkAsync(false), forgot);
        return await users.FindByEmailAsync(change.Email) is { } owner && owner.Id != user.Id
            ? AccountLetters.AddressTaken(owner, forgot)
            : AccountLetters.EmailChangeNew(user, change.Email, await LinkAsync(true));

        async Task<string> LinkAsync(bool isNew) =>
            SiteLinks.With($"{mail.Site}/account/confirm-change", user, await changes.TokenAsync(user, change, isNew)) + (isNew ? "&side=new" : "&side=old");
    }

    private async Task<UserAccount?> FindAsync(OutgoingMail mail) => (mail.Email, mail.UserId) switch
    {
        ({ } email, _) => await users.FindByEmailAsync(email),
        (null, { } id) => await users.FindByIdAsync(id),
        _ => null,
    };
}
