using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using OrleansStock.Faults;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts;
using OrleansStock.Tests.MarketData;
using OrleansStock.WebFrontend.Hosting;

namespace OrleansStock.Tests.Site.Access;

/// <summary>The whole site with its silo in this process, put together as the program does it, so that a test can ask it for its endpoints.</summary>
public sealed class WholeSite : IAsyncLifetime
{
    private const string AdministratorName = "matrix-boss";

    private readonly TemporaryFolder data = new();
    private readonly HashSet<string> pages = [];
    private WebApplication app = null!;

    internal Uri BaseUrl { get; private set; } = null!;

    /// <summary>Everything that answers, by what it is called in the table of policies: method, pattern and handler.</summary>
    internal IReadOnlyList<SiteEndpoint> Endpoints { get; private set; } = [];

    /// <summary>Whether something that answers is a page.</summary>
    internal bool IsPage(string endpoint) => pages.Contains(endpoint);

    /// <summary>Static files: one route each.</summary>
    internal IReadOnlyList<RouteEndpoint> Files { get; private set; } = [];

    internal Actor Anonymous { get; private set; } = null!;

    internal Actor Other { get; private set; } = null!;

    /// <summary>Has predictions 1 to 3, of which the last is shared, an API token and a passkey.</summary>
    internal Actor Owner { get; private set; } = null!;

    internal Actor Administrator { get; private set; } = null!;

    /// <summary>What the table's paths and forms name by a word in braces: ids of the owner's things.</summary>
    internal Dictionary<string, string> Things { get; } = [];

    /// <summary>What is kept about the owner, as the owner may download it, but for mails: those leave whenever they are sent.</summary>
    internal async Task<string> ReadOwnersThingsAsync()
    {
        using var answer = await Owner.SendAsync("GET", "/account/my-data");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var kept = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancelled))!.AsObject();
        Assert.True(kept.Remove("mailsToBeSent"));
        return kept.ToJsonString();
    }

    public async ValueTask InitializeAsync()
    {
        string[] settings =
        [
            "urls=http://127.0.0.1:0", $"Storage:DataDirectory={data.Path}", "MarketData:Source=Sample", "Logging:LogLevel:Default=None",
            $"Silo:Port={FreePorts.Next()}", $"Silo:GatewayPort={FreePorts.Next()}", $"Admin:Email={AdministratorName}@example.org",
            "RateLimits:RegisterPerAddress=1000", "RateLimits:LoginPerAddress=1000", "RateLimits:LoginPerAccount=1000",
            "RateLimits:ResetPerAddress=1000", "RateLimits:PredictPerAccount=10000",
        ];
        app = WebSite.Build([.. settings.Select(s => "--" + s)]);
        await app.Services.GetRequiredService<SchemaMigrator>().MigrateAsync();
        await app.StartAsync(Cancelled);
        BaseUrl = new Uri(app.Urls.Single());
        await ReadEndpointsAsync();
        Anonymous = new Actor("anonymous", BaseUrl);
        Other = await Actor.SignInAsync("other", BaseUrl);
        Owner = await Actor.SignInAsync("owner", BaseUrl);
        Administrator = await Actor.SignInAsync("administrator", BaseUrl, AdministratorName);
        var link = await SiteMail.FindLinkAsync(data.Path, Administrator.Visitor.Email, "/account/confirm-email");
        using var confirmed = await Administrator.Visitor.SubmitAsync(link, new Dictionary<string, string>(), formContaining: "code");
        await GiveOwnerThingsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var actor in new[] { Anonymous, Other, Owner, Administrator }) actor?.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Dispose();
    }

    private async Task GiveOwnerThingsAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            using var made = await Owner.SendAsync("POST", "/api/v1/predictions", json: AccessTable.Prediction());
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        // Prediction 1 is shared and unshared in the table.
        Things["link"] = await Owner.ShareAsync(3);
        await app.Services.GetRequiredService<IGrainFactory>().GetLedger().Seal();
        using (await Owner.Visitor.GetTokenClientAsync())
        {
        }

        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var owner = (await users.FindByNameAsync(Owner.Visitor.UserName))!;
        byte[] id = [1, 2, 3, 4];
        UserPasskeyInfo passkey = new(id, [1], DateTimeOffset.UnixEpoch, 0, [], true, false, false, [1], [1]) { Name = "key" };
        await users.AddOrUpdatePasskeyAsync(owner, passkey);
        Things["passkey"] = System.Buffers.Text.Base64Url.EncodeToString(id);
        Things["token"] = (await scope.ServiceProvider.GetRequiredService<ApiTokenStore>().ListAsync(owner.Id, Cancelled)).Single().Id;
        Things["session"] = UserSessionStore.IdOf(
            await scope.ServiceProvider.GetRequiredService<UserSessionStore>().BeginAsync(owner.Id, owner.SecurityStamp, TimeSpan.FromDays(1)));
        foreach (var alert in (string[])["alert-1", "alert-2"])
        {
            Assert.Equal(AlertAddition.Added, await scope.ServiceProvider.GetRequiredService<AlertStore>().AddAsync(
                new Alert { Id = alert, UserId = owner.Id, Kind = AlertKind.Above, Symbol = "WAITED", High = 1, Site = "http://localhost" }, most: 10));
        }

        Things["owner"] = owner.Id;
        Things["ownerName"] = owner.UserName;
    }

    private async Task ReadEndpointsAsync()
    {
        var all = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Files = [.. all.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)];
        var loader = app.Services.GetRequiredService<PageLoader>();
        List<SiteEndpoint> found = [];
        foreach (var endpoint in all.Except(Files))
        {
            // Everything of the site has a route; what had none would be called by nobody's name, and so has no policy.
            var pattern = endpoint is RouteEndpoint route ? "/" + route.RoutePattern.RawText?.TrimStart('/') : endpoint.DisplayName ?? "?";
            var name = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? "page" : "endpoint";
            if (name == "page")
            {
                var descriptor = await loader.LoadAsync(endpoint.Metadata.GetMetadata<PageActionDescriptor>()!, endpoint.Metadata);
                // A page without a method for GET shows itself all the same.
                found.Add(new SiteEndpoint("GET", pattern, null));
                pages.Add(found[^1].ToString());
                found.AddRange(descriptor.HandlerMethods.Where(h => h.HttpMethod != "Get")
                    .Select(h => new SiteEndpoint(h.HttpMethod.ToUpperInvariant(), pattern, h.Name)));
                continue;
            }

            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
            found.AddRange(methods.DefaultIfEmpty("ANY").Select(m => new SiteEndpoint(m, pattern, null)));
        }

        Endpoints = [.. found.Distinct().OrderBy(e => e.ToString(), StringComparer.Ordinal)];
    }
}
