namespace OrleansStock.WebFrontend.Pages.Account.Security;

/// <summary>API tokens: shown once, revoked at any time.</summary>
internal sealed class TokensModel(UserManager<UserAccount> users, AccountSignInManager signIn, ApiTokenStore store)
    : OwnAccountPage(users, signIn)
{
    private static readonly int[] Lifetimes = [30, 90, 365];

    /// <summary>What the person calls the token.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Lifetime, days.</summary>
    [BindProperty]
    public int Days { get; set; } = 90;

    /// <summary>The tokens.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The new token, shown this once.</summary>
    public string? NewToken { get; private set; }

    /// <summary>Makes a token.</summary>
    public async Task<IActionResult> OnPostCreateAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Give the token a name, so that you know later what uses it.");
        if (!Lifetimes.Contains(Days)) ModelState.AddModelError(nameof(Days), "A token is valid for 30, 90 or 365 days.");
        if (!ModelState.IsValid) return Page();
        NewToken = await store.CreateAsync(Account.Id, PasskeysModel.Clean(Name!, 100), TimeSpan.FromDays(Days), HttpContext.RequestAborted);
        if (NewToken is null) ModelState.AddModelError("", $"You have {ApiTokenStore.Limit} tokens already. Revoke one first.");
        await LoadAsync();
        return Page();
    }

    /// <summary>Revokes a token.</summary>
    public async Task<IActionResult> OnPostRevokeAsync([FromForm] string? id)
    {
        if (id is not null && await store.RevokeAsync(Account.Id, id)) Notify("The token is revoked.");
        return LocalRedirect("/account/tokens");
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Tokens = await store.ListAsync(Account.Id);
}
