using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>The mails about accounts.</summary>
internal static class AccountLetters
{
    /// <summary>Asks the owner of an address to confirm it.</summary>
    public static Letter Confirm(UserAccount user, string link) => new(user.Email, "Confirm your e-mail address",
        $"""
        Hello {user.UserName},

        please confirm that this is your address. You will be asked for the password you chose:

        {link}

        The link works for three days. You can use OrleansStock before, but only a confirmed address can be trusted
        when you forget your password.

        If you did not register at OrleansStock, do nothing; without your confirmation the address is not taken as
        yours.
        """);

    /// <summary>Tells the owner of an address that it has an account, after someone tried to register with it.</summary>
    public static Letter AlreadyRegistered(UserAccount user, string loginLink, string forgotLink) => new(user.Email, "You already have an account",
        $"""
        Hello {user.UserName},

        someone, perhaps you, tried to register at OrleansStock with this address, but it has an account already. No
        second one was made, and nothing has changed.

        Log in as {user.UserName}: {loginLink}
        Forgot the password? {forgotLink}

        If it was not you, there is nothing to do.
        """);

    /// <summary>Gives the link to choose a new password.</summary>
    public static Letter Reset(UserAccount user, string link) => new(user.Email, "Choose a new password",
        $"""
        Hello {user.UserName},

        here you can choose a new password:

        {link}

        The link works once, within the next hour. All devices are then logged out, and all API tokens are revoked.
        Your passkeys stay. Only where this address was never confirmed, passkeys and two-factor login are removed too,
        because somebody else may have added them.

        If you did not ask for this, do nothing; your password stays as it is.
        """);

    /// <summary>Tells the owner that the password was changed.</summary>
    public static Letter PasswordChanged(UserAccount user, string forgotLink) => new(user.Email, "Your password was changed",
        $"""
        Hello {user.UserName},

        the password of your account at OrleansStock was just changed, and your other devices were logged out.
        Your passkeys stay, unless you changed it by a mail to an address that was never confirmed: then passkeys and
        two-factor login were removed too.

        If it was not you, choose a new one at once: {forgotLink}
        """);
}
