using OrleansStock.MarketData;

namespace OrleansStock.Tests.MarketData;

/// <summary>The folder of CSV files as a source.</summary>
public class CsvPriceSourceTests
{
    private const string Rows = "Date,Close\n2026-03-02,1\n2026-03-03,2\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("MSFT.csv", "MSFT", "America/New_York", "USD")]
    [InlineData("^GSPC.csv", "^GSPC", "America/New_York", "USD")]
    [InlineData("0005.HK.csv", "0005.HK", "Asia/Hong_Kong", "HKD")]
    [InlineData("vod.l.CSV", "VOD.L", "Europe/London", null)]
    [InlineData("BTC-USD.csv", "BTC-USD", "UTC", "USD")]
    [InlineData("BRK-B.csv", "BRK-B", "America/New_York", "USD")]
    public async Task GetHistory_File_IsFoundByItsSymbol(string file, string symbol, string zone, string? currency)
    {
        using TemporaryFolder folder = new();
        folder.Write(file, Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync(symbol, Cancel);
        Assert.Equal((symbol, zone, currency, 2), (history.Symbol, history.TimeZone, history.Currency, history.Bars.Count));
    }

    [Fact]
    public async Task GetHistory_NoFile_IsUnknownSymbol()
    {
        using TemporaryFolder folder = new();
        folder.Write("A.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Equal(PriceSourceError.UnknownSymbol, (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("B", Cancel))).Error);
        Assert.Equal(PriceSourceError.UnknownSymbol, (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("../" + Path.GetFileName(folder.Path) + "/A", Cancel))).Error);
    }

    [Fact]
    public async Task GetHistory_TwoSpellings_TheDocumentedOneWins()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "file names differ by case on Linux only");
        using TemporaryFolder folder = new();
        folder.Write("abc.csv", Rows);
        folder.Write("ABC.csv", "Date,Close\n2026-03-02,7\n");
        folder.Write("xyz.csv", Rows);
        folder.Write("Xyz.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Equal(7, (await host.Source.GetHistoryAsync("ABC", Cancel)).Bars[0].Close);
        Assert.Equal(PriceSourceError.BadData, (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("XYZ", Cancel))).Error);
    }

    [Fact]
    public async Task GetHistory_MalformedFile_NamesFileAndLine()
    {
        using TemporaryFolder folder = new();
        folder.Write("BAD.csv", "Date,Close\n2026-03-02,1\nbroken\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("BAD", Cancel));
        Assert.Equal(PriceSourceError.BadData, exception.Error);
        Assert.StartsWith("BAD.csv, line 3", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MayHaveNewBar_FileTouchedOrGone_FollowsTheFile()
    {
        using TemporaryFolder folder = new();
        var path = folder.Write("ABC.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var stamp = (await host.Source.GetHistoryAsync("ABC", Cancel)).Stamp;
        Assert.False(host.Source.MayHaveNewBar(stamp, MarketDataHost.Now.AddYears(1)));

        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(host.Source.MayHaveNewBar(stamp, MarketDataHost.Now));

        File.Delete(path);
        Assert.False(host.Source.MayHaveNewBar(stamp, MarketDataHost.Now));
    }

    [Fact]
    public async Task MayHaveNewBar_AnotherProcessLoadedIt_ComparesTheVersion()
    {
        using TemporaryFolder folder = new();
        folder.Write("ABC.csv", Rows);
        HistoryStamp stamp;
        await using (var first = MarketDataHost.ForCsv(folder.Path)) stamp = (await first.Source.GetHistoryAsync("ABC", Cancel)).Stamp;
        await using var second = MarketDataHost.ForCsv(folder.Path);
        Assert.False(second.Source.MayHaveNewBar(stamp, MarketDataHost.Now));
        Assert.True(second.Source.MayHaveNewBar(stamp with { Version = "other" }, MarketDataHost.Now));
    }

    [Fact]
    public async Task Search_PartOfASymbol_FindsFilesAndTheSample()
    {
        using TemporaryFolder folder = new();
        foreach (var name in new[] { "MSFT.csv", "MS.csv", "AMS.csv", "notes.txt", "not a symbol.csv" }) folder.Write(name, Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Equal(["MS", "MSFT", "AMS"], (await host.Source.SearchAsync(" ms", Cancel)).Select(match => match.Symbol));
        Assert.Equal([SamplePriceSource.ReservedSymbol], (await host.Source.SearchAsync("S&P", Cancel)).Select(match => match.Symbol));
    }

    [Fact]
    public async Task GetHistory_FolderGone_IsUnavailable()
    {
        TemporaryFolder folder = new();
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var source = host.Source;
        folder.Dispose();
        Assert.Equal(PriceSourceError.Unavailable, (await Assert.ThrowsAsync<PriceSourceException>(() => source.GetHistoryAsync("ABC", Cancel))).Error);
    }

    [Fact]
    public async Task GetHistory_RealFolder_GivesEveryFile()
    {
        await using var host = MarketDataHost.ForCsv(SharedData.Require("prices"), years: 90);
        foreach (var path in Directory.GetFiles(SharedData.Require("prices"), "*.csv"))
        {
            var history = await host.Source.GetHistoryAsync(Path.GetFileNameWithoutExtension(path), Cancel);
            Assert.Equal(File.ReadLines(path).Skip(1).Count(), history.Bars.Count + history.Quality.RowsDropped);
        }
    }
}
