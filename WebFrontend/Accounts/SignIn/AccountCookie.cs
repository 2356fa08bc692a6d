namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// A cookie that only this host can set and only HTTPS carries: <c>__Host-</c>, Secure, HttpOnly, SameSite=Lax. Browsers refuse
/// that prefix over plain HTTP, where the cookie has its bare name. HTTPS never reads that name, so the two cannot be mixed.
/// </summary>
internal sealed class AccountCookie : CookieBuilder
{
    /// <summary>The cookie of a session, as it is called over plain HTTP.</summary>
    public const string SessionName = "orleansstock";

    private readonly IHttpContextAccessor accessor;
    private readonly string name;

    /// <summary>A cookie of that name.</summary>
    public AccountCookie(IHttpContextAccessor accessor, string name)
    {
        this.accessor = accessor;
        this.name = name;
        HttpOnly = true;
        IsEssential = true;
        Path = "/";
        SameSite = SameSiteMode.Lax;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <inheritdoc/>
    public override string? Name
    {
        get => accessor.HttpContext?.Request.IsHttps == true ? "__Host-" + name : name;
        set => throw new NotSupportedException("The name is given at construction.");
    }
}
