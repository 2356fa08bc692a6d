using OrleansStock.MarketData;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;
using OrleansStock.MarketData.Sample;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>The folder of CSV files as a source.</summary>
public class CsvPriceSourceTests
{
    private const string Rows = "Date,Close\n2026-03-02,1\n2026-03-03,2\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("MSFT.csv", "MSFT", "America/New_York", "USD"), InlineData("^GSPC.csv", "^GSPC", "America/New_York", "USD")]
    [InlineData("0005.HK.csv", "0005.HK", "Asia/Hong_Kong", "HKD"), InlineData("vod.l.CSV", "VOD.L", "Europe/London", null)]
    [InlineData("M&M.NS.csv", "M&M.NS", "Asia/Kolkata", "INR")]
    [InlineData("BTC-USD.csv", "BTC-USD", "UTC", "USD"), InlineData("BRK-B.csv", "BRK-B", "America/New_York", "USD")]
    public async Task GetHistory_File_IsFoundByItsSymbol(string file, string symbol, string zone, string? currency)
    {
        using TemporaryFolder folder = new();
        folder.Write(file, Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync(symbol, Cancel);
        Assert.Equal((symbol, zone, currency, 2), (history.Symbol, history.TimeZone, history.Currency, history.Bars.Count));
    }

    [Fact]
    public async Task GetHistory_MistypedYear_IsRefusedAndNotAllThereIs()
    {
        using TemporaryFolder folder = new();
        folder.Write("A.csv", "Date,Close\n2026-03-02,1\n2062-03-03,2\n2026-03-04,3\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var refused = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("A", Cancel));
        Assert.Equal((PriceSourceError.BadData, "A.csv, line 3: 2062-03-03 lies in the future."), (refused.Error, refused.Message));
    }

    [Fact]
    public async Task GetHistory_HoleOfMonths_IsSaidAndCutsWhatLiesBefore()
    {
        using TemporaryFolder folder = new();
        folder.Write("A.csv", "Date,Close\n2025-03-03,1\n2025-03-04,1\n2025-03-05,1\n2026-03-02,1\n2026-03-03,2\n2026-03-04,3\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync("A", Cancel);
        Assert.Equal([1.0, 2, 3], history.Bars.Select(bar => bar.Close));
        Assert.Contains(history.Issues, issue => issue is { Rule: DataRule.Hole, Action: DataAction.Dropped, Rows: 3 }
            && issue.Sentence.StartsWith("247 days of trading are missing in a row, after 2025-03-05 and before 2026-03-02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetHistory_NoFile_IsUnknownSymbol()
    {
        using TemporaryFolder folder = new();
        folder.Write("A.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Equal(PriceSourceError.UnknownSymbol, (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("B", Cancel))).Error);
        var outside = "../" + Path.GetFileName(folder.Path) + "/A";
        var refused = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync(outside, Cancel));
        Assert.Equal(PriceSourceError.UnknownSymbol, refused.Error);
    }

    [Fact]
    public async Task GetHistory_NothingLikeIt_SaysWhatThereIs()
    {
        using TemporaryFolder folder = new();
        foreach (var name in new[] { "AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "MSFT" }) folder.Write(name + ".csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var unknown = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("NOPE123", Cancel));
        Assert.Equal("There are no prices of NOPE123 here. There are prices of AAA, BBB, CCC, DDD, EEE and 2 more.", unknown.Message);
        Assert.Equal(["AAA", "BBB", "CCC", "DDD", "EEE"], unknown.Suggestions.Select(one => one.Symbol));
        var slip = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("MSTF", Cancel));
        Assert.Equal(("There are no prices of MSTF here.", "MSFT"), (slip.Message, Assert.Single(slip.Suggestions).Symbol));
    }

    [Fact]
    public async Task Search_SymbolWithAnAmpersand_IsFound()
    {
        using TemporaryFolder folder = new();
        folder.Write("M&M.NS.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Contains(await host.Source.SearchAsync("m&m", Cancel), match => match.Symbol == "M&M.NS");
    }

    [Fact]
    public async Task MayHaveNewBar_ReadByAnEarlierBuild_IsReadAgain()
    {
        using TemporaryFolder folder = new();
        var path = folder.Write("FIRM.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var stamp = (await host.Source.GetHistoryAsync("FIRM", Cancel)).Stamp;
        Assert.False(host.Source.MayHaveNewBar(stamp, MarketDataHost.Now));
        FileInfo file = new(path);
        Assert.True(host.Source.MayHaveNewBar(stamp with { Version = $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}" }, MarketDataHost.Now));
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
        Assert.True(host.Source.MayHaveNewBar(stamp, MarketDataHost.Now));
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
        // The files end after the day on which the tests are.
        host.Clock.Advance(TimeSpan.FromDays(366));
        foreach (var path in Directory.GetFiles(SharedData.Require("prices"), "*.csv"))
        {
            var history = await host.Source.GetHistoryAsync(Path.GetFileNameWithoutExtension(path), Cancel);
            Assert.Equal(File.ReadLines(path).Skip(1).Count(), history.Bars.Count + history.Quality.RowsDropped);
        }
    }

    [Fact]
    public async Task GetHistory_FewBadLines_AreLeftOutAndReported()
    {
        using TemporaryFolder folder = new();
        var lines = Enumerable.Range(0, 60).Select(i => $"{new DateOnly(2026, 1, 1).AddDays(i):yyyy-MM-dd},{10 + i % 3}").ToList();
        lines[20] = "2026-01-21,abc";
        lines.Add("2026-03-");
        folder.Write("ABC.csv", "Date,Close\n" + string.Join('\n', lines));
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync("ABC", Cancel);
        Assert.Equal((59, 61, 2), (history.Bars.Count, history.Quality.RowsRead, history.Quality.RowsDropped));
        Assert.Equal([22L, 62L], history.Issues.Where(issue => issue.Rule == DataRule.UnreadableRow).Select(issue => issue.Line));
        Assert.Contains("line 22: 'abc' where the close belongs", history.Issues[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHistory_ManyBadLines_IsBadDataAtTheFirst()
    {
        using TemporaryFolder folder = new();
        folder.Write("ABC.csv", "Date,Close\n" + string.Concat(Enumerable.Repeat("2026-01-21,abc\n", 5000)));
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("ABC", Cancel));
        Assert.Equal(PriceSourceError.BadData, exception.Error);
        Assert.Contains("line 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHistory_NullRow_IsInTheTrailWithItsLine()
    {
        using TemporaryFolder folder = new();
        folder.Write("ABC.csv", Rows + "2026-03-04,null\n2026-03-05,3\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var issue = Assert.Single((await host.Source.GetHistoryAsync("ABC", Cancel)).Issues);
        Assert.Equal((DataRule.NoPrice, DataAction.Dropped, new DateOnly(2026, 3, 4), 4L), (issue.Rule, issue.Action, issue.Date!.Value, issue.Line!.Value));
    }

    [Fact]
    public async Task Files_ComeAndGo_AreSeenAtOnce()
    {
        using TemporaryFolder folder = new();
        folder.Write("OLD.csv", Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        // Long after the folder last changed: its listing may be kept.
        host.Clock.SetUtcNow(new DateTimeOffset(Directory.GetLastWriteTimeUtc(folder.Path)).AddDays(1));
        Assert.Equal(["OLD"], await Symbols());
        for (var i = 0; i < 20; i++)
        {
            var path = folder.Write($"NEW{i}.csv", Rows);
            // The stamp of the folder as it would be by that clock.
            Directory.SetLastWriteTimeUtc(folder.Path, host.Clock.GetUtcNow().UtcDateTime.AddDays(-1).AddSeconds(2 * i + 1));
            Assert.Equal([$"NEW{i}", "OLD"], await Symbols());
            Assert.Equal(2, (await host.Source.GetHistoryAsync($"NEW{i}", Cancel)).Bars.Count);
            File.Delete(path);
            Directory.SetLastWriteTimeUtc(folder.Path, host.Clock.GetUtcNow().UtcDateTime.AddDays(-1).AddSeconds(2 * i + 2));
            Assert.Equal(["OLD"], await Symbols());
            Assert.Equal(PriceSourceError.UnknownSymbol,
                (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync($"NEW{i}", Cancel))).Error);
        }

        async Task<IEnumerable<string>> Symbols() =>
            (await host.Source.SearchAsync("w", Cancel)).Concat(await host.Source.SearchAsync("old", Cancel)).Select(match => match.Symbol);
    }

    [Fact]
    public async Task GetHistory_Misspelt_SuggestsWhatThereIs()
    {
        using TemporaryFolder folder = new();
        foreach (var name in new[] { "MSFT.csv", "META.csv", "SAP.DE.csv", "BRK-B.csv", "GOOGL.csv" }) folder.Write(name, Rows);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Equal(["MSFT"], await Suggested("MSTF"));
        Assert.Equal(["SAP.DE"], await Suggested("SAP"));
        Assert.Equal(["BRK-B"], await Suggested("BRK"));
        Assert.Equal(["GOOGL"], await Suggested("GOGLE"));
        // Nothing is like it: what there is.
        Assert.Equal(["BRK-B", "GOOGL", "META", "MSFT", "SAP.DE"], await Suggested("XYZXYZ"));
        Assert.Empty(await host.Source.SearchAsync("XYZXYZ", Cancel));
        Assert.Equal(["MSFT"], (await host.Source.SearchAsync("mstf", Cancel)).Select(match => match.Symbol));

        async Task<IEnumerable<string>> Suggested(string symbol) =>
            (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync(symbol, Cancel))).Suggestions.Select(match => match.Symbol);
    }

    [Theory]
    [InlineData("Stooq", "Date,Open,High,Low,Close,Volume\n2024-01-29,9,12,9,10,100\n2024-01-30,10,12,9,11,100\n")]
    [InlineData("Investing.com",
        "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"\n"
        + "\"01/30/2024\",\"11.00\",\"10.00\",\"12.00\",\"9.00\",\"0.10K\",\"10.00%\"\n"
        + "\"01/29/2024\",\"10.00\",\"9.00\",\"12.00\",\"9.00\",\"0.10K\",\"1.00%\"\n")]
    [InlineData("Alpha Vantage",
        "timestamp,open,high,low,close,volume\n2024-01-30,10.0000,12.0000,9.0000,11.0000,100\n2024-01-29,9.0000,12.0000,9.0000,10.0000,100\n")]
    [InlineData("Yahoo", "Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-29,9,12,9,10,10,100\n2024-01-30,10,12,9,11,11,100\n")]
    [InlineData("Nasdaq", "Date,Close/Last,Volume,Open,High,Low\n01/30/2024,$11.00,100,$10.00,$12.00,$9.00\n01/29/2024,$10.00,100,$9.00,$12.00,$9.00\n")]
    public async Task GetHistory_VendorsFile_GivesItsBars(string vendor, string text)
    {
        using TemporaryFolder folder = new();
        folder.Write("ABC.csv", text);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync("ABC", Cancel);
        Assert.True(history.Bars.Count == 2, vendor);
        Assert.Equal(new OrleansStock.Forecasting.Bar(new(2024, 1, 30), 10, 12, 9, 11, 11, 100), history.Bars[1]);
        Assert.Empty(history.Issues);
    }
}
