namespace OrleansStock.WebFrontend.Pages.Account.SignIn;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
[SignedInElsewhere]
internal sealed class LoginTwoFactorModel(AccountSignInManager signIn) : AccountPage
{
    /// <summary>Code of the app.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>One of the codes written down when the app was set up.</summary>
    [BindProperty]
    public string? RecoveryCode { get; set; }

    /// <summary>As chosen in the first step.</summary>
    [BindProperty(SupportsGet = true, Name = "rememberMe")]
    public bool RememberMe { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Shows the form to who has passed the first step.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Account/SignIn/Login", new { returnUrl = ReturnUrl }) : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return RedirectToPage("/Account/SignIn/Login", new { returnUrl = ReturnUrl });
        var result = string.IsNullOrWhiteSpace(RecoveryCode)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(Code ?? "", RememberMe, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(RecoveryCode, RememberMe);
        if (result.Succeeded) return RedirectBack(ReturnUrl);
        if (result is WaitResult { Wait: var wait }) return TooMany(wait);
        ModelState.AddModelError("", "The code was not accepted. Each code of the app works once, for about half a minute; each recovery code works once.");
        return Page();
    }
}
