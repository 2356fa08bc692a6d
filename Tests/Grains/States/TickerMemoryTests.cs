using Orleans.TestingHost;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.MarketData;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Grains.States;

/// <summary>More tickers than fit into a silo's memory.</summary>
public sealed class TickerMemoryTests
{
    private const int Capacity = 3;
    private const int Tickers = 12;

    [Fact]
    public async Task Forecasts_OfMoreTickersThanFit_AreServedFromTheDatabaseAgain()
    {
        using TemporaryFolder folder = new();
        var settings = new Dictionary<string, string?> { ["Storage:DataDirectory"] = folder.Path };
        await using var database = await GrainCluster.CreateDatabaseAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        ScriptedSource source = new();
        TickerMemory memory = new(Capacity);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            GrainCluster.AddGrains(silo, database, TimeProvider.System);
            silo.Services.AddSingleton<IPriceSource>(source);
            silo.Services.AddSingleton(memory);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync(Cancelled);
        try
        {
            var symbols = Enumerable.Range(0, Tickers).Select(i => Symbol.Parse($"MEM{i}")).ToList();
            for (var i = 0; i < Tickers; i++) source.Serve(symbols[i].ToString(), bars: 300, seed: i);

            var first = await ReadAsync(cluster.Client, symbols);
            var again = await ReadAsync(cluster.Client, symbols);

            Assert.Equal(first, again);
            Assert.All(symbols, s => Assert.Equal(1, source.Downloads(s.ToString())));
            Assert.InRange(memory.Count, 1, Capacity);
        }
        finally
        {
            await cluster.StopAllSilosAsync(Cancelled);
            await cluster.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }

    [Fact]
    public void Touch_MemoryIsFull_TheOneAskedForLeastRecentlyLeaves()
    {
        TickerMemory memory = new(Capacity);
        List<string> left = [];
        var (a, b, c, d, e) = (Ticker("a"), Ticker("b"), Ticker("c"), Ticker("d"), Ticker("e"));
        foreach (var ticker in new[] { a, b, c, a, c, d }) memory.Touch(ticker);
        Assert.Equal(["b"], left);

        memory.Leave(a);
        memory.Touch(b);
        Assert.Equal(["b"], left);

        // A refresh that nobody asked for takes a place and gives it back first.
        memory.Demote(b);
        memory.Touch(e);
        Assert.Equal(["b", "b"], left);
        Assert.Equal(Capacity, memory.Count);

        IGrainContext Ticker(string name) => GrainContextStub.Make(() => left.Add(name));
    }

    [Theory]
    [InlineData(384L << 20, 682), InlineData(1L << 40, 1_864_135), InlineData(0, 1)]
    public void For_AvailableMemory_KeepsAThirdForTickers(long available, int tickers)
    {
        Assert.Equal(tickers, TickerMemory.For(available).Capacity);
    }

    private static async Task<List<string>> ReadAsync(IGrainFactory grains, IEnumerable<Symbol> symbols)
    {
        List<string> versions = [];
        foreach (var symbol in symbols) versions.Add((await grains.GetTicker(symbol).GetForecastJson("random-walk", null)).Version);
        return versions;
    }
}
