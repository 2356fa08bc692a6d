namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>What is limited per address and per account.</summary>
internal enum LimitedAction
{
    /// <summary>Anything that verifies a password or a code.</summary>
    Login,

    /// <summary>Registering.</summary>
    Register,

    /// <summary>Asking for a mail, or using its link.</summary>
    Reset,
}
