using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Devices on which somebody has signed in: a sealed cookie names the accounts, each with a random device id and the security stamp.
/// It opens nothing. It gives the device attempts of its own, so that a stranger's attempts do not keep the owner out (OWASP calls it
/// a device cookie). A new password, second factor or "sign out everywhere" changes the stamp, and other devices are strangers again.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, IHttpContextAccessor accessor, TimeProvider time)
{
    /// <summary>How long a device is known after the last sign-in on it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>Accounts on one device: a family's. The one that signed in least recently makes room.</summary>
    private const int MostAccounts = 4;

    private readonly IDataProtector protector = protection.CreateProtector("OrleansStock.KnownDevice.v1");
    private readonly AccountCookie cookie = new(accessor, "orleansstock-device");

    /// <summary>The id of the device, where the account has signed in on it with its present stamp; null otherwise.</summary>
    public string? Find(HttpContext context, UserAccount? user) =>
        user is null ? null : Read(context).Find(e => e.UserId == user.Id && e.Stamp == user.SecurityStamp)?.DeviceId;

    /// <summary>The id of the device, where anybody has signed in on it.</summary>
    public string? FindAny(HttpContext context) => Read(context).FirstOrDefault()?.DeviceId;

    /// <summary>Makes the device known for an account from the next request on.</summary>
    public void Remember(HttpContext context, string userId, string stamp)
    {
        var entries = Read(context);
        var deviceId = entries.Find(e => e.UserId == userId)?.DeviceId ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        entries.RemoveAll(e => e.UserId == userId);
        var now = time.GetUtcNow();
        entries.Insert(0, new Entry(userId, stamp, deviceId, now.ToUnixTimeSeconds()));
        var text = string.Join('\n', entries.Take(MostAccounts).Select(e => string.Create(
            CultureInfo.InvariantCulture, $"{e.UserId}\t{e.Stamp}\t{e.DeviceId}\t{e.At}")));
        var options = cookie.Build(context);
        options.Expires = now + Lifetime;
        context.Response.Cookies.Append(cookie.Name!, protector.Protect(text), options);
    }

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
                .Select(p => new Entry(p[0], p[1], p[2], long.Parse(p[3], CultureInfo.InvariantCulture)))
                .Where(e => e.At > oldest),
        ];
    }

    private sealed record Entry(string UserId, string Stamp, string DeviceId, long At);
}
