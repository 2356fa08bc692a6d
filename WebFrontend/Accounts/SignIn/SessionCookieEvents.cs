using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Ties the cookie to a row of <c>user_sessions</c>: begun at sign-in, looked up with every request (which also checks the
/// security stamp), deleted at sign-out.
/// </summary>
internal sealed class SessionCookieEvents(
    UserSessionStore sessions, KnownDevices devices, AccountsOptions options, IOptions<IdentityOptions> identity, TimeProvider time,
    ILogger<SessionCookieEvents> logger)
    : CookieAuthenticationEvents
{
    /// <summary>How long a session lasts where the person asked to stay signed in.</summary>
    public static readonly TimeSpan PersistentLifetime = TimeSpan.FromDays(14);

    /// <summary>How long it lasts otherwise; the browser forgets the cookie when it closes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <inheritdoc/>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        // A new sign-in ends the session before it.
        await EndCurrentAsync(context.HttpContext);
        var lifetime = context.Properties.IsPersistent ? PersistentLifetime : Lifetime;
        context.Properties.ExpiresUtc = time.GetUtcNow() + lifetime;
        var principal = context.Principal!;
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType)!;
        var userId = principal.FindAccountId()!;
        var secret = await sessions.BeginAsync(
            userId, stamp, lifetime, DeviceWords.Of(context.Request.Headers.UserAgent), ClientAddress.KeyOf(context.HttpContext),
            context.HttpContext.RequestAborted);
        devices.Remember(context.HttpContext, userId, stamp, isSignedIn: true);
        // Everything else is read again with each request.
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(AccountPrincipal.SessionClaim, secret)], context.Scheme.Name));
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Style sheets and scripts are the same for everyone: no query for them.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        var secret = context.Principal?.FindFirstValue(AccountPrincipal.SessionClaim);
        AccountOfRequest? account;
        try
        {
            account = secret is null ? null : await sessions.FindAsync(secret, context.HttpContext.RequestAborted);
        }
        catch (DbException) when (AccountPolicies.IsForEveryone(context.HttpContext))
        {
            // The database is away: public pages are served as to a stranger, and the browser keeps its cookie.
            context.RejectPrincipal();
            return;
        }

        if (account is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        if (sessions.IsUseToRecord(account)) RecordUseAfterTheAnswer(context.HttpContext, secret!);
        context.ReplacePrincipal(AccountPrincipal.Create(account, context.Scheme.Name, options, secret));
    }

    /// <inheritdoc/>
    public override Task SigningOut(CookieSigningOutContext context) => EndCurrentAsync(context.HttpContext);

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (AccountPolicies.IsForPrograms(request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = AccountPolicies.BearerScheme;
        }
        else
        {
            // Relative, so that the Host header cannot decide where the redirect leads. What a form was to do is not done later: it leads back to its page.
            var isGet = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
            var back = Uri.EscapeDataString(request.PathBase + request.Path + (isGet ? request.QueryString : WithoutHandler(request.Query)));
            context.Response.Redirect($"/account/login?returnUrl={back}{(isGet ? "" : "&unsent=true")}");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>The pages decide where to go: this would follow the query by itself, and fail where it is not ASCII.</remarks>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A handler of a page takes what is posted, and shows nothing.
    private static QueryString WithoutHandler(IQueryCollection query) => QueryString.Create(query.Where(q => q.Key != "handler"));

    // No answer waits for this write, and none fails because of it.
    private void RecordUseAfterTheAnswer(HttpContext context, string secret)
    {
        var place = ClientAddress.KeyOf(context);
        context.Response.OnCompleted(async () =>
        {
            try
            {
                await sessions.RecordUseAsync(secret, place);
            }
            catch (DbException e)
            {
                logger.LogDebug(e, "The use of a session could not be recorded");
            }
        });
    }

    private async Task EndCurrentAsync(HttpContext context)
    {
        if (context.User.FindFirstValue(AccountPrincipal.SessionClaim) is { } current) await sessions.EndAsync(current, context.RequestAborted);
    }
}
