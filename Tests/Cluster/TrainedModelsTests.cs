using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrleansStock.Faults;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Lstm;
using OrleansStock.Silo;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Tests.Forecasting.Models.Trained;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.Site.Fixtures;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Cluster;

/// <summary>Model files of an operator: what is configured serves, what does not fit ends the start, and silos with other files are told apart.</summary>
public sealed class TrainedModelsTests : IAsyncDisposable
{
    private const string Trees = "Forecasts__VolatilityModel", Networks = "Forecasts__LstmModel";

    private readonly StorageEngines engines = new();
    private readonly TemporaryFolder folder = new();

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await engines.DisposeAsync();
    }

    [Theory]
    [InlineData(Trees, "\"root10\"", "\"moon phase\"", "'moon phase'")]
    [InlineData(Networks, "\"range10\"", "\"moon phase\"", "moon phase")]
    [InlineData(Trees, "\"format\":1", "\"format\":9", "has format 9; this version reads 1")]
    [InlineData(Networks, "\"format\":1", "\"format\":9", "has format 9; this version reads 1")]
    [InlineData(Trees, "\"fingerprint\"", "\"finger\"", "unreadable")]
    [InlineData(Networks, "\"vintages\"", "\"years\"", "unreadable")]
    [InlineData(Networks, "\"horizons\":[10,60,365]", "\"horizons\":[60,10,365]", "ascending")]
    public void Configure_ManifestThatDoesNotFit_IsRefusedWithOneLineThatNamesKeyFileAndReason(string key, string old, string other, string reason) =>
        AssertRefused(key, Changed(key, text => text.Replace(old, other, StringComparison.Ordinal)), reason);

    [Theory]
    [InlineData(Trees)]
    [InlineData(Networks)]
    public void Configure_NoFileOrNoZipOrHalfOfOne_IsRefused(string key)
    {
        AssertRefused(key, null, "Could not find file");
        AssertRefused(key, "Date,Open,High,Low,Close\n"u8.ToArray(), "This is no model file");
        var whole = BuiltIn(key);
        AssertRefused(key, whole[..(whole.Length / 2)], "This is no model file");
    }

    [Theory]
    [InlineData(Trees)]
    [InlineData(Networks)]
    public void Configure_OneByteOfAVintageDamaged_IsRefusedAtStartAndNotWhenTheYearIsAsked(string key)
    {
        var bytes = BuiltIn(key);
        bytes[bytes.Length / 2] ^= 0x10;
        AssertRefused(key, bytes, "is damaged");
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task AnnounceAsync_SiloWithAnotherFileRegistered_WarnsAndNamesTheSetting(StorageEngine engine)
    {
        await using var database = await engines.GetAsync(engine);
        var registry = new ModelRegistry(database);
        int trees = ForecastModels.Find("boosted-trees")!.Version, networks = ForecastModels.Find("lstm")!.Version;
        // Older methods, which predictions may still name, and this silo's own.
        await registry.RegisterAsync([("boosted-trees", trees - 1, "", ""), ("boosted-trees", trees, "", ""), ("lstm", networks, "", "")], Cancelled);
        var log = new Lines();
        await TrainedModels.AnnounceAsync(registry, log, Cancelled);
        Assert.Equal([LogLevel.Information, LogLevel.Information], log.Said.Select(line => line.Level));

        await registry.RegisterAsync([("lstm", 77_000 + networks, "", "")], Cancelled);
        log.Said.Clear();
        await TrainedModels.AnnounceAsync(registry, log, Cancelled);
        var (_, warning) = Assert.Single(log.Said, line => line.Level == LogLevel.Warning);
        Assert.Contains($"versions {77_000 + networks}", warning, StringComparison.Ordinal);
        Assert.Contains(Networks, warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FilesOfAnOperator_ServeUnderVersionsOfTheirOwnAndTheLogTellsThemFromTheBuiltInOnes()
    {
        using var data = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["MarketData__Source"] = "Sample" };
        int[] before;
        await using (var site = await SiteProcess.StartAsync(data.Path, settings))
        {
            before = await VersionsAsync(site);
            Assert.DoesNotContain(site.Log, line => line.Contains("with other model files", StringComparison.Ordinal));
        }

        foreach (var key in new[] { Trees, Networks })
            settings[key] = Write(key, Changed(key, text => text.Replace("\"symbols\":", "\"symbols\":1", StringComparison.Ordinal)));
        await using var own = await SiteProcess.StartAsync(data.Path, settings);
        var after = await VersionsAsync(own);

        // The method's three digits are the same, those before them are the file's.
        Assert.Equal(before, after.Select(version => version % 1000));
        Assert.All(after, version => Assert.True(version > 1000));
        foreach (var key in new[] { Trees, Networks })
            Assert.Contains(own.Log, line => line.Contains("with other model files", StringComparison.Ordinal) && line.Contains(key, StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = own.BaseUrl };
        var forecast = await client.GetFromJsonAsync<JsonElement>("/api/v1/tickers/%5EGSPC/forecast?model=lstm", Cancelled);
        Assert.Equal(after[1], forecast.GetProperty("modelVersion").GetInt32());
    }

    private static async Task<int[]> VersionsAsync(SiteProcess site)
    {
        using var client = new HttpClient { BaseAddress = site.BaseUrl };
        var models = (await client.GetFromJsonAsync<JsonElement>("/api/v1/models", Cancelled)).EnumerateArray().ToList();
        return [.. new[] { "boosted-trees", "lstm" }.Select(
            id => models.Single(m => m.GetProperty("id").GetString() == id).GetProperty("version").GetInt32())];
    }

    private static (string Resource, string Manifest) About(string key) => key == Trees
        ? ("OrleansStock.Forecasting.Models.BoostedTrees.volatility.zip", VolatilityManifest.Entry)
        : ("OrleansStock.Forecasting.Models.Lstm.lstm.zip", LstmManifest.Entry);

    private static byte[] BuiltIn(string key) => ModelFiles.Embedded(About(key).Resource).ToArray();

    private static byte[] Changed(string key, Func<string, string> change)
    {
        using var bytes = ModelFiles.Embedded(About(key).Resource);
        ModelFiles.ChangeManifest(bytes, About(key).Manifest, change);
        return bytes.ToArray();
    }

    private string Write(string key, byte[] bytes)
    {
        var path = Path.Combine(folder.Path, $"{key}.zip");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void AssertRefused(string key, byte[]? bytes, string reason)
    {
        var path = bytes is null ? Path.Combine(folder.Path, "none.zip") : Write(key, bytes);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(key.Replace("__", ":", StringComparison.Ordinal), path)]).Build();
        var line = Assert.Single(Assert.Throws<OptionsValidationException>(() => TrainedModels.Configure(configuration)).Failures);
        Assert.StartsWith($"{key}: {path}: ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    private sealed class Lines : ILogger
    {
        public List<(LogLevel Level, string Text)> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add((logLevel, formatter(state, exception)));
    }
}
