namespace OrleansStock.WebFrontend.Pages.Account.Security;

/// <summary>API tokens: shown once, revoked at any time.</summary>
internal sealed class TokensModel(UserManager<UserAccount> users, AccountSignInManager signIn, ApiTokenStore store)
    : OwnAccountPage(users, signIn)
{
    /// <summary>How long a token may be valid, days.</summary>
    public static IReadOnlyList<int> Lifetimes { get; } = [30, 90, 365];

    /// <summary>What the person calls the token.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Lifetime, days.</summary>
    [BindProperty]
    public int Days { get; set; } = 90;

    /// <summary>The scopes and what they mean, in the order of the form.</summary>
    public static IReadOnlyList<(TokenScopes Scope, string Words)> Offered { get; } =
    [
        (TokenScopes.Read, "read your predictions"), (TokenScopes.Predict, "record and delete predictions"),
        (TokenScopes.Account, "do everything else your account may do, such as read the operators’ figures"),
    ];

    /// <summary>What the token may do.</summary>
    [BindProperty]
    public List<TokenScopes> Scopes { get; set; } = [];

    /// <summary>Whether the form has scopes; that of a build before, which a browser may still show, has none and means all.</summary>
    [BindProperty]
    public bool HasScopes { get; set; }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The new token, shown this once.</summary>
    public string? NewToken { get; private set; }

    /// <summary>Whether a scope's box is ticked: as it was sent, and at first what most scripts need.</summary>
    public bool IsTicked(TokenScopes scope) => HasScopes ? Scopes.Contains(scope) : scope != TokenScopes.Account;

    /// <summary>Scopes by name, for the list.</summary>
    public static string Describe(TokenScopes scopes) => string.Join(", ", NamesOf(scopes));

    /// <summary>The names of scopes, in the order of the form.</summary>
    public static IEnumerable<string> NamesOf(TokenScopes scopes) =>
        Offered.Where(o => scopes.HasFlag(o.Scope)).Select(o => AccountPrincipal.NameOf(o.Scope));

    /// <summary>Makes a token.</summary>
    public async Task<IActionResult> OnPostCreateAsync()
    {
        if (await RefuseWithoutPasswordAsync() is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Give the token a name, so that you know later what uses it.");
        if (!Lifetimes.Contains(Days)) ModelState.AddModelError(nameof(Days), "A token is valid for 30, 90 or 365 days.");
        var scopes = HasScopes ? Scopes.Aggregate(TokenScopes.None, (all, scope) => all | scope) & TokenScopes.All : TokenScopes.All;
        if (scopes == TokenScopes.None) ModelState.AddModelError(nameof(Scopes), "Tick what the token may do.");
        if (!ModelState.IsValid) return Page();
        NewToken = await store.CreateAsync(
            Account.Id, Account.SecurityStamp, PasskeysModel.Clean(Name!, 100), TimeSpan.FromDays(Days), scopes, HttpContext.RequestAborted);
        await LoadAsync();
        if (NewToken is null)
        {
            ModelState.AddModelError("", Tokens.Count >= ApiTokenStore.Limit
                ? $"You have {ApiTokenStore.Limit} tokens already. Revoke one first."
                : "Something else changed the account at the same moment. Please try again.");
        }

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
