namespace OrleansStock.WebFrontend.Pages.Account.SignIn;

/// <summary>Signing out, by POST only: no link and no image elsewhere can do it.</summary>
[SignedOutElsewhere]
internal sealed class LogoutModel(AccountSignInManager signIn) : AccountPage
{
    /// <summary>405.</summary>
    public IActionResult OnGet()
    {
        Response.Headers.Allow = HttpMethods.Post;
        return StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>Ends the session here and on the server.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        Notify("You are signed out.");
        return LocalRedirect("/");
    }
}
