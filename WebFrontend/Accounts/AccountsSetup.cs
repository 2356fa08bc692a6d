namespace OrleansStock.WebFrontend.Accounts;

/// <summary>Accounts: ASP.NET Core Identity over our own stores, cookies, tokens, mail.</summary>
internal static class AccountsSetup
{
    /// <summary>Registers what accounts need.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder) => builder;
}
