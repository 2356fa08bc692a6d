using System.ComponentModel.DataAnnotations;

namespace OrleansStock.WebFrontend.Pages.Account.SignIn;

/// <summary>Signing in with a password or a passkey. Every failure gets the same answer.</summary>
[SignedInElsewhere]
internal sealed class LoginModel(AccountSignInManager signIn) : AccountPage
{
    /// <summary>User name or address.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your user name or e-mail address.")]
    public string? UserName { get; set; }

    /// <summary>Password.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your password."), DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>Whether the session outlives the browser.</summary>
    [BindProperty]
    public bool RememberMe { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Set where a form was sent after its session had ended.</summary>
    [BindProperty(SupportsGet = true, Name = "unsent")]
    public string? Unsent { get; set; }

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? RedirectBack(ReturnUrl) : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var result = await signIn.PasswordSignInAsync(UserName!.Trim(), Password!, RememberMe, lockoutOnFailure: true);
        if (result.Succeeded) return RedirectBack(ReturnUrl);
        if (result.RequiresTwoFactor) return RedirectToPage("/Account/SignIn/LoginTwoFactor", new { returnUrl = ReturnUrl, rememberMe = RememberMe });
        if (result is WaitResult { Wait: var wait }) return TooMany(wait);
        return Refuse("The user name or e-mail address and the password do not match. Please try again.");
    }

    /// <summary>What the browser needs to ask for a passkey, JSON.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        ModelState.Clear();
        return Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    /// <summary>Signs in with what the browser got from the passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential)
    {
        ModelState.Clear();
        var result = credential is { Length: > 0 and < 20_000 } ? await signIn.TryPasskeySignInAsync(credential) : null;
        if (result is { Succeeded: true }) return RedirectBack(ReturnUrl);
        if (result is WaitResult { Wait: var wait }) return TooMany(wait);
        return Refuse("The passkey was not accepted. Please try again, or sign in with your password.");
    }

    private PageResult Refuse(string message)
    {
        ModelState.AddModelError("", message);
        return Page();
    }
}
