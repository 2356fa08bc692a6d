namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Protection against cross-site request forgery for the API, which takes the site's cookie without an antiforgery token. A
/// changing request must say that it comes from our own pages: <c>Sec-Fetch-Site: same-origin</c>, or our <c>Origin</c> from a
/// browser too old for that header. A page elsewhere can forge neither, and every browser sends one of them with a changing
/// request. A request with neither comes from a program that holds the cookie itself.
/// </summary>
internal sealed class SameOriginGuard(RequestDelegate next)
{
    /// <summary>Lets the request pass or answers 403.</summary>
    public async Task InvokeAsync(HttpContext context, IProblemDetailsService problems)
    {
        if (AccountPolicies.IsForPrograms(context.Request.Path)
            && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method)
            && context.User.HasClaim(c => c.Type == AccountPrincipal.SessionClaim)
            && !IsSameOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await problems.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = new ProblemDetails
                {
                    Status = StatusCodes.Status403Forbidden,
                    Title = "Not from this site",
                    Detail = "With the site's cookie, a changing request must come from the site's own pages. Programs send an API token instead.",
                },
            });
            return;
        }

        await next(context);
    }

    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [var site]) return site == "same-origin";
        return request.Headers.Origin is not [{ } origin]
            || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
