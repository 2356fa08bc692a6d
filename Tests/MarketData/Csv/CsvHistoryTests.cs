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
        Assert.Contains(history.Assumptions, sentence => sentence.Contains(history.TimeZone, StringComparison.Ordinal));
        Assert.Contains(history.Assumptions, sentence => sentence.Contains("split basis", StringComparison.Ordinal));
        Assert.All(history.Assumptions, sentence => Assert.True(sentence.Length < 400 && sentence.EndsWith('.')));
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
