using OrleansStock.MarketData;
using OrleansStock.MarketData.Sample;

namespace OrleansStock.Tests.MarketData.Sample;

/// <summary>The bundled sample.</summary>
public class SamplePriceSourceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(90, 5105, "2000-01-03")]
    [InlineData(10, 2518, "2010-04-19")]
    public async Task GetHistory_Sample_IsWhole(int years, int bars, string first)
    {
        await using var host = MarketDataHost.ForSample(years);
        var history = await host.Source.GetHistoryAsync("^GSPC", Cancel);
        Assert.Equal((bars, first, "2020-04-17"), (history.Bars.Count, history.Bars[0].Date.ToString("O"), history.Bars[^1].Date.ToString("O")));
        Assert.Equal(0, history.Quality.RowsDropped);
        Assert.Equal(2874.560059, history.Bars[^1].Close);
        Assert.False(host.Source.MayHaveNewBar(history.Stamp, MarketDataHost.Now));
    }

    [Fact]
    public async Task GetHistory_OtherSymbol_IsUnknown()
    {
        await using var host = MarketDataHost.ForSample();
        Assert.Equal(PriceSourceError.UnknownSymbol, (await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("MSFT", Cancel))).Error);
        Assert.Equal(SamplePriceSource.ReservedSymbol, (await host.Source.GetHistoryAsync(SamplePriceSource.ReservedSymbol, Cancel)).Symbol);
    }

    [Fact]
    public async Task Search_Sample_FindsItOnce()
    {
        await using var host = MarketDataHost.ForSample();
        Assert.Equal(["^GSPC"], (await host.Source.SearchAsync("s&p", Cancel)).Select(match => match.Symbol));
        Assert.Empty(await host.Source.SearchAsync("MSFT", Cancel));
    }
}
