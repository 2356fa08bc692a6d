using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>Makes the text of a mail about an account, with a token of its own, at the moment when it is sent.</summary>
internal sealed class AccountMails(UserManager<UserAccount> users)
{
    /// <summary>The letter; null where there is nobody to write to.</summary>
    public async Task<Letter?> WriteAsync(OutgoingMail mail)
    {
        if (await FindAsync(mail) is not { } owner) return null;
        return mail.Kind switch
        {
            MailKind.Confirmation => await ConfirmAsync(owner),
            MailKind.Registration => owner.Id == mail.UserId ? await ConfirmAsync(owner) : AccountLetters.AlreadyRegistered(owner, $"{mail.Site}/account/login", Forgot()),
            MailKind.PasswordReset => AccountLetters.Reset(owner, SiteLinks.With($"{mail.Site}/account/reset-password", owner, await users.GeneratePasswordResetTokenAsync(owner))),
            MailKind.PasswordChanged => AccountLetters.PasswordChanged(owner, Forgot()),
            _ => throw new InvalidOperationException($"There is no letter for {mail.Kind}."),
        };

        async Task<Letter> ConfirmAsync(UserAccount user) =>
            AccountLetters.Confirm(user, SiteLinks.With($"{mail.Site}/account/confirm-email", user, await users.GenerateEmailConfirmationTokenAsync(user)));

        string Forgot() => $"{mail.Site}/account/forgot-password";
    }

    private async Task<UserAccount?> FindAsync(OutgoingMail mail) => (mail.Email, mail.UserId) switch
    {
        ({ } email, _) => await users.FindByEmailAsync(email),
        (null, { } id) => await users.FindByIdAsync(id),
        _ => null,
    };
}
