using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Sign-in that does not reveal who has an account: whether the name is known, unknown or locked, one attempt is counted, one
/// hash is verified and the same answer is given.
/// </summary>
internal sealed class AccountSignInManager(
    UserManager<UserAccount> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<UserAccount> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<UserAccount>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<UserAccount> confirmation,
    SignInAttemptStore attempts,
    DummyPassword dummy)
    : SignInManager<UserAccount>(users, context, claims, options, logger, schemes, confirmation)
{
    /// <summary>The account of a user name or an address; null where there is none.</summary>
    public Task<UserAccount?> FindAsync(string nameOrEmail) =>
        nameOrEmail.Contains('@', StringComparison.Ordinal) ? UserManager.FindByEmailAsync(nameOrEmail) : UserManager.FindByNameAsync(nameOrEmail);

    /// <inheritdoc/>
    /// <remarks><paramref name="userName"/> may be an address. Lockout is always on.</remarks>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = await FindAsync(userName);
        var subject = user?.Id ?? SignInAttemptStore.SubjectOf(UserManager.NormalizeName(userName));
        if (!await VerifyAsync(user, subject, password)) return SignInResult.Failed;
        // With a second factor the code decides; until then the attempt stays counted.
        if (!user!.TwoFactorEnabled) await attempts.ClearAsync(subject);
        return await SignInOrTwoFactorAsync(user, isPersistent);
    }

    /// <summary>
    /// Whether this is the password of an account, as asked for before a change that matters. Counts like a sign-in.
    /// </summary>
    public async Task<bool> ConfirmPasswordAsync(UserAccount user, string password)
    {
        if (!await VerifyAsync(user, user.Id, password)) return false;
        if (!user.TwoFactorEnabled) await attempts.ClearAsync(user.Id);
        return true;
    }

    /// <summary>Signs in with what a browser got from a passkey, which is two factors in one.</summary>
    public async Task<SignInResult> TryPasskeySignInAsync(string credential)
    {
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
    public void VerifyDummy(string password) => UserManager.PasswordHasher.VerifyHashedPassword(new UserAccount(), dummy.Hash, password);

    /// <inheritdoc/>
    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) =>
        await CountedAsync(() => base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient: false));

    /// <inheritdoc/>
    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) =>
        await CountedAsync(() => base.TwoFactorRecoveryCodeSignInAsync(recoveryCode));

    private async Task<bool> VerifyAsync(UserAccount? user, string subject, string password)
    {
        var allowed = await attempts.CountAsync(subject);
        if (user is null)
        {
            VerifyDummy(password);
            return false;
        }

        // The hash first: a locked account costs as much as an open one.
        return await UserManager.CheckPasswordAsync(user, password) && allowed;
    }

    private async Task<SignInResult> CountedAsync(Func<Task<SignInResult>> signIn)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user || !await attempts.CountAsync(user.Id)) return SignInResult.Failed;
        var result = await signIn();
        if (result.Succeeded) await attempts.ClearAsync(user.Id);
        return result;
    }
}
