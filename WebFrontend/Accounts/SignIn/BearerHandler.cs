using System.Data.Common;
using System.Text.Encodings.Web;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>API tokens: <c>Authorization: Bearer ost_…</c>.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokenStore tokens, AccountsOptions accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    /// <summary>Whether a request carries a token, right or wrong.</summary>
    public static bool IsMeant(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeant(Request)) return AuthenticateResult.NoResult();
        AccountOfRequest? account;
        try
        {
            var token = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
            account = Recall(token) ?? await tokens.FindAsync(token, Context.RequestAborted);
        }
        catch (DbException) when (AccountPolicies.IsForEveryone(Context))
        {
            return AuthenticateResult.NoResult();
        }

        return account is null
            ? AuthenticateResult.Fail("The token is unknown, revoked or expired.")
            : AuthenticateResult.Success(new AuthenticationTicket(AccountPrincipal.Create(account, Scheme.Name, accounts), Scheme.Name));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = IsMeant(Request) ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        // RFC 6750, 3.1.
        Response.StatusCode = StatusCodes.Status403Forbidden;
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Task.CompletedTask;
    }

    private AccountOfRequest? Recall(string token)
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<LateToken.Checked>() is null || tokens.Recall(token) is not { TokenId: { } id } account) return null;
        Context.Features.Set(new LateToken(token, id, tokens));
        return account;
    }
}
