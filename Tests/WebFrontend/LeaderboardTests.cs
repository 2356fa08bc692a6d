using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Leaderboards;

namespace OrleansStock.Tests.WebFrontend;

public sealed class LeaderboardTests
{
    [Fact]
    public async Task ReadAsync_WithoutAFile_IsNull() =>
        Assert.Null(await Leaderboard.ReadAsync(new NullFileProvider(), TestContext.Current.CancellationToken));

    [Fact]
    public async Task ReadAsync_WithoutRows_IsNull() =>
        Assert.Null(await ReadAsync("""{"measured":"2026-11-20","data":"x","baseline":"random-walk","rows":[]}"""));

    [Fact]
    public async Task ReadAsync_OfTheDocumentedShape_GivesItsRowsByHorizon()
    {
        var board = await ReadAsync("""
            {
              "measured": "2026-11-20", "data": "24 tickers", "baseline": "random-walk",
              "rows": [
                { "model": "ensemble", "horizon": 60, "crpsSkill": 0.04, "dieboldMariano": 1.2 },
                { "model": "ensemble", "horizon": 10, "forecasts": 6480, "tickers": 24, "crpsSkill": 0.079, "dieboldMariano": 4.1,
                  "coverage80": 0.801, "coverage90": 0.902, "maeRatio": 0.999, "coverage90ByVolatility": [0.93, null, 0.88],
                  "belowQuantile": [0.011, 0.052, 0.103, 0.252, 0.498, 0.747, 0.899, 0.951, 0.989] }
              ]
            }
            """);

        Assert.NotNull(board);
        Assert.Equal([10, 60], board.Of("ensemble").Select(r => r.Horizon));
        Assert.Equal(0.902, board.Of("ensemble")[0].Coverage90);
        Assert.Equal(9, board.Of("ensemble")[0].BelowQuantile!.Count);
        Assert.Empty(board.Of("mlp"));
    }

    [Fact]
    public async Task ReadAsync_OfAnotherShape_Throws() => await Assert.ThrowsAsync<JsonException>(() => ReadAsync("""{"rows": 7}"""));

    [Theory]
    [InlineData(4.1, 0.2, null, "better")]
    [InlineData(1.9, 0.2, null, "no clear difference")]
    [InlineData(-1.9, -0.2, null, "no clear difference")]
    [InlineData(-2.4, -0.2, null, "worse")]
    [InlineData(-2.4, 0.2, null, "no clear difference")]
    // With few windows Student's t asks for more than 1.96.
    [InlineData(2.2, 0.2, 6.0, "no clear difference")]
    [InlineData(2.2, 0.2, 100.0, "better")]
    [InlineData(null, 0.2, null, "–")]
    public void Verdict_OfAStatistic_ClaimsOnlyWhatItSupports(double? statistic, double skill, double? windows, string expected) =>
        Assert.Equal(
            expected,
            new LeaderboardRow { Model = "m", Horizon = 10, CrpsSkill = skill, DieboldMariano = statistic, IndependentWindows = windows }.Verdict);

    [Fact]
    public async Task ReadAsync_OfTheSitesOwnFile_HasEverythingThatThePagesShow()
    {
        using var files = new PhysicalFileProvider(Path.Combine(SharedData.RepositoryRoot, "WebFrontend", "wwwroot"));
        var board = await Leaderboard.ReadAsync(files, TestContext.Current.CancellationToken);
        Assert.NotNull(board);
        foreach (var model in ForecastModels.All)
        {
            var rows = board.Of(model.Id);
            // A new model stands on the pages before it is measured; what was measured is there as a whole.
            if (rows.Count == 0 && model.Id != ForecastModels.DefaultId) continue;
            Assert.Equal(ForecastModels.Horizons, rows.Select(r => r.Horizon));
            Assert.All(rows, r => Assert.True(r is
            {
                Forecasts: > 0, Tickers: > 0, IndependentWindows: > 0, CrpsSkill: not null, BetterShare: not null, MaeRatio: not null,
                Coverage50: not null, Coverage80: not null, Coverage90: not null, Coverage98: not null, BelowP05: not null, AboveP95: not null,
                Coverage90ByVolatility.Count: 3, BelowQuantile.Count: Quantiles.Count, Pit.Count: 10,
            }));
        }
    }

    private static Task<Leaderboard?> ReadAsync(string json) => Leaderboard.ReadAsync(new OneFile(json), TestContext.Current.CancellationToken);

    private sealed class OneFile(string content) : IFileProvider, IFileInfo
    {
        public bool Exists => true;

        public long Length => Encoding.UTF8.GetByteCount(content);

        public string? PhysicalPath => null;

        public string Name => "leaderboard.json";

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(Encoding.UTF8.GetBytes(content));

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IFileInfo GetFileInfo(string subpath) => subpath == Leaderboard.FilePath ? this : new NotFoundFileInfo(subpath);

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
