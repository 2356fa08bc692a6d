using System.Globalization;

namespace OrleansStock.WebFrontend.Pages.Account;

/// <summary>What the account pages share.</summary>
public abstract class AccountPage : PageModel
{
    /// <summary>Where the layout looks for the message after a redirect.</summary>
    protected const string NoticeKey = "Notice";

    /// <summary>Leaves a message for the next page.</summary>
    protected void Notify(string message) => TempData[NoticeKey] = message;

    /// <summary>Counts the request against the limits.</summary>
    /// <returns>The page with status 429 and a message where it is over one; null where it may go on.</returns>
    private protected IActionResult? OverLimit(AccountLimits limits, LimitedAction action, string? account)
    {
        if (limits.Count(action, HttpContext, account) is not { } wait) return null;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("", seconds < 90
            ? string.Create(CultureInfo.InvariantCulture, $"Too many attempts. Please wait {seconds} seconds and try again.")
            : string.Create(CultureInfo.InvariantCulture, $"Too many attempts. Please wait {(seconds + 59) / 60} minutes and try again."));
        return Page();
    }

    /// <summary>Shows the errors of Identity: under the field where it is known, else above the form.</summary>
    private protected void AddErrors(IdentityResult result, string userNameField = "", string emailField = "", string passwordField = "")
    {
        foreach (var error in result.Errors)
        {
            var field = error.Code switch
            {
                AccountValidator.UserNameCode or nameof(IdentityErrorDescriber.DuplicateUserName) => userNameField,
                AccountValidator.EmailCode => emailField,
                "Password" => passwordField,
                _ => "",
            };
            ModelState.AddModelError(field, error.Code switch
            {
                nameof(IdentityErrorDescriber.DuplicateUserName) => "This user name is taken.",
                nameof(IdentityErrorDescriber.ConcurrencyFailure) => "Something else changed the account at the same moment. Please try again.",
                _ => error.Description,
            });
        }
    }

    /// <summary>Goes to a page of this site; to the start page where the address is another's.</summary>
    protected IActionResult RedirectBack(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
}
