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

        The link works for three days. You can use OrleansStock before you confirm, but only with a confirmed address
        do passkeys and two-factor authentication outlast a forgotten password.

        If you did not register at OrleansStock, ignore this mail: nothing is confirmed without you.
        """);

    /// <summary>Tells the owner of an address that it has an account, after someone tried to register with it.</summary>
    public static Letter AlreadyRegistered(UserAccount user, string loginLink, string forgotLink) => new(user.Email, "You already have an account",
        $"""
        Hello {user.UserName},

        someone, perhaps you, tried to register at OrleansStock with this address, but it already has an account. No
        second account was made, and nothing has changed.

        Sign in as {user.UserName}: {loginLink}
        Forgot your password? {forgotLink}

        If it was not you, you need not do anything.
        """);

    /// <summary>Gives the link to choose a new password.</summary>
    public static Letter Reset(UserAccount user, string link) => new(user.Email, "Choose a new password",
        $"""
        Hello {user.UserName},

        here you can choose a new password:

        {link}

        The link works once, within the next hour. A new password signs you out on all devices and revokes all API tokens.
        Your passkeys stay. Only if this address was never confirmed, passkeys and two-factor authentication are
        removed too, because somebody else may have added them.

        If you did not ask for this, ignore this mail: your password stays as it is.
        """);

    /// <summary>Tells the owner that the password was changed.</summary>
    public static Letter PasswordChanged(UserAccount user, string forgotLink) => new(user.Email, "Your password was changed",
        $"""
        Hello {user.UserName},

        the password of your account at OrleansStock was just changed, and you were signed out on your other devices.
        Your passkeys stay, unless it was changed through a mail to an address that was never confirmed: then passkeys
        and two-factor authentication were removed too.

        If it was not you, choose a new password at once: {forgotLink}
        """);

    /// <summary>Tells the present address that the account is to have another, and asks.</summary>
    public static Letter EmailChangeOld(UserAccount user, string email, string link, string forgotLink) => new(
        user.Email, "Is your account to have another address?",
        $"""
        Hello {user.UserName},

        somebody who is signed in to your account at OrleansStock, and knows its password, wants mails to go to {email}
        instead of this address.

        Here you can agree, or refuse:

        {link}

        Nothing changes unless both addresses agree within a day.

        If it was not you, refuse, and choose a new password at once: {forgotLink}
        """);

    /// <summary>Asks the new address.</summary>
    public static Letter EmailChangeNew(UserAccount user, string email, string link) => new(email, "Confirm your new e-mail address",
        $"""
        Hello,

        the account {user.UserName} at OrleansStock is to have this address. Please confirm that it is yours:

        {link}

        The link works for a day. You will be asked for the password where you are not signed in.

        If you do not know that account, ignore this mail: nothing is changed without you.
        """);

    /// <summary>Tells the owner of an address that somebody wanted it for another account.</summary>
    public static Letter AddressTaken(UserAccount owner, string forgotLink) => new(owner.Email, "Your address already has an account",
        $"""
        Hello {owner.UserName},

        somebody, perhaps you, wanted another account at OrleansStock to have this address. It already has yours, so
        that nothing has changed. To use it for another account, give this one another address first, or delete it.

        Forgot your password? {forgotLink}

        If it was not you, you need not do anything.
        """);

    /// <summary>Tells the old address that the account has another.</summary>
    public static Letter EmailChanged(UserAccount user, string old) => new(old, "Your account has another address",
        $"""
        Hello {user.UserName},

        your account at OrleansStock now has the address {user.Email}, as you agreed in a mail to this one. Your other
        devices were signed out. This address gets no more mails about the account.
        """);
}
