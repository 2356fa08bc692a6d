namespace OrleansStock.WebFrontend.Pages.Account.Data;

/// <summary>Deleting the account; the database deletes what belongs to it, predictions included.</summary>
internal sealed class DeleteModel(UserManager<UserAccount> users, AccountSignInManager signIn) : OwnAccountPage(users, signIn)
{
    /// <summary>Deletes.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        var result = await Users.DeleteAsync(Account);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Page();
        }

        await Authentication.SignOutAsync();
        Notify("Your account and everything in it is deleted.");
        return LocalRedirect("/");
    }
}
