namespace OrleansStock.Storage.Accounts;

/// <summary>A row of <c>users</c>: one person's account.</summary>
public sealed class UserAccount
{
    /// <summary>A Guid in form D, never used twice.</summary>
    public string Id { get; set; } = Guid.NewGuid().ToString("D");

    /// <summary>The name as the person wrote it.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The name as it is compared; unique.</summary>
    public string NormalizedUserName { get; set; } = "";

    /// <summary>The address as the person wrote it.</summary>
    public string Email { get; set; } = "";

    /// <summary>The address as it is compared; unique.</summary>
    public string NormalizedEmail { get; set; } = "";

    /// <summary>Whether the owner of the address has proved to know the password too.</summary>
    public bool EmailConfirmed { get; set; }

    /// <summary>Salted hash of the password; null where there is none.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and the second factor; sessions with an older stamp have ended.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Changes with every update of the row; a write with an older stamp fails.</summary>
    public string ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Whether signing in with the password asks for a code too.</summary>
    public bool TwoFactorEnabled { get; set; }

    /// <summary>The secret shared with the authenticator app, Base32; null where none is set up.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Hashes of the recovery codes that are left, separated by semicolons.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>Unix milliseconds of the registration.</summary>
    public long CreatedAt { get; set; }
}
