using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Tests.MarketData;

/// <summary>A wrong value stops the start with a line that names the key.</summary>
public class MarketDataOptionsTests
{
    [Theory]
    [InlineData("Source", "Foo", "MarketData__Source: 'Foo' is not one of Yahoo, Csv, Sample.")]
    [InlineData("Source", "7", "MarketData__Source: '7' is not one of Yahoo, Csv, Sample.")]
    [InlineData("Source", "Csv", "MarketData__CsvDirectory: must name a folder when MarketData__Source is Csv.")]
    [InlineData("YahooBaseUrl", "yahoo", "MarketData__YahooBaseUrl: 'yahoo' is not an absolute http or https address.")]
    [InlineData("YahooBaseUrl", "ftp://x/", "MarketData__YahooBaseUrl: 'ftp://x/' is not an absolute http or https address.")]
    [InlineData("HistoryYears", "ten", "MarketData__HistoryYears: 'ten' is not a whole number from 2 to 90.")]
    [InlineData("HistoryYears", "1", "MarketData__HistoryYears: '1' is not a whole number from 2 to 90.")]
    [InlineData("RequestsPerSecond", "0", "MarketData__RequestsPerSecond: '0' is not a number above 0 and at most 10000.")]
    [InlineData("RequestsPerSecond", "-1", "MarketData__RequestsPerSecond: '-1' is not a number above 0 and at most 10000.")]
    [InlineData("RequestsPerSecond", "many", "MarketData__RequestsPerSecond: 'many' is not a number above 0 and at most 10000.")]
    public async Task Start_WrongValue_NamesTheKey(string key, string value, string message)
    {
        await using MarketDataHost host = new(new Dictionary<string, string?> { ["MarketData:" + key] = value });
        // What the host calls before anything else starts.
        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task Start_MissingFolder_NamesIt()
    {
        await using var host = MarketDataHost.ForCsv("/no/such/folder");
        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal($"MarketData__CsvDirectory: the folder '{Path.GetFullPath("/no/such/folder")}' does not exist.", exception.Message);
    }

    [Theory]
    [InlineData("Atlantis,2026-12-31,closed\n", "', line 1 names no calendar: 'Atlantis'.")]
    [InlineData("# none\nTokyo,31.12.2026,closed\n", "', line 2 has no date such as 2026-12-31: '31.12.2026'.")]
    public async Task Start_ExtraHolidaysThatMeanNothing_NamesFileAndLine(string text, string end)
    {
        using TemporaryFolder folder = new();
        folder.Write("extra.csv", text);
        var path = Path.Combine(folder.Path, "extra.csv");
        await using MarketDataHost host = new(new Dictionary<string, string?> { ["MarketData:ExtraHolidays"] = path });
        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal($"MarketData__ExtraHolidays: '{path}{end}", exception.Message);
    }

    [Fact]
    public async Task Start_ExtraHolidays_HoldForTheProcess()
    {
        using TemporaryFolder folder = new();
        folder.Write("extra.csv", "Reykjavik,2088-03-10,closed,a storm\n");
        await using MarketDataHost host = new(new Dictionary<string, string?> { ["MarketData:ExtraHolidays"] = Path.Combine(folder.Path, "extra.csv") });
        await host.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Single().StartingAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new DateOnly(2088, 3, 11), TradingCalendar.Of("MARL.IC").After(new(2088, 3, 9), 1));
    }

    [Fact]
    public async Task Start_NothingSet_IsYahooForTenYears()
    {
        await using MarketDataHost host = new(new Dictionary<string, string?> { ["MarketData:Source"] = " ", ["MarketData:HistoryYears"] = "" });
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        var options = host.Services.GetRequiredService<IOptions<MarketDataOptions>>().Value;
        Assert.Equal((PriceSourceKind.Yahoo, 10), (options.Source, options.HistoryYears));
        Assert.Equal("Yahoo Finance", host.Source.Name);
    }

    [Fact]
    public async Task Start_SourceInLowerCase_IsRead()
    {
        await using MarketDataHost host = new(new Dictionary<string, string?> { ["MarketData:Source"] = "sample" });
        Assert.Equal("bundled sample", host.Source.Name);
    }
}
