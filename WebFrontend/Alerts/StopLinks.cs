using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace OrleansStock.WebFrontend.Alerts;

/// <summary>
/// Links that end an alert without an account (one-click unsubscribe, RFC 8058). A link is sealed with the keys of the site, names one alert
/// and can do nothing but end it, so it has no end of its own: a mail may be read years later.
/// </summary>
internal sealed class StopLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("OrleansStock.StopAlert.v1");

    /// <summary>The link.</summary>
    public string LinkTo(string site, string userId, string alertId) =>
        $"{site}/alerts/stop?token={Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes($"{userId}\n{alertId}")))}";

    /// <summary>Whose alert a token ends; null where it is none of ours.</summary>
    public (string UserId, string AlertId)? Read(string? token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(token ?? ""))).Split('\n');
            return parts is [var user, var alert] ? (user, alert) : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Truncated by a mail program, or made up.
            return null;
        }
    }
}
