using System.Security.Claims;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Sign-in that does not reveal who has an account: whether the name is known or unknown, one attempt is counted, one hash is
/// verified and the same answer is given. Too many attempts are refused before the hash, for either alike.
/// </summary>
internal sealed class AccountSignInManager(
    UserManager<UserAccount> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<UserAccount> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<UserAccount>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<UserAccount> confirmation,
    AccountLimits limits,
    KnownDevices devices,
    DummyPassword dummy)
    : SignInManager<UserAccount>(users, context, claims, options, logger, schemes, confirmation)
{
    // Of this request's sign-in.
    private bool persists;

    /// <summary>The account of a user name or an address; null where there is none.</summary>
    public Task<UserAccount?> FindAsync(string nameOrEmail) =>
        nameOrEmail.Contains('@', StringComparison.Ordinal) ? UserManager.FindByEmailAsync(nameOrEmail) : UserManager.FindByNameAsync(nameOrEmail);

    /// <inheritdoc/>
    /// <remarks><paramref name="userName"/> may be an address. Too many attempts give a <see cref="WaitResult"/>, always.</remarks>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = await FindAsync(userName);
        var attempt = await limits.SignInAsync(Context, UserManager.NormalizeName(userName), devices.Find(Context, user));
        if (attempt.IsRefused) return new WaitResult(attempt.Wait);
        if (user is null) VerifyDummy(password);
        if (user is null || !await UserManager.CheckPasswordAsync(user, password)) return SignInResult.Failed;
        // With a second factor the code decides, which is counted by itself.
        await limits.GiveBackAsync(attempt);
        return await SignInOrTwoFactorAsync(user, isPersistent);
    }

    /// <summary>Whether this is the password of the person who is signed in, as asked for before a change that matters.</summary>
    public async Task<SignInResult> ConfirmOwnPasswordAsync(UserAccount user, string password) =>
        await ConfirmAsync(user, password, await limits.OwnPasswordAsync(Context));

    /// <summary>Whether this is the password of the account that the link of a mail names.</summary>
    public async Task<SignInResult> ConfirmPasswordOfLinkAsync(UserAccount user, string password) =>
        await ConfirmAsync(user, password, await limits.ConfirmationAsync(user.Id));

    /// <summary>The id of this device, where it is known for the account of an address; null otherwise.</summary>
    /// <remarks>Where no device is known here, nothing is looked up: the time of the answer depends on the cookie, not on the address.</remarks>
    public async Task<string?> FindDeviceAsync(string email) =>
        devices.FindAny(Context) is null ? null : devices.Find(Context, await UserManager.FindByEmailAsync(email));

    /// <summary>Makes this device known, where it is not: of a session that began before devices were known.</summary>
    public void RememberDevice(UserAccount user)
    {
        if (devices.FindSignedIn(Context, user) is null) devices.Remember(Context, user.Id, user.SecurityStamp, isSignedIn: true);
    }

    /// <summary>Makes this device known after a reset, which shows that the mailbox is the person's and no second factor.</summary>
    public void RememberDeviceOfReset(UserAccount user) => devices.Remember(Context, user.Id, user.SecurityStamp, isSignedIn: false);

    /// <summary>Signs in with what a browser got from a passkey, which is two factors in one.</summary>
    public async Task<SignInResult> TryPasskeySignInAsync(string credential)
    {
        if (await limits.PasskeyAsync(Context, devices.FindAny(Context)) is { IsRefused: true } attempt) return new WaitResult(attempt.Wait);
        try
        {
            return await PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException e)
        {
            // The cookie with the challenge is missing, expired, or of another ceremony.
            Logger.LogDebug(e, "A passkey came without a valid challenge");
            return SignInResult.Failed;
        }
    }

    /// <summary>Verifies a hash that no password matches, where there is no account: both ways cost the same.</summary>
    private void VerifyDummy(string password) => UserManager.PasswordHasher.VerifyHashedPassword(new UserAccount(), dummy.Hash, password);

    /// <inheritdoc/>
    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) =>
        await CountedAsync(() => base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient: false));

    /// <inheritdoc/>
    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) =>
        await CountedAsync(() => base.TwoFactorRecoveryCodeSignInAsync(recoveryCode));

    /// <summary>Signs in with a recovery code in place of one of the app.</summary>
    /// <param name="recoveryCode">The code.</param>
    /// <param name="isPersistent">Whether the session outlives the browser, for which the framework's method has no parameter.</param>
    public async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode, bool isPersistent)
    {
        persists = isPersistent;
        return await TwoFactorRecoveryCodeSignInAsync(recoveryCode);
    }

    /// <inheritdoc/>
    public override Task SignInWithClaimsAsync(UserAccount user, bool isPersistent, IEnumerable<Claim> additionalClaims) =>
        base.SignInWithClaimsAsync(user, isPersistent || persists, additionalClaims);

    private async Task<SignInResult> ConfirmAsync(UserAccount user, string password, LimitedAttempt attempt)
    {
        if (attempt.IsRefused) return new WaitResult(attempt.Wait);
        if (!await UserManager.CheckPasswordAsync(user, password)) return SignInResult.Failed;
        await limits.GiveBackAsync(attempt);
        return SignInResult.Success;
    }

    private async Task<SignInResult> CountedAsync(Func<Task<SignInResult>> signIn)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user) return SignInResult.Failed;
        var attempt = await limits.CodeAsync(Context, user.Id, devices.FindSignedIn(Context, user));
        if (attempt.IsRefused) return new WaitResult(attempt.Wait);
        var result = await signIn();
        if (result.Succeeded) await limits.GiveBackAsync(attempt);
        return result;
    }
}
