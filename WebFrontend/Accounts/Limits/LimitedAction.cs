namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>What is limited per address.</summary>
internal enum LimitedAction
{
    /// <summary>Signing in with a password or a code.</summary>
    Login,

    /// <summary>Signing in with a passkey, which nobody guesses: the limit bounds the work.</summary>
    Passkey,

    /// <summary>Registering.</summary>
    Register,

    /// <summary>Asking for a mail.</summary>
    Reset,

    /// <summary>Using a link that is not, or no longer, one of a mail.</summary>
    Link,
}
