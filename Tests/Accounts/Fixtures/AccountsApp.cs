using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Limits;
using OrleansStock.WebFrontend.Accounts.Setup;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>The account part of the site, in memory over SQLite, without a silo: AddAccounts, the pages, and a small API to ask who one is.</summary>
public sealed class AccountsApp : IAsyncDisposable
{
    /// <summary>Good enough for every rule.</summary>
    public const string Password = "violet tractor sings at dawn";

    /// <summary>Sets the address that a request comes from.</summary>
    public const string RemoteHeader = "X-Test-Remote";

    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool ownsFolder;

    private AccountsApp(WebApplication app, string folder, bool ownsFolder)
    {
        this.app = app;
        this.folder = folder;
        this.ownsFolder = ownsFolder;
    }

    /// <summary>The clock of the app; starts at the real time, stands still.</summary>
    internal FakeTimeProvider Time => (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();

    /// <summary>The mails.</summary>
    internal Mailbox Mails => (Mailbox)app.Services.GetRequiredService<IMailSender>();

    /// <summary>The counter of hashes.</summary>
    internal CountingPasswordHasher Hasher => (CountingPasswordHasher)app.Services.GetRequiredService<IPasswordHasher<UserAccount>>();

    /// <summary>Services of the app.</summary>
    internal IServiceProvider Services => app.Services;

    /// <summary>The data folder.</summary>
    internal string Folder => folder;

    /// <summary>Runs once, when the session of the next request has been checked and its page has not begun; null for nothing.</summary>
    internal Func<Task>? BeforeNextPage { get; set; }

    /// <summary>Starts the app.</summary>
    /// <param name="settings">Configuration over the usual; limits are out of the way.</param>
    public static Task<AccountsApp> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    /// <summary>Starts a second process on the database of a first.</summary>
    internal static async Task<AccountsApp> StartAsync(AccountsApp? other, params (string Key, string Value)[] settings)
    {
        var folder = other?.folder ?? Directory.CreateTempSubdirectory("orleansstock-accounts-").FullName;
        var builder = SiteBuilder.Create(folder);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder,
            ["RateLimits:LoginPerAddress"] = "100000",
            ["RateLimits:LoginPerAccount"] = "100000",
            ["RateLimits:RegisterPerAddress"] = "100000",
            ["RateLimits:RegisterPerAccount"] = "100000",
            ["RateLimits:ResetPerAddress"] = "100000",
            ["RateLimits:ResetPerAccount"] = "100000",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key.Replace("__", ":", StringComparison.Ordinal), s => (string?)s.Value));
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(other?.Time ?? new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        builder.Services.AddSingleton<IMailSender, Mailbox>();
        builder.Services.AddSingleton(ScriptedPredictions.Create());
        builder.Services.AddSingleton<IPasswordHasher<UserAccount>, CountingPasswordHasher>();
        builder.Services.AddSingleton<OrleansStock.Storage.Operations.OperationLog>();
        builder.Services.AddSingleton<OrleansStock.Storage.Alerts.AlertStore>();
        builder.Services.AddSingleton<OrleansStock.Storage.Alerts.Weekly.DigestStore>();
        builder.Services.AddSingleton<OrleansStock.Storage.Record.PeopleStore>();
        builder.Services.AddSingleton<OrleansStock.Storage.Sharing.LinkStore>();
        builder.Services.AddSingleton<OrleansStock.Storage.Watchlists.WatchlistStore>();
        builder.AddAccounts();
        builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        builder.Services.AddRazorPages();

        var app = builder.Build();
        AccountsApp? made = null;
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[RemoteHeader] is [{ } address] ? address : "203.0.113.1");
            return next(context);
        });
        app.UseKnownProxies();
        app.UseAccounts();
        app.Use(async (context, next) =>
        {
            if (made?.BeforeNextPage is { } run)
            {
                made.BeforeNextPage = null;
                await run();
            }

            await next(context);
        });
        app.MapRazorPages();
        app.MapGet("/api/v1/me", (HttpContext c) => c.User.Identity!.Name).RequireAuthorization();
        app.MapPost("/api/v1/me", (HttpContext c) => c.User.Identity!.Name).RequireAuthorization();
        app.MapPost("/api/v1/predictions", () => "recorded").RequireAuthorization().WithMetadata(new PacedAttribute());
        app.MapGet("/api/v1/admin", () => "secret").RequireAuthorization(AccountPolicies.Administrator);
        app.MapGet("/ops", () => "secret").RequireAuthorization(AccountPolicies.Administrator);
        app.MapGet("/seen", (HttpContext c) => $"{ClientAddress.KeyOf(c)} {c.Request.Scheme}");
        await new SchemaMigrator(app.Services.GetRequiredService<Database>(), TimeProvider.System, NullLogger<SchemaMigrator>.Instance).MigrateAsync();
        app.Services.GetRequiredService<IServer>().Features.Set<IServerAddressesFeature>(new ServedHere());
        await app.StartAsync();
        return made = new AccountsApp(app, folder, other is null);
    }

    /// <summary>A browser with cookies of its own.</summary>
    /// <param name="site">Scheme and host it believes to talk to.</param>
    internal AccountsBrowser Open(string site = "https://localhost")
    {
        var client = app.GetTestServer().CreateClient();
        client.BaseAddress = new Uri(site);
        return new AccountsBrowser(client);
    }

    /// <summary>A browser that is signed in to a new account, whose mail has been taken out of the box.</summary>
    internal async Task<(AccountsBrowser Browser, string UserName, string Mail)> OpenSignedInAsync(bool rememberMe = false, string? email = null)
    {
        var browser = Open();
        var name = NewName();
        await browser.RegisterAsync(name, email ?? name + "@example.org");
        var mail = await Mails.NextAsync();
        var answer = await browser.LoginAsync(name, rememberMe: rememberMe);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return (browser, name, mail.Text);
    }

    /// <summary>A user name that no other test has.</summary>
    internal static string NewName() => "u" + Guid.NewGuid().ToString("N")[..16];

    /// <summary>The account of a name.</summary>
    internal async Task<UserAccount?> FindAsync(string userName)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>().FindByNameAsync(userName);
    }

    private sealed class ServedHere : IServerAddressesFeature
    {
        public ICollection<string> Addresses { get; } = ["https://localhost", "http://*:8000"];

        public bool PreferHostingUrls { get; set; }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsFolder) Directory.Delete(folder, recursive: true);
    }
}
