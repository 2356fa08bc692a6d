namespace OrleansStock.WebFrontend.Accounts;

/// <summary>Accounts: ASP.NET Core Identity over our own stores, cookies, tokens, mail.</summary>
internal static class AccountsSetup
{
    /// <summary>Registers what accounts need.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        return builder;
    }

    /// <summary>Authentication and authorization, after routing.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
