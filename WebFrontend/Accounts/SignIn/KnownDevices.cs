using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Devices on which somebody has signed in, or has used the link of a reset: a sealed cookie names the accounts, each with a random device
/// id and the security stamp. It opens nothing. It gives the device attempts of its own, so that a stranger's attempts do not keep the
/// owner out (OWASP calls it a device cookie). A new password, second factor or "sign out everywhere" changes the stamp, and other devices
/// are strangers again. A reset shows no second factor: what it made known has no codes of its own, or each would bring new ones.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, IHttpContextAccessor accessor, TimeProvider time)
{
    /// <summary>How long a device is known after the last sign-in on it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>Accounts on one device: a family's. The one that signed in least recently makes room.</summary>
    private const int MostAccounts = 4;

    /// <summary>Stands before the id of a device with a whole sign-in. Ids of the release before have no mark, and may come from a reset.</summary>
    private const string SignedIn = "s";

    private readonly IDataProtector protector = protection.CreateProtector("OrleansStock.KnownDevice.v1");
    private readonly AccountCookie cookie = new(accessor, "orleansstock-device");

    /// <summary>The id of the device, where the account has signed in or was reset on it with its present stamp; null otherwise.</summary>
    public string? Find(HttpContext context, UserAccount? user) => FindEntry(context, user)?.DeviceId;

    /// <summary>The same, where the account has signed in on it, with its second factor if it has one; null after a reset alone.</summary>
    public string? FindSignedIn(HttpContext context, UserAccount user) =>
        FindEntry(context, user) is { IsSignedIn: true } entry ? entry.DeviceId : null;

    /// <summary>The id of the device, where it is known for anybody.</summary>
    public string? FindAny(HttpContext context) => Read(context).FirstOrDefault()?.DeviceId;

    /// <summary>Makes the device known for an account from the next request on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="userId">The account.</param>
    /// <param name="stamp">Its security stamp.</param>
    /// <param name="isSignedIn">Whether the sign-in was a whole one, and not the link of a reset.</param>
    public void Remember(HttpContext context, string userId, string stamp, bool isSignedIn)
    {
        var entries = Read(context);
        var deviceId = entries.Find(e => e.UserId == userId)?.DeviceId ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        entries.RemoveAll(e => e.UserId == userId);
        var now = time.GetUtcNow();
        entries.Insert(0, new Entry(userId, stamp, deviceId, now.ToUnixTimeSeconds(), isSignedIn));
        var text = string.Join('\n', entries.Take(MostAccounts).Select(e => string.Create(
            CultureInfo.InvariantCulture, $"{e.UserId}\t{e.Stamp}\t{(e.IsSignedIn ? SignedIn : "")}{e.DeviceId}\t{e.At}")));
        var options = cookie.Build(context);
        options.Expires = now + Lifetime;
        context.Response.Cookies.Append(cookie.Name!, protector.Protect(text), options);
    }

    private Entry? FindEntry(HttpContext context, UserAccount? user) =>
        user is null ? null : Read(context).Find(e => e.UserId == user.Id && e.Stamp == user.SecurityStamp);

    private List<Entry> Read(HttpContext context)
    {
        if (context.Request.Cookies[cookie.Name!] is not { Length: > 0 } value) return [];
        string text;
        try
        {
            text = protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            // Not one of ours.
            return [];
        }

        var oldest = (time.GetUtcNow() - Lifetime).ToUnixTimeSeconds();
        return
        [
            .. text.Split('\n').Select(line => line.Split('\t')).Where(p => p.Length == 4)
                .Select(p => (Parts: p, IsSignedIn: p[2].StartsWith(SignedIn, StringComparison.Ordinal)))
                .Select(l => new Entry(
                    l.Parts[0], l.Parts[1], l.IsSignedIn ? l.Parts[2][SignedIn.Length..] : l.Parts[2],
                    long.Parse(l.Parts[3], CultureInfo.InvariantCulture), l.IsSignedIn))
                .Where(e => e.At > oldest),
        ];
    }

    private sealed record Entry(string UserId, string Stamp, string DeviceId, long At, bool IsSignedIn);
}
