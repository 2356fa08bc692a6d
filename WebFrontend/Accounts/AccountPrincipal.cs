using System.Numerics;
using System.Security.Claims;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>The principal of a request, from the account as it is now and not as it was at sign-in.</summary>
internal static class AccountPrincipal
{
    /// <summary>Claim: the secret of the session; absent with an API token.</summary>
    public const string SessionClaim = "orleansstock:session";

    /// <summary>Claim: the security stamp with which the session was found; absent with an API token.</summary>
    public const string StampClaim = "orleansstock:stamp";

    /// <summary>Claim: a scope of the API token, by its name in small letters; absent with a session, which may do everything.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>Makes the principal.</summary>
    /// <param name="account">The account.</param>
    /// <param name="scheme">How it was authenticated.</param>
    /// <param name="options">Says who is an administrator.</param>
    /// <param name="session">The secret of the session, if there is one.</param>
    public static ClaimsPrincipal Create(AccountOfRequest account, string scheme, AccountsOptions options, string? session = null)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.UserName));
        if (session is not null) identity.AddClaim(new Claim(SessionClaim, session));
        if (account.SecurityStamp is { } stamp) identity.AddClaim(new Claim(StampClaim, stamp));
        if (account.TokenId is not null)
        {
            foreach (var scope in Enum.GetValues<TokenScopes>())
                if (BitOperations.IsPow2((int)scope) && account.Scopes.HasFlag(scope)) identity.AddClaim(new Claim(ScopeClaim, NameOf(scope)));
        }

        if (account.Scopes.HasFlag(TokenScopes.Account) && account.EmailConfirmed
            && string.Equals(account.Email, options.AdminEmail, StringComparison.OrdinalIgnoreCase))
            identity.AddClaim(new Claim(ClaimTypes.Role, AccountPolicies.Administrator));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>A scope's name for programs.</summary>
    public static string NameOf(TokenScopes scope) => scope.ToString().ToLowerInvariant();

    /// <summary>Whether a request may do what needs a scope.</summary>
    public static bool MayDo(this ClaimsPrincipal principal, TokenScopes scope) =>
        principal.HasClaim(c => c.Type == SessionClaim) || principal.HasClaim(ScopeClaim, NameOf(scope));

    /// <summary>Id of the account of a request; null where nobody is signed in.</summary>
    public static string? FindAccountId(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);
}
