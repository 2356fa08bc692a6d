namespace OrleansStock.Storage.Mail;

/// <summary>A mail that this process may send until its lease is over.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mail">The mail.</param>
/// <param name="CreatedAt">Since when it is owed.</param>
/// <param name="Attempts">How often it was tried before.</param>
public sealed record ClaimedMail(string Id, OutgoingMail Mail, DateTimeOffset CreatedAt, int Attempts);
