using Dapper;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>A site with an administrator, and a person who is none. Its log is JSON.</summary>
[CollectionDefinition(nameof(OperationsSite))]
public sealed class OperationsSite : IAsyncLifetime, ICollectionFixture<OperationsSite>
{
    private readonly TemporaryFolder data = new();
    private SiteProcess? site;
    private SiteVisitor? administrator;
    private SiteVisitor? person;

    internal Uri BaseUrl => site!.BaseUrl;

    internal string DataDirectory => data.Path;

    internal IReadOnlyList<string> Log => site!.Log;

    public YahooStandIn Yahoo { get; private set; } = null!;

    /// <summary>Who is signed in with the address of <c>Admin__Email</c>, confirmed.</summary>
    internal SiteVisitor Administrator => administrator!;

    /// <summary>The administrator's programs.</summary>
    public HttpClient AdministratorApi { get; private set; } = null!;

    /// <summary>Who is signed in and nobody special.</summary>
    internal SiteVisitor Person => person!;

    /// <summary>That person's programs.</summary>
    public HttpClient PersonApi { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Yahoo = await YahooStandIn.StartAsync();
        var name = $"op{Guid.NewGuid():N}"[..12];
        site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>(SiteFixture.SettingsFor(Yahoo))
        {
            ["Admin__Email"] = $"{name}@example.org",
            ["Logging__Console__FormatterName"] = "json",
        });
        administrator = new SiteVisitor(BaseUrl, followRedirects: true) { UserName = name };
        await administrator.RegisterAsync();
        await administrator.SignInAsync();
        using var confirmed = await administrator.SubmitAsync(
            await SiteMail.FindLinkAsync(data.Path, administrator.Email, "/account/confirm-email"), new Dictionary<string, string>(), formContaining: "code");
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        AdministratorApi = await administrator.GetTokenClientAsync();
        person = new SiteVisitor(BaseUrl);
        PersonApi = await person.GetApiClientAsync();
    }

    /// <summary>Moves the predictions of a symbol back to a day, as if they had been recorded on it.</summary>
    internal async Task BackdateAsync(string symbol, DateOnly day)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(data.Path, "orleansstock.db")};Pooling=False");
        var at = new DateTimeOffset(day, new TimeOnly(22, 0), TimeSpan.Zero).ToUnixTimeMilliseconds();
        await connection.ExecuteAsync("UPDATE predictions SET created_at = @at WHERE symbol = @symbol", new { at, symbol });
    }

    internal SiteVisitor NewVisitor(bool followRedirects = false) => new(BaseUrl, followRedirects);

    public async ValueTask DisposeAsync()
    {
        administrator?.Dispose();
        person?.Dispose();
        AdministratorApi?.Dispose();
        PersonApi?.Dispose();
        if (site is not null) await site.DisposeAsync();
        await Yahoo.DisposeAsync();
        data.Dispose();
    }
}
