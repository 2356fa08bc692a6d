using OrleansStock.Faults;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site;

/// <summary>What happens at the start of the process and at its sudden end.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Predict_ProcessKilledRightAfter201_RecordIsThereOnceAfterRestart()
    {
        using var data = new TemporaryFolder();
        await using var yahoo = await YahooStandIn.StartAsync();
        yahoo.ServeGenerated("KEEP", 400, SiteFixture.LastDay);
        string token, record;
        await using (var site = await SiteProcess.StartAsync(data.Path, SiteFixture.SettingsFor(yahoo)))
        {
            using var visitor = new SiteVisitor(site.BaseUrl);
            using var api = await visitor.GetApiClientAsync();
            token = api.DefaultRequestHeaders.Authorization!.Parameter!;
            using var response = await SiteVisitor.PredictAsync(api, "KEEP", "before-the-crash");
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            await site.KillAsync();
            record = (await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetRawText();
        }

        await using var again = await SiteProcess.StartAsync(data.Path, SiteFixture.SettingsFor(yahoo));
        using var client = new HttpClient { BaseAddress = again.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/predictions", Cancelled);
        Assert.Equal(record, Assert.Single(page.GetProperty("items").EnumerateArray()).GetRawText());
        using var repeated = await SiteVisitor.PredictAsync(client, "KEEP", "before-the-crash");
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(record, (await repeated.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetRawText());
        // The history and the fit were stored too: nothing was downloaded again.
        Assert.Equal(1, yahoo.Requests("KEEP"));
    }

    [Fact]
    public async Task Start_SampleSourceAndNoNetwork_ForecastsTheBundledIndex()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string> { ["MarketData__Source"] = "Sample" });
        using var client = new HttpClient { BaseAddress = site.BaseUrl };

        var forecast = await client.GetFromJsonAsync<JsonElement>("/api/v1/tickers/%5EGSPC/forecast?model=linear", Cancelled);
        using var unknown = await client.GetAsync("/api/v1/tickers/MSFT", Cancelled);

        Assert.Equal("2020-04-17", forecast.GetProperty("origin").GetString());
        Assert.Equal(2874.56m, forecast.GetProperty("closeAtOrigin").GetDecimal());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Start_MalformedCsv_NamesFileAndLineAndServesTheOthers()
    {
        using var data = new TemporaryFolder();
        using var prices = new TemporaryFolder();
        prices.Write("BAD.csv", "Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-02,1,1,1,1,1,10\nnot a date,1,1,1,1,1,10\n");
        var rows = Enumerable.Range(0, 300).Select(
            i => $"{new DateOnly(2023, 1, 1).AddDays(i):yyyy-MM-dd},{100 + i % 7},{101 + i % 7},{99 + i % 7},{100 + i % 5},{100 + i % 5},10");
        prices.Write("GOOD.csv", "Date,Open,High,Low,Close,Adj Close,Volume\n" + string.Join('\n', rows) + "\n");
        var settings = new Dictionary<string, string> { ["MarketData__Source"] = "Csv", ["MarketData__CsvDirectory"] = prices.Path };
        await using var site = await SiteProcess.StartAsync(data.Path, settings);
        using var client = new HttpClient { BaseAddress = site.BaseUrl };

        using var bad = await client.GetAsync("/api/v1/tickers/BAD/forecast", Cancelled);
        using var good = await client.GetAsync("/api/v1/tickers/GOOD/forecast?model=random-walk", Cancelled);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        var detail = (await bad.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("detail").GetString();
        Assert.Contains("BAD.csv", detail, StringComparison.Ordinal);
        Assert.Contains("3", detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task Start_FirstRequestComesAtOnceWithoutNetwork_ShowsTheExampleAndTheLogIsReadable()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string> { ["MarketData__YahooBaseUrl"] = "http://127.0.0.1:1" });
        using var visitor = new SiteVisitor(site.BaseUrl);

        var page = await visitor.GetPageAsync("/");
        foreach (var symbol in new[] { "MSFT", "AAPL", "SAP.DE" }) await visitor.GetPageAsync($"/tickers/{symbol}");

        Assert.NotNull(page.QuerySelector("figure.chart"));
        var log = string.Join('\n', site.Log);
        Assert.Contains($"The site is open at {site.BaseUrl.AbsoluteUri.TrimEnd('/')}", log, StringComparison.Ordinal);
        Assert.Contains($"Data is kept in the folder {data.Path}", log, StringComparison.Ordinal);
        Assert.Contains($"Mails are not sent but saved as .eml files in the folder {Path.Combine(data.Path, "mail")}", log, StringComparison.Ordinal);
        Assert.Contains("Prices come from Yahoo Finance", log, StringComparison.Ordinal);
        Assert.Contains("History of MSFT could not be loaded", log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Watchdog", log, StringComparison.Ordinal);
        Assert.DoesNotContain("DataProtection", log, StringComparison.Ordinal);
    }

    [Fact, System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Start_DataFolder_IsForItsOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no modes of files");
        using var parent = new TemporaryFolder();
        var data = Path.Combine(parent.Path, "data");
        await using var site = await SiteProcess.StartAsync(data, new Dictionary<string, string> { ["MarketData__Source"] = "Sample" });
        using var visitor = new SiteVisitor(site.BaseUrl);
        await visitor.RegisterAsync();
        await SiteMail.FindLinkAsync(data, visitor.Email, "/account/confirm-email");

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        string[] folders = [data, .. Directory.GetDirectories(data, "*", SearchOption.AllDirectories)];
        Assert.All(folders, f => Assert.Equal((f, owner | UnixFileMode.UserExecute), (f, File.GetUnixFileMode(f))));
        var files = Directory.GetFiles(data, "*", SearchOption.AllDirectories);
        Assert.True(files.Length >= 4, string.Join(", ", files));
        Assert.All(files, f => Assert.Equal((f, owner), (f, File.GetUnixFileMode(f))));
    }

    /// <summary>A key and a wrong value.</summary>
    public static TheoryData<string, string> WrongSettings => new()
    {
        { "MarketData__Source", "Crystal" }, { "MarketData__CsvDirectory", "/no/such/folder" }, { "Mail__SmtpPort", "many" },
        { "Cluster__Mode", "Swarm" }, { "Cluster__ClusterId", "a b" }, { "Silo__Port", "seventy" },
        { "Storage__Engine", "Oracle" }, { "Storage__ConnectionString", "Nonsense=1" }, { "Storage__DataDirectory", "/dev/null/x" },
        { "ASPNETCORE_URLS", "localhost:9000" }, { "ASPNETCORE_URLS", "http://localhost:many" }, { "ASPNETCORE_URLS", "http://localhost:99999" },
        { "Forecasts__VolatilityModel", "/no/such.zip" }, { "Forecasts__LstmModel", "/dev/null" },
    };

    [Theory, MemberData(nameof(WrongSettings))]
    public async Task Start_WrongSetting_StopsWithOneLineThatNamesTheKey(string key, string value)
    {
        using var data = new TemporaryFolder();
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{FreePorts.Next()}",
            ["Storage__DataDirectory"] = data.Path,
            ["MarketData__Source"] = key == "MarketData__CsvDirectory" ? "Csv" : "Sample",
            [key] = value,
        };

        var (exitCode, error) = await SiteProcess.RunToEndAsync(settings);

        Assert.Equal(1, exitCode);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"{key}: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortTaken_NamesTheKey()
    {
        using var data = new TemporaryFolder();
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var settings = new Dictionary<string, string> { ["Storage__DataDirectory"] = data.Path, ["MarketData__Source"] = "Sample" };

        var silo = await SiteProcess.RunToEndAsync(new Dictionary<string, string>(settings) { ["Silo__Port"] = port });
        var web = await SiteProcess.RunToEndAsync(new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" });

        Assert.Equal(1, silo.ExitCode);
        Assert.StartsWith("Silo__Port: ", silo.Error, StringComparison.Ordinal);
        Assert.Equal(1, web.ExitCode);
        Assert.Contains("ASPNETCORE_URLS: ", web.Error, StringComparison.Ordinal);
        // An address of no machine, as documentation uses.
        var elsewhere = await SiteProcess.RunToEndAsync(new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = $"http://192.0.2.1:{port}" });
        Assert.Equal(1, elsewhere.ExitCode);
        Assert.Contains("ASPNETCORE_URLS: ", elsewhere.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", elsewhere.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_EmptyFolder_MakesTheSchemaAndExits()
    {
        using var data = new TemporaryFolder();

        var settings = new Dictionary<string, string> { ["Storage__DataDirectory"] = data.Path, ["MarketData__Source"] = "Sample" };

        var (exitCode, error) = await SiteProcess.RunToEndAsync(settings, "--migrate");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.True(File.Exists(Path.Combine(data.Path, "orleansstock.db")));
    }

    [Fact]
    public async Task Migrate_SchemaOfANewerBuild_LeavesItAloneAsARollbackNeeds()
    {
        using var data = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Storage__DataDirectory"] = data.Path, ["MarketData__Source"] = "Sample" };
        await SiteProcess.RunToEndAsync(settings, "--migrate");
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(data.Path, "orleansstock.db")};Pooling=False"))
            await connection.ExecuteAsync("INSERT INTO schema_versions (version, name, applied_at) VALUES (9999, 'later', 0)");

        Assert.Equal((0, ""), await SiteProcess.RunToEndAsync(settings, "--migrate"));

        await using var site = await SiteProcess.StartAsync(data.Path, settings);
        using var visitor = new SiteVisitor(site.BaseUrl);
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await SiteVisitor.PredictAsync(api, "^GSPC", "r1");
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
    }
}
