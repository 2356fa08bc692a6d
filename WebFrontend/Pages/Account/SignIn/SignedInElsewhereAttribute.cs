using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrleansStock.WebFrontend.Pages.Account.SignIn;

/// <summary>
/// A form of signing in that was open in a second tab while somebody signed in in the first: its token is a stranger's, and it is refused. It asks
/// for what is done, so the page itself is loaded again, which leads where the form was to lead. Only a browser says that a form is of this site's
/// own page; one of another site, and a program, is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SignedInElsewhereAttribute : Attribute, IAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var isOwn = request.Headers["Sec-Fetch-Site"] is ["same-origin"];
        if (isOwn && context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.Identity?.IsAuthenticated == true)
            context.Result = new LocalRedirectResult(request.PathBase + request.Path + request.QueryString);
    }

    /// <inheritdoc/>
    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
