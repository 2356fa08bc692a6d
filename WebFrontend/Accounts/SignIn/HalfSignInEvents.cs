using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Ties a half-finished sign-in, whose password was right and whose code is still to come, to the security stamp: a reset or a change
/// of the password ends it like the sessions.
/// </summary>
internal sealed class HalfSignInEvents(UserManager<UserAccount> users) : CookieAuthenticationEvents
{
    private string StampClaim => users.Options.ClaimsIdentity.SecurityStampClaimType;

    /// <inheritdoc/>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        // The same cookie carries the challenge of a passkey, which names nobody.
        if (await FindAsync(context.Principal) is { } user) ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new Claim(StampClaim, user.SecurityStamp));
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
        principal?.FindFirstValue(ClaimTypes.Name) is { } id ? await users.FindByIdAsync(id) : null;
}
