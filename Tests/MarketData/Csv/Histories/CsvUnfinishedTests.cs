namespace OrleansStock.Tests.MarketData.Csv.Histories;

/// <summary>Days whose session had not ended when their file was written: what a program wrote at noon is no close.</summary>
public class CsvUnfinishedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ABC", "2026-03-03", "2026-03-03T16:00:00Z", false)] // 11:00 in New York
    [InlineData("ABC", "2026-03-03", "2026-03-03T20:59:00Z", false), InlineData("ABC", "2026-03-03", "2026-03-03T21:00:00Z", true)]
    [InlineData("ABC", "2026-03-03", "2026-03-04T03:00:00Z", true), InlineData("ABC", "2026-03-04", "2026-03-03T23:00:00Z", false)]
    [InlineData("ABC", "2025-12-24", "2025-12-24T17:30:00Z", false)] // Christmas Eve ends at 13:00
    [InlineData("ABC", "2025-12-24", "2025-12-24T18:05:00Z", true)]
    [InlineData("7203.T", "2026-03-03", "2026-03-03T05:00:00Z", false), InlineData("7203.T", "2026-03-03", "2026-03-03T06:40:00Z", true)]
    [InlineData("VOD.L", "2026-03-03", "2026-03-03T15:00:00Z", false), InlineData("VOD.L", "2026-03-03", "2026-03-03T16:40:00Z", true)]
    [InlineData("BTC-USD", "2026-03-01", "2026-03-01T23:00:00Z", false), InlineData("BTC-USD", "2026-03-01", "2026-03-02T00:01:00Z", true)]
    [InlineData("FIRM.XQZ", "2026-03-03", "2026-03-03T16:00:00Z", true)] // no exchange that is known
    public async Task GetHistory_LastDay_CountsFromTheEndOfItsSession(string symbol, string last, string written, bool counts)
    {
        using TemporaryFolder folder = new();
        var day = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
        var before = CsvSamples.Weekdays(day.AddDays(-6), 6).Where(one => one < day).TakeLast(2).ToArray();
        var path = folder.Write(symbol + ".csv", $"Date,Close\n{before[0]:yyyy-MM-dd},100\n{before[1]:yyyy-MM-dd},101\n{last},102\n");
        File.SetLastWriteTimeUtc(path, DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        await using var host = MarketDataHost.ForCsv(folder.Path);

        var history = await host.Source.GetHistoryAsync(symbol, Cancel);

        Assert.Equal(counts ? 102 : 101, history.Bars[^1].Close);
        Assert.Equal((3, counts ? 0 : 1), (history.Quality.RowsRead, history.Quality.RowsUnfinished));
        Assert.Equal(!counts, history.Assumptions.Any(sentence => sentence.Contains($"before the session of {last} ended", StringComparison.Ordinal)));

        // Written again in the evening, it is another state of the file, and the day is there.
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 3, 4, 2, 0, 0, DateTimeKind.Utc));
        if (last == "2026-03-04") return;
        Assert.True(host.Source.MayHaveNewBar(history.Stamp, MarketDataHost.Now));
        Assert.Equal(102, (await host.Source.GetHistoryAsync(symbol, Cancel)).Bars[^1].Close);
    }

    [Fact]
    public async Task GetHistory_DayOutsideTheWeek_IsNoSessionThatCouldEnd()
    {
        using TemporaryFolder folder = new();
        var path = folder.Write("ABC.csv", "Date,Close\n2026-02-26,100\n2026-02-27,101\n2026-02-28,102\n");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 2, 28, 9, 0, 0, DateTimeKind.Utc));
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Equal(0, (await host.Source.GetHistoryAsync("ABC", Cancel)).Quality.RowsUnfinished);
    }

    [Fact]
    public async Task GetHistory_OneDayAlone_IsKept()
    {
        using TemporaryFolder folder = new();
        var path = folder.Write("ABC.csv", "Date,Close\n2026-03-03,100\n");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 3, 3, 16, 0, 0, DateTimeKind.Utc));
        await using var host = MarketDataHost.ForCsv(folder.Path);
        Assert.Single((await host.Source.GetHistoryAsync("ABC", Cancel)).Bars);
    }

    /// <summary>Archives, container images and copies give files times of their own: nobody wrote a file before the days that it tells of.</summary>
    [Theory]
    [InlineData("1970-01-01T00:00:01Z", "2026-03-04"), InlineData("1980-01-01T00:00:00Z", "2026-03-04"), InlineData("2025-11-28T15:00:00Z", "2026-03-04")]
    [InlineData("1970-01-01T00:00:01Z", "2026-03-05")] // today's session goes on
    public async Task GetHistory_FileOlderThanItsDays_IsJudgedByTheTimeOfReading(string written, string last)
    {
        using TemporaryFolder folder = new();
        var today = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
        var days = CsvSamples.Weekdays(new(2026, 1, 20), 60).Where(day => day <= today).ToArray();
        var path = folder.Write("ABC.csv", CsvSamples.Lines("Date,Close", days, (day, i) => $"{day:yyyy-MM-dd},{100 + i}"));
        File.SetLastWriteTimeUtc(path, DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        // At noon in New York, where it is the fifth.
        if (last == "2026-03-05") host.Clock.SetUtcNow(new(2026, 3, 5, 17, 0, 0, TimeSpan.Zero));

        var history = await host.Source.GetHistoryAsync("ABC", Cancel);

        Assert.Equal(days.Where(day => day < new DateOnly(2026, 3, 5)), history.Bars.Select(bar => bar.Date));
        Assert.Contains(history.Assumptions, sentence => sentence.Contains("is before its days and not when it was written", StringComparison.Ordinal));
    }
}
