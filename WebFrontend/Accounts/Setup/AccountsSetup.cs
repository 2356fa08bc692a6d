using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;
using OrleansStock.Storage.Limits;
using OrleansStock.WebFrontend.Accounts.Keys;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Alerts.Weekly;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Setup;

/// <summary>Accounts: ASP.NET Core Identity over our own stores, cookies, tokens, mail.</summary>
internal static class AccountsSetup
{
    /// <summary>Iterations of PBKDF2 with HMAC-SHA512, as OWASP's Password Storage Cheat Sheet recommends.</summary>
    private const int HashIterations = 210_000;

    /// <summary>How long the second step of a sign-in may follow the first.</summary>
    private static readonly TimeSpan TwoFactorLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Registers what accounts need. <see cref="Database"/>, <see cref="StorageOptions"/> and <see cref="TimeProvider"/>
    /// are kept where they are registered already.
    /// </summary>
    /// <exception cref="OptionsValidationException">A value of the configuration is wrong; the message names the key.</exception>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var accounts = AccountsOptions.Read(builder.Configuration);
        services.AddSingleton(accounts);
        services.AddSingleton(RateLimitOptions.Read(builder.Configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(StorageOptions.From(builder.Configuration));
        services.TryAddSingleton(s => Database.Create(s.GetRequiredService<StorageOptions>()));

        services.AddSingleton<UserSessionStore>();
        services.AddSingleton<ApiTokenStore>();
        services.AddSingleton<EmailChangeStore>();
        services.AddSingleton<AttemptStore>();
        services.AddSingleton<PacedLimiters>();
        services.AddSingleton<AccountLimits>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<DummyPassword>();
        services.AddSingleton<SiteLinks>();
        services.AddHostedService<AccountsCleanup>();
        services.AddProblemDetails();

        AddMail(services, MailOptions.Read(builder.Configuration, StorageOptions.From(builder.Configuration).DataDirectory));
        AddIdentity(services, accounts);
        AddCookies(services);

        services.AddDataProtection().SetApplicationName("OrleansStock");
        services.AddSingleton<DataProtectionKeyTable>();
        services.AddSingleton<KeyProtection>();
        services.AddSingleton<IStartCheck>(s => s.GetRequiredService<KeyProtection>());
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeyTable, KeyProtection>((o, table, protection) =>
            (o.XmlRepository, o.XmlEncryptor) = (table, protection.Encryptor));

        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Every hop is checked against the networks, so the chain may have any length.
            o.ForwardLimit = null;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in accounts.KnownNetworks) o.KnownIPNetworks.Add(network);
        });
        return builder;
    }

    /// <summary>
    /// First in the pipeline: takes the client's address and scheme from the load balancer. Without
    /// <c>Proxy__KnownNetworks</c> it believes nobody.
    /// </summary>
    public static WebApplication UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<AccountsOptions>().KnownNetworks.Count > 0) app.UseForwardedHeaders();
        return app;
    }

    /// <summary>
    /// Between routing and the endpoints: authentication, rate limits, authorization. Answers to people who are signed in are
    /// stored nowhere.
    /// </summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.Services.GetRequiredService<DummyPassword>();
        app.UseAuthentication();
        app.Use(static (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                context.Response.OnStarting(static state =>
                {
                    ((HttpContext)state).Response.Headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                }, context);
            }

            return next(context);
        });
        app.UseMiddleware<PredictionPace>();
        app.UseMiddleware<SameOriginGuard>();
        app.UseAuthorization();
        return app;
    }

    private static void AddMail(IServiceCollection services, MailOptions mail)
    {
        services.AddSingleton(mail);
        if (mail.SmtpHost is null) services.TryAddSingleton<IMailSender, PickupMailSender>();
        else services.TryAddSingleton<IMailSender, SmtpMailSender>();
        services.AddSingleton<OutgoingMailStore>();
        services.AddSingleton<StopLinks>();
        services.AddSingleton<DigestReader>();
        services.AddHostedService<DigestSchedule>();
        services.AddScoped<AccountMails>();
        services.AddScoped<EmailChanges>();
        services.AddSingleton<MailQueue>();
        services.AddHostedService(s => s.GetRequiredService<MailQueue>());
    }

    private static void AddIdentity(IServiceCollection services, AccountsOptions accounts)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<UserStore>();
        services.AddScoped<IUserStore<UserAccount>>(s => s.GetRequiredService<UserStore>());
        services.AddIdentityCore<UserAccount>(o =>
            {
                o.Tokens.PasswordResetTokenProvider = MailTokenProvider.Name;
                o.Tokens.EmailConfirmationTokenProvider = MailTokenProvider.Name;
                o.Tokens.AuthenticatorTokenProvider = TotpTokenProvider.Name;
            })
            .AddSignInManager<AccountSignInManager>()
            .AddTokenProvider<MailTokenProvider>(MailTokenProvider.Name)
            .AddTokenProvider<TotpTokenProvider>(TotpTokenProvider.Name);
        services.AddScoped(s => (AccountSignInManager)s.GetRequiredService<SignInManager<UserAccount>>());
        // Ours replace Identity's rules of composition and its queries before each write.
        services.RemoveAll<IPasswordValidator<UserAccount>>();
        services.AddScoped<IPasswordValidator<UserAccount>, PasswordPolicy>();
        services.RemoveAll<IUserValidator<UserAccount>>();
        services.AddScoped<IUserValidator<UserAccount>, AccountValidator>();
        // Format V3, the hasher's default, is PBKDF2 with HMAC-SHA512.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashIterations);

        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.ServerDomain = accounts.PasskeyDomain;
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            o.ValidateOrigin = context => ValueTask.FromResult(IsOwnOrigin(context.Origin, context.CrossOrigin, accounts));
        });
    }

    private static bool IsOwnOrigin(string text, bool crossOrigin, AccountsOptions accounts)
    {
        if (crossOrigin || !Uri.TryCreate(text, UriKind.Absolute, out var origin)) return false;
        if (accounts.BaseUrl is { } site)
            return Uri.Compare(origin, site, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        // Browsers make passkeys over HTTPS, and on localhost.
        return origin.Host.Equals(accounts.PasskeyDomain, StringComparison.OrdinalIgnoreCase) && (origin.Scheme == "https" || origin.Host == "localhost");
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddScoped<SessionCookieEvents>();
        services.AddScoped<HalfSignInEvents>();
        services.AddAuthentication(AccountPolicies.Scheme)
            .AddPolicyScheme(AccountPolicies.Scheme, null, o => o.ForwardDefaultSelector = static context =>
                AccountPolicies.IsForPrograms(context.Request.Path) && BearerHandler.IsMeant(context.Request)
                    ? AccountPolicies.BearerScheme
                    : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(AccountPolicies.BearerScheme, null)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                o.EventsType = typeof(SessionCookieEvents);
                o.ExpireTimeSpan = SessionCookieEvents.PersistentLifetime;
                o.SlidingExpiration = false;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o =>
            {
                o.EventsType = typeof(HalfSignInEvents);
                o.ExpireTimeSpan = TwoFactorLifetime;
                o.SlidingExpiration = false;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IHttpContextAccessor>((o, accessor) => o.Cookie = new AccountCookie(accessor, AccountCookie.SessionName));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IHttpContextAccessor>((o, accessor) => o.Cookie = new AccountCookie(accessor, "orleansstock-2fa"));
        services.AddOptions<AntiforgeryOptions>()
            .Configure<IHttpContextAccessor>((o, accessor) => o.Cookie = new AccountCookie(accessor, "orleansstock-form"));
        services.AddOptions<CookieTempDataProviderOptions>()
            .Configure<IHttpContextAccessor>((o, accessor) => o.Cookie = new AccountCookie(accessor, CookieTempDataProvider.CookieName));
        services.AddAuthorizationBuilder()
            .AddPolicy(AccountPolicies.Administrator, p => p.RequireAuthenticatedUser().RequireRole(AccountPolicies.Administrator))
            .AddPolicy(AccountPolicies.ReadScope, p => p.RequireAuthenticatedUser().RequireAssertion(static c => c.User.MayDo(TokenScopes.Read)))
            .AddPolicy(AccountPolicies.PredictScope, p => p.RequireAuthenticatedUser().RequireAssertion(static c => c.User.MayDo(TokenScopes.Predict)))
            .AddPolicy(AccountPolicies.AccountScope, p => p.RequireAuthenticatedUser().RequireAssertion(static c => c.User.MayDo(TokenScopes.Account)))
            .AddPolicy(AccountPolicies.Metrics, p => p.RequireAssertion(static context =>
                context.User.IsInRole(AccountPolicies.Administrator) || (context.Resource is HttpContext http && ClientAddress.IsThisMachine(http))));
    }
}
