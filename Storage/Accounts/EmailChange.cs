namespace OrleansStock.Storage.Accounts;

/// <summary>A row of <c>email_changes</c>: an account is to have another address.</summary>
public sealed class EmailChange
{
    /// <summary>Of the links in the mails.</summary>
    public string Id { get; set; } = "";

    /// <summary>The new address as it was typed.</summary>
    public string Email { get; set; } = "";

    /// <summary>Whether the old address agreed, or does not have to: one that was never confirmed belongs to nobody we know.</summary>
    public bool OldAgreed { get; set; }

    /// <summary>Whether the new address agreed.</summary>
    public bool NewAgreed { get; set; }

    /// <summary>Unix milliseconds of the request.</summary>
    public long CreatedAt { get; set; }
}
