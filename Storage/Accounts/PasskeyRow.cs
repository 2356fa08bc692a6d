using Microsoft.AspNetCore.Identity;

namespace OrleansStock.Storage.Accounts;

/// <summary>A row of <c>user_passkeys</c>.</summary>
internal sealed class PasskeyRow
{
    /// <summary>Whose it is.</summary>
    public string UserId { get; set; } = "";

    /// <summary>The id by which authenticators and browsers know it.</summary>
    public byte[] CredentialId { get; set; } = [];

    /// <summary>What the person calls it.</summary>
    public string? Name { get; set; }

    /// <summary>COSE key.</summary>
    public byte[] PublicKey { get; set; } = [];

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; set; }

    /// <summary>How often it has signed, where the device counts.</summary>
    public long SignCount { get; set; }

    /// <summary>How a browser reaches the device, separated by commas; null where unknown.</summary>
    public string? Transports { get; set; }

    /// <summary>Whether the device verified the person.</summary>
    public bool IsUserVerified { get; set; }

    /// <summary>Whether it may be copied to other devices.</summary>
    public bool IsBackupEligible { get; set; }

    /// <summary>Whether it has been.</summary>
    public bool IsBackedUp { get; set; }

    /// <summary>As the device sent it.</summary>
    public byte[] AttestationObject { get; set; } = [];

    /// <summary>As the browser sent it.</summary>
    public byte[] ClientDataJson { get; set; } = [];

    /// <summary>The row of a passkey.</summary>
    public static PasskeyRow Of(string userId, UserPasskeyInfo info) => new()
    {
        UserId = userId,
        CredentialId = info.CredentialId,
        Name = info.Name,
        PublicKey = info.PublicKey,
        CreatedAt = info.CreatedAt.ToUnixTimeMilliseconds(),
        SignCount = info.SignCount,
        Transports = info.Transports is null ? null : string.Join(',', info.Transports),
        IsUserVerified = info.IsUserVerified,
        IsBackupEligible = info.IsBackupEligible,
        IsBackedUp = info.IsBackedUp,
        AttestationObject = info.AttestationObject,
        ClientDataJson = info.ClientDataJson,
    };

    /// <summary>The passkey of the row.</summary>
    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), (uint)SignCount,
        Transports?.Split(',', StringSplitOptions.RemoveEmptyEntries), IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson)
    {
        Name = Name,
    };
}
