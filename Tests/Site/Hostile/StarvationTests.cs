namespace OrleansStock.Tests.Site.Hostile;

/// <summary>Visitors who make the service work must not make anybody wait.</summary>
public sealed class StarvationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task NewTicker_Beside30HostileConnections_TakesAtMostTwiceItsQuietTime() => Assert.InRange(await Starvation.MeasureAsync(output), 0, 2);
}
