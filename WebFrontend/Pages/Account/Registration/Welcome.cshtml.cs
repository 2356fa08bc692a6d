using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrleansStock.WebFrontend.Pages.Account.Registration;

/// <summary>
/// The step after registering: logs the new account in and goes where the person wanted to. Registering itself answers alike whether an
/// account was made or the address had one; who has none here is asked to sign in.
/// </summary>
internal sealed class WelcomeModel(UserManager<UserAccount> users, AccountSignInManager signIn, TimeProvider time) : AccountPage
{
    private const string TicketKey = "Registered";

    /// <summary>The browser follows at once; a ticket that was kept is worth nothing.</summary>
    private static readonly TimeSpan validity = TimeSpan.FromMinutes(1);

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Signs in, or asks to.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var ticket = (TempData[TicketKey] as string)?.Split('|');
        if (ticket is [var id, var issued] && long.TryParse(issued, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) <= validity
            && await users.FindByIdAsync(id) is { TwoFactorEnabled: false } user)
        {
            await signIn.SignInAsync(user, isPersistent: false);
            return RedirectBack(ReturnUrl);
        }

        return RedirectToPage("/Account/SignIn/Login", new { returnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null });
    }

    /// <summary>Leaves a ticket for this page, in an encrypted cookie, whether the account was made or not.</summary>
    /// <param name="data">What goes to the next page.</param>
    /// <param name="user">The account that was made, or would have been.</param>
    /// <param name="now">The present.</param>
    public static void Leave(ITempDataDictionary data, UserAccount user, DateTimeOffset now) =>
        data[TicketKey] = string.Create(CultureInfo.InvariantCulture, $"{user.Id}|{now.ToUnixTimeSeconds()}");
}
