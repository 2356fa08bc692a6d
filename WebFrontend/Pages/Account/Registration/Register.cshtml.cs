using System.ComponentModel.DataAnnotations;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Pages.Account.Registration;

/// <summary>
/// Registering. An address that has an account gets the same page as a new one, after the same work; only its
/// owner learns the difference, by mail.
/// </summary>
internal sealed class RegisterModel(
    UserManager<UserAccount> users, AccountLimits limits, MailQueue mails, MailOptions mail, SiteLinks links, TimeProvider time) : AccountPage
{
    /// <summary>User name.</summary>
    [BindProperty, Required(ErrorMessage = "Choose a user name.")]
    public string? UserName { get; set; }

    /// <summary>Address.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    /// <summary>Password.</summary>
    [BindProperty, Required(ErrorMessage = "Choose a password."), DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>The password again.</summary>
    [BindProperty, Required(ErrorMessage = "Enter the password again."), DataType(DataType.Password)]
    public string? ConfirmPassword { get; set; }

    /// <summary>Where to go after signing in.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Registers.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var user = new UserAccount { UserName = UserName?.Trim() ?? "", Email = Email?.Trim() ?? "" };
        if (Password is not null && ConfirmPassword is not null && Password != ConfirmPassword)
            ModelState.AddModelError(nameof(ConfirmPassword), "The two passwords differ.");
        if (Password is not null && PasswordPolicy.Check(Password, user) is { } weakness) ModelState.AddModelError(nameof(Password), weakness);
        if (UserName is not null && Email is not null) AddErrors(await new AccountValidator().ValidateAsync(users, user), nameof(UserName), nameof(Email));
        else if (UserName is not null && !AccountValidator.IsUserName(user.UserName))
        {
            var nameAlone = new UserAccount { UserName = user.UserName, Email = "a@example.org" };
            AddErrors(await new AccountValidator().ValidateAsync(users, nameAlone), nameof(UserName));
        }

        if (!ModelState.IsValid) return Page();
        if (await limits.RegistrationAsync(HttpContext, users.NormalizeEmail(user.Email)) is { IsRefused: true } attempt) return TooMany(attempt.Wait);

        if (await users.FindByNameAsync(user.UserName) is not null)
        {
            ModelState.AddModelError(nameof(UserName), "This user name is taken.");
            return Page();
        }

        // The table says whether the address is taken, and not a look before: what is done until then is the same, and so takes the same time.
        var result = await users.CreateAsync(user, Password!);
        if (!result.Succeeded && result.Errors.Any(e => e.Code != nameof(IdentityErrorDescriber.DuplicateEmail)))
        {
            AddErrors(result, nameof(UserName), nameof(Email), nameof(Password));
            return Page();
        }

        await mails.EnqueueAsync(new OutgoingMail(MailKind.Registration, links.SiteOf(HttpContext)) { UserId = user.Id, Email = user.Email });
        Notify($"Welcome! {mail.WhereIs(user.Email)} Please use it to confirm your address.");
        WelcomeModel.Leave(TempData, user, time.GetUtcNow());
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? "/account/welcome?returnUrl=" + Uri.EscapeDataString(ReturnUrl!) : "/account/welcome");
    }
}
