using System.Buffers.Text;

namespace OrleansStock.WebFrontend.Pages.Account.Security;

/// <summary>Passkeys. Making one takes two requests: the challenge, which asks for the password, and what the device answers.</summary>
internal sealed class PasskeysModel(UserManager<UserAccount> users, AccountSignInManager signIn) : OwnAccountPage(users, signIn)
{
    private const int Limit = 20;

    /// <summary>What the person calls the passkey.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The passkeys.</summary>
    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>What the browser needs to make a passkey, JSON; 400 with one line of text where the password is wrong.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        if (await RefuseWithoutPasswordAsync() is not null)
        {
            return new ContentResult
            {
                StatusCode = Response.StatusCode == StatusCodes.Status429TooManyRequests ? Response.StatusCode : StatusCodes.Status400BadRequest,
                Content = ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage,
            };
        }

        if (Passkeys.Count >= Limit)
            return new ContentResult { StatusCode = StatusCodes.Status400BadRequest, Content = $"You have {Limit} passkeys already. Remove one first." };
        var person = new PasskeyUserEntity { Id = Account.Id, Name = Account.UserName, DisplayName = Account.UserName };
        return Content(await Authentication.MakePasskeyCreationOptionsAsync(person), "application/json");
    }

    /// <summary>Stores the passkey that the device made.</summary>
    public async Task<IActionResult> OnPostAddAsync([FromForm] string? credential)
    {
        if (credential is not { Length: > 0 and < 100_000 } || await AttestAsync(credential) is not { } passkey)
        {
            ModelState.AddModelError("", "The passkey was not accepted. Please try again.");
            return Page();
        }

        passkey.Name = string.IsNullOrWhiteSpace(Name) ? "Passkey" : Clean(Name, 100);
        var result = await Users.AddOrUpdatePasskeyAsync(Account, passkey);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Page();
        }

        Notify("The passkey is added. You can sign in with it.");
        return LocalRedirect("/account/passkeys");
    }

    /// <summary>Removes a passkey.</summary>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string? id)
    {
        // Only ids of this account's own passkeys are looked for.
        if (Passkeys.FirstOrDefault(p => IdOf(p) == id) is { } passkey)
        {
            await Users.RemovePasskeyAsync(Account, passkey.CredentialId);
            Notify("The passkey is removed.");
        }

        return LocalRedirect("/account/passkeys");
    }

    /// <summary>The credential id as text.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>A name on one line.</summary>
    internal static string Clean(string name, int length)
    {
        var line = new string([.. name.Trim().Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= length ? line : line[..length];
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Passkeys = await Users.GetPasskeysAsync(Account);

    private async Task<UserPasskeyInfo?> AttestAsync(string credential)
    {
        try
        {
            var result = await Authentication.PerformPasskeyAttestationAsync(credential);
            // The challenge belongs to one account; another that signed in meanwhile cannot use it.
            return result.Succeeded && result.UserEntity.Id == Account.Id && result.Passkey.CredentialId.Length <= 1023 ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // The cookie with the challenge is missing, expired, or of another ceremony.
            return null;
        }
    }
}
