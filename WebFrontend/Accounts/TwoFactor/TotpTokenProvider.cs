namespace OrleansStock.WebFrontend.Accounts.TwoFactor;

/// <summary>The authenticator app as second factor. Each step works once, across all web processes.</summary>
internal sealed class TotpTokenProvider(UserStore store, TimeProvider time) : IUserTwoFactorTokenProvider<UserAccount>
{
    /// <summary>The name of the provider.</summary>
    public const string Name = "Authenticator";

    /// <inheritdoc/>
    public Task<string> GenerateAsync(string purpose, UserManager<UserAccount> manager, UserAccount user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<UserAccount> manager, UserAccount user) =>
        user.AuthenticatorKey is { } key
        && AuthenticatorCode.Match(key, token, time.GetUtcNow()) is { } step
        && await store.UseTotpStepAsync(user, step);

    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<UserAccount> manager, UserAccount user) =>
        Task.FromResult(user.AuthenticatorKey is not null);
}
