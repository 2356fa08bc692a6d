namespace OrleansStock.Storage.Mail;

/// <summary>A mail that is owed to somebody: whom and why, but not what it says, which is made when it goes out.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Site">Where its links lead: scheme and host.</param>
public sealed record OutgoingMail(MailKind Kind, string Site)
{
    /// <summary>The account, or the one that a registration asked for; null where the address is all that is known.</summary>
    public string? UserId { get; init; }

    /// <summary>The address as it was typed; null where the account's own is meant.</summary>
    public string? Email { get; init; }

    /// <summary>What it says, as JSON; null in mails about accounts.</summary>
    public string? Detail { get; init; }
}
