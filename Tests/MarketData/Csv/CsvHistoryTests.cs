using OrleansStock.MarketData;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>What a file's history says of its currency, and of what was taken for granted.</summary>
public class CsvHistoryTests
{
    [Theory]
    [InlineData("FIRM.XQZ", "Date,Close\n2024-03-04,100\n", null, 100)]
    [InlineData("FIRM", "Date,Close\n2024-03-04,100\n", "USD", 100), InlineData("FIRM.L", "Date,Close\n2024-03-04,100\n", null, 100)]
    [InlineData("FIRM.L", "Date,Close,Currency\n2024-03-04,150,GBX\n", "GBP", 1.5)]
    [InlineData("FIRM.L", "Date,Close\n2024-03-04,150p\n", "GBP", 1.5), InlineData("FIRM", "Datum;Schluss\n04.03.2024;100,50 €\n", "EUR", 100.5)]
    [InlineData("FIRM", "Date,Close,Currency\n2024-03-04,100,Taler\n", null, 100)]
    [InlineData("FIRM.HK", "Date,Close\n2024-03-04,$100\n", "HKD", 100), InlineData("FIRM.L", "Date,Close,ccy\n2024-03-04,150,GBp\n", "GBP", 1.5)]
    [InlineData("FIRM.KW", "Date,Close,ccy\n2024-03-04,900,KWF\n", "KWD", 0.9)]
    public async Task GetHistory_Currency_IsTheFilesOrTheSymbolsOrUnknown(string symbol, string text, string? currency, double close)
    {
        using TemporaryFolder folder = new();
        folder.Write(symbol + ".csv", text);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync(symbol, TestContext.Current.CancellationToken);
        Assert.Equal((currency, close), (history.Currency, history.Bars[0].Close));
        Assert.Contains(history.Assumptions, sentence => sentence.Contains("currency", StringComparison.Ordinal));
        Assert.Contains(history.Assumptions, sentence => sentence.Contains(history.TimeZone ?? "time zone are not known", StringComparison.Ordinal));
        Assert.Contains(history.Assumptions, sentence => sentence.Contains("split basis", StringComparison.Ordinal));
        Assert.All(history.Assumptions, sentence => Assert.True(sentence.Length < 400 && sentence.EndsWith('.')));
    }

    [Fact]
    public async Task GetHistory_SuffixThatIsNotListed_IsOfNoCurrencyAndNoZone()
    {
        using TemporaryFolder folder = new();
        folder.Write("FIRM.ZZ.csv", "Date,Close\n2024-03-04,100\n2024-03-05,101\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var history = await host.Source.GetHistoryAsync("FIRM.ZZ", TestContext.Current.CancellationToken);
        Assert.Equal((null, null), (history.Currency, history.TimeZone));
        Assert.Contains(history.Assumptions, sentence => sentence.Contains(".ZZ is no suffix", StringComparison.Ordinal));
        Assert.DoesNotContain(history.Assumptions, sentence => sentence.Contains("New_York", StringComparison.Ordinal));
        Assert.False(host.Source.MayHaveNewBar(history.Stamp, MarketDataHost.Now));
    }

    [Theory]
    [InlineData("2024-03-03T21:00:00Z", null)] // midnight in Kuwait
    [InlineData("2024-03-04T06:00:00Z", "2024-03-04"), InlineData("2024-03-04T00:00:00Z", "2024-03-04")]
    [InlineData("2024-03-04T00:00:00+03:00", "2024-03-04"), InlineData("2024-03-04T16:00:00+03:00", "2024-03-04")]
    public async Task GetHistory_TimesWithAZoneAndNoKnownExchange_AreTheDayThatIsWrittenOrRefused(string stamp, string? day)
    {
        using TemporaryFolder folder = new();
        folder.Write("FIRM.ZZ.csv", $"Date,Close\n{stamp},100\n{stamp.Replace("-03T", "-04T").Replace("03-04T", "03-05T")},101\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var reading = host.Source.GetHistoryAsync("FIRM.ZZ", TestContext.Current.CancellationToken);
        if (day is not null)
        {
            Assert.Equal(DateOnly.Parse(day, null), (await reading).Bars[0].Date);
            return;
        }
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => reading);
        Assert.Contains("FIRM.ZZ.csv, line 2: '2024-03-03T21:00:00Z' is 2024-03-03 in UTC", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, exception.Line);
    }

    [Fact]
    public void Read_TwoCurrencies_IsRefused() =>
        Assert.Contains("line 3", CsvSamples.Refusal("Date,Close,Currency\n2024-03-04,100,USD\n2024-03-05,100,EUR\n"), StringComparison.Ordinal);

    [Fact]
    public async Task GetHistory_RefusedFile_SaysWhy()
    {
        using TemporaryFolder folder = new();
        folder.Write("FIRM.csv", "Date,Close\n1/2/2024,1\n1/3/2024,2\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("FIRM", TestContext.Current.CancellationToken));
        Assert.Equal(PriceSourceError.BadData, exception.Error);
        Assert.Contains("FIRM.csv, line 2: a date that could be", exception.Message, StringComparison.Ordinal);
    }
}
