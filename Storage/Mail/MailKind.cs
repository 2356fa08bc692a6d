namespace OrleansStock.Storage.Mail;

/// <summary>What a mail is about. The names are stored: they are not changed.</summary>
public enum MailKind
{
    /// <summary>Somebody registered with an address: confirm it, or learn that it has an account already.</summary>
    Registration,

    /// <summary>An account's owner wants to confirm the address.</summary>
    Confirmation,

    /// <summary>Somebody wants a new password for whatever account an address has.</summary>
    PasswordReset,

    /// <summary>An account's password was changed.</summary>
    PasswordChanged,

    /// <summary>An account is to have another address: the present one agrees or refuses.</summary>
    EmailChangeOld,

    /// <summary>The same to the new address, or that it has an account already.</summary>
    EmailChangeNew,

    /// <summary>An account has another address; to the one that it had.</summary>
    EmailChanged,

    /// <summary>What an alert waited for has happened.</summary>
    Alert,

    /// <summary>An outcome of somebody's predictions has come.</summary>
    Outcome,

    /// <summary>Somebody's week.</summary>
    Digest,
}
