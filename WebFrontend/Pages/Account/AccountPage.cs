using System.Globalization;
using System.Text;

namespace OrleansStock.WebFrontend.Pages.Account;

/// <summary>What the account pages share.</summary>
public abstract class AccountPage : PageModel
{
    /// <summary>Where the layout looks for the message after a redirect.</summary>
    protected const string NoticeKey = "Notice";

    /// <summary>Leaves a message for the next page.</summary>
    protected void Notify(string message) => TempData[NoticeKey] = message;

    /// <summary>The page with status 429, and how long to wait.</summary>
    private protected PageResult TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("", seconds < 90
            ? string.Create(CultureInfo.InvariantCulture, $"Too many attempts. Please wait {(seconds == 1 ? "a second" : $"{seconds} seconds")} and try again.")
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
    protected IActionResult RedirectBack(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? InAscii(returnUrl!) : "/");

    // A header is ASCII; the server fails on anything else.
    private static string InAscii(string url) =>
        Ascii.IsValid(url) ? url : string.Concat(url.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
