using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Ties a half-finished sign-in, whose password was right and whose code is still to come, to the security stamp: a reset or a change
/// of the password ends it like the sessions. The challenge for a new passkey lies in the same cookie, and ends with the stamp of the session
/// that asked for it.
/// </summary>
internal sealed class HalfSignInEvents(UserManager<UserAccount> users) : CookieAuthenticationEvents
{
    /// <summary>Whose challenge it is. Not the claim of the name, by which a sign-in would take it for its first step.</summary>
    private const string OwnerClaim = "orleansstock:owner";

    private string StampClaim => users.Options.ClaimsIdentity.SecurityStampClaimType;

    /// <inheritdoc/>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        if (await FindAsync(context.Principal) is { } user) identity.AddClaim(new Claim(StampClaim, user.SecurityStamp));
        // A challenge names nobody; that of a sign-in belongs to nobody.
        else if (context.HttpContext.User is { } session && session.FindFirstValue(AccountPrincipal.StampClaim) is { } stamp)
            identity.AddClaims([new Claim(OwnerClaim, session.FindAccountId()!), new Claim(StampClaim, stamp)]);
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Without a stamp: begun at a web of the release before, at most five minutes ago.
        if (context.Principal?.FindFirstValue(StampClaim) is not { } stamp) return;
        if ((await FindAsync(context.Principal))?.SecurityStamp != stamp) context.RejectPrincipal();
    }

    /// <inheritdoc/>
    /// <remarks>The pages decide where to go.</remarks>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    // SignInManager puts the account's id into the claim of the name.
    private async Task<UserAccount?> FindAsync(ClaimsPrincipal? principal) =>
        (principal?.FindFirstValue(ClaimTypes.Name) ?? principal?.FindFirstValue(OwnerClaim)) is { } id ? await users.FindByIdAsync(id) : null;
}
