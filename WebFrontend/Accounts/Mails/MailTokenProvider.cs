using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// Tokens for links in mails. A token holds its purpose, the account, its time and the security stamp. A reset changes the
/// stamp, which voids every token issued before.
/// </summary>
internal sealed class MailTokenProvider(IDataProtectionProvider protection, TimeProvider time) : IUserTwoFactorTokenProvider<UserAccount>
{
    /// <summary>The name of the provider.</summary>
    public const string Name = "Mail";

    private const string Change = "EmailChange";

    /// <summary>The purpose of a link that agrees to a change of address, or refuses it.</summary>
    public static string ChangePurpose(string changeId, bool isNew) => $"{Change}.{(isNew ? "new" : "old")}.{changeId}";

    private readonly IDataProtector protector = protection.CreateProtector("OrleansStock.MailToken.v1");

    /// <inheritdoc/>
    public Task<string> GenerateAsync(string purpose, UserManager<UserAccount> manager, UserAccount user)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var payload = string.Join('\n', purpose, user.Id, user.SecurityStamp, user.NormalizedEmail, now);
        return Task.FromResult(Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes(payload))));
    }

    /// <inheritdoc/>
    public Task<bool> ValidateAsync(string purpose, string token, UserManager<UserAccount> manager, UserAccount user)
    {
        string[] parts;
        try
        {
            parts = Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(token))).Split('\n');
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Not one of ours, or truncated by a mail program.
            return Task.FromResult(false);
        }

        var lifetime = purpose == UserManager<UserAccount>.ResetPasswordTokenPurpose ? Timeouts.Mail.ResetLink
            : purpose.StartsWith(Change, StringComparison.Ordinal) ? Timeouts.Mail.ChangeLink : Timeouts.Mail.ConfirmLink;
        var valid = parts is [var p, var id, var stamp, var email, var at]
            && p == purpose && id == user.Id && stamp == user.SecurityStamp && email == user.NormalizedEmail
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) is var age && age >= TimeSpan.Zero && age < lifetime;
        return Task.FromResult(valid);
    }

    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<UserAccount> manager, UserAccount user) => Task.FromResult(false);
}
