using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrleansStock.WebFrontend.Pages.Account.SignIn;

/// <summary>
/// The button that signs out, pressed in a second tab after the first has signed out, or after the session has ended by itself: the form's token is
/// that of somebody signed in, and it is refused. What it asks for is so already, and it leads where signing out leads. Only a browser says that a
/// form is of this site's own page; one of another site, and a program, is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SignedOutElsewhereAttribute : Attribute, IAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var isOwn = context.HttpContext.Request.Headers["Sec-Fetch-Site"] is ["same-origin"];
        if (isOwn && context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.Identity?.IsAuthenticated != true)
            context.Result = new LocalRedirectResult("/");
    }

    /// <inheritdoc/>
    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
