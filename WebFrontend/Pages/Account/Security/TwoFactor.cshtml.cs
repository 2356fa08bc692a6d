using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace OrleansStock.WebFrontend.Pages.Account.Security;

/// <summary>
/// Setting up the authenticator app. The new secret travels in the form, sealed for this account, and is stored only
/// with a code that shows the app has it.
/// </summary>
internal sealed class TwoFactorModel(
    UserManager<UserAccount> users, AccountSignInManager signIn, UserStore store, IDataProtectionProvider protection, TimeProvider time)
    : OwnAccountPage(users, signIn)
{
    private const int RecoveryCodeCount = 10;

    private readonly IDataProtector protector = protection.CreateProtector("OrleansStock.PendingAuthenticatorKey.v1");

    /// <summary>The sealed secret that is being set up.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    /// <summary>Code of the app.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The secret for typing it in, in groups of four; null where none is being set up.</summary>
    public string? Key { get; private set; }

    /// <summary>The secret as a picture, a data: address.</summary>
    public string? QrCode { get; private set; }

    /// <summary>Recovery codes, shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>Shows a new secret.</summary>
    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        ShowKey(AuthenticatorCode.NewKey());
        return Page();
    }

    /// <summary>Turns it on.</summary>
    public async Task<IActionResult> OnPostEnableAsync()
    {
        if (Open(Pending) is not { } key)
        {
            ModelState.AddModelError("", "The set-up was interrupted. Please begin again.");
            return Page();
        }

        if (AuthenticatorCode.Match(key, Code ?? "", time.GetUtcNow()) is not { } step || !await store.UseTotpStepAsync(Account, step))
        {
            ModelState.AddModelError(nameof(Code), "That is not the code that the app shows now. Check that your phone’s clock is right.");
            ShowKey(key);
            return Page();
        }

        Account.AuthenticatorKey = key;
        var result = await Users.SetTwoFactorEnabledAsync(Account, enabled: true);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Page();
        }

        return await ShowNewCodesAsync();
    }

    /// <summary>Makes new recovery codes; the old ones are void.</summary>
    public async Task<IActionResult> OnPostRecoveryCodesAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        if (!Account.TwoFactorEnabled) return LocalRedirect("/account/two-factor");
        return await ShowNewCodesAsync();
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostDisableAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        var alone = new UserAccount { UserName = Account.UserName, Email = Account.Email };
        if (PasswordPolicy.Check(CurrentPassword!, alone) is not null)
        {
            ModelState.AddModelError(
                nameof(CurrentPassword), "This password is too short, or too easy to guess, to stand alone. Change it to a longer one first.");
            return Page();
        }

        Account.AuthenticatorKey = null;
        Account.RecoveryCodes = null;
        var result = await Users.SetTwoFactorEnabledAsync(Account, enabled: false);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Page();
        }

        await Authentication.RefreshSignInAsync(Account);
        Notify("Two-factor authentication is off.");
        return LocalRedirect("/account");
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => CodesLeft = await Users.CountRecoveryCodesAsync(Account);

    private async Task<IActionResult> ShowNewCodesAsync()
    {
        RecoveryCodes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(Account, RecoveryCodeCount) ?? []];
        CodesLeft = RecoveryCodes.Count;
        // The security stamp is new: without this the person would be signed out here as well.
        await Authentication.RefreshSignInAsync(Account);
        return Page();
    }

    private void ShowKey(string key)
    {
        // Sealed with the stamp too: a change of the password voids a form that was left open.
        Pending = protector.Protect($"{Account.Id}\n{Account.SecurityStamp}\n{key}");
        ModelState.Remove(nameof(Pending));
        Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        var name = Uri.EscapeDataString(Account.UserName);
        var address = $"otpauth://totp/OrleansStock:{name}?secret={key}&issuer=OrleansStock&algorithm=SHA1&digits=6&period=30";
        QrCode = "data:image/png;base64," + Convert.ToBase64String(PngByteQRCodeHelper.GetQRCode(address, QRCodeGenerator.ECCLevel.M, 5));
    }

    private string? Open(string? pending)
    {
        try
        {
            return pending is not null && protector.Unprotect(pending).Split('\n') is [var id, var stamp, var key]
                && id == Account.Id && stamp == Account.SecurityStamp
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            // Not one of ours.
            return null;
        }
    }
}
