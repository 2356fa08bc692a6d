using Orleans.TestingHost;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.MarketData;
using OrleansStock.Storage.Tickers;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Grains.States;

/// <summary>More tickers than fit into a silo's memory.</summary>
public sealed class TickerMemoryTests
{
    private const int Capacity = 3, Tickers = 12;
    private const long TickerBytes = 100;

    [Fact]
    public async Task Forecasts_OfMoreTickersThanFit_AreServedFromTheDatabaseAgain()
    {
        ScriptedSource source = new();
        // 300 bars and one forecast take some 18 kB.
        using TickerMemory memory = new(Capacity * 20_000, loads: 2);
        await WithClusterAsync(source, memory, async client =>
        {
            var symbols = Enumerable.Range(0, Tickers).Select(i => Symbol.Parse($"MEM{i}")).ToList();
            for (var i = 0; i < Tickers; i++) source.Serve(symbols[i].ToString(), bars: 300, seed: i);

            var first = await ReadAsync(client, symbols);
            var again = await ReadAsync(client, symbols);

            Assert.Equal(first, again);
            Assert.All(symbols, s => Assert.Equal(1, source.Downloads(s.ToString())));
            // The last evicted are still leaving.
            while (memory.Count > Capacity || memory.Held > memory.Budget) await Task.Delay(TimeSpan.FromMilliseconds(20), Cancelled);
            Assert.InRange(memory.Held, 10_000, memory.Budget);
        });
    }

    [Theory, InlineData(PriceSourceError.UnknownSymbol), InlineData(PriceSourceError.BadData)]
    public async Task Count_SymbolWithoutPrices_IsNoTickerThatIsHeldOrKnown(PriceSourceError error)
    {
        ScriptedSource source = new();
        source.Serve("GOOD", bars: 300);
        source.Fail("NONE", error);
        using TickerMemory memory = new(Tickers * 1_000_000, loads: 2);
        await WithClusterAsync(source, memory, async client =>
        {
            await client.GetTicker("GOOD").Refresh();
            await Assert.ThrowsAsync<TickerException>(() => client.GetTicker("NONE").GetSummary());
            await Assert.ThrowsAsync<TickerException>(() => client.GetTicker("NONE").Refresh());

            Assert.Equal(1, memory.Count);
            // Its activation takes memory all the same.
            Assert.True(memory.Held > 300);
        }, async database => Assert.Equal(1, (await new TickerDirectory(database).CountAsync(TimeProvider.System.GetUtcNow())).Known));
    }

    [Fact]
    public void Touch_MemoryIsFull_TheOneAskedForLeastRecentlyLeaves()
    {
        using TickerMemory memory = new(Capacity * TickerBytes, loads: 1);
        List<string> left = [];
        var (a, b, c, d, e) = (Ticker("a"), Ticker("b"), Ticker("c"), Ticker("d"), Ticker("e"));
        foreach (var ticker in new[] { a, b, c }) memory.Enter(ticker, TickerBytes);
        foreach (var ticker in new[] { a, c }) memory.Touch(ticker);
        memory.Enter(d, TickerBytes);
        Assert.Equal(["b"], left);
        memory.Leave(b);

        memory.Leave(a);
        memory.Enter(b, TickerBytes);
        Assert.Equal(["b"], left);

        // A refresh that nobody asked for takes a place and gives it back first.
        memory.Demote(b);
        memory.Enter(e, TickerBytes);
        Assert.Equal(["b", "b"], left);

        IGrainContext Ticker(string name) => GrainContextStub.Make(() => left.Add(name));
    }

    [Fact]
    public void Evicted_UntilItHasLeft_StillCounts()
    {
        using TickerMemory memory = new(Capacity * TickerBytes, loads: 1);
        List<string> left = [];
        var (a, b) = (Ticker("a"), Ticker("b"));
        memory.Enter(a, 2 * TickerBytes);
        memory.Enter(b, TickerBytes);
        Assert.Equal(Capacity * TickerBytes, memory.Held);

        memory.Resize(b, 2 * TickerBytes);
        Assert.Equal(["a"], left);
        Assert.Equal((4 * TickerBytes, 2), (memory.Held, memory.Count));
        // Somebody who still waits for it does not bring it back, and what it takes may change until it has left.
        memory.Touch(a);
        memory.Resize(a, TickerBytes);
        Assert.Equal(3 * TickerBytes, memory.Held);
        memory.Leave(a);
        Assert.Equal((2 * TickerBytes, 1), (memory.Held, memory.Count));

        // One ticker stays however large it is.
        memory.Resize(b, 10 * TickerBytes);
        Assert.Equal(["a"], left);

        IGrainContext Ticker(string name) => GrainContextStub.Make(() => left.Add(name));
    }

    [Fact]
    public async Task Admit_MoreThanMayLoad_Wait()
    {
        using TickerMemory memory = new(TickerBytes, loads: 2);
        var first = await memory.AdmitAsync();
        using var second = await memory.AdmitAsync();
        var third = memory.AdmitAsync();
        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third.WaitAsync(TimeSpan.FromMinutes(1), Cancelled)).Dispose();
    }

    [Theory]
    [InlineData(384L << 20, null, 128L << 20), InlineData(384L << 20, 50L << 20, 50L << 20), InlineData(0, null, 1)]
    public void For_AvailableMemory_KeepsAThirdForTickers(long available, long? budget, long expected)
    {
        using var memory = TickerMemory.For(available, budget);
        Assert.Equal(expected, memory.Budget);
    }

    private static async Task<List<string>> ReadAsync(IGrainFactory grains, IEnumerable<Symbol> symbols)
    {
        List<string> versions = [];
        foreach (var symbol in symbols) versions.Add((await grains.GetTicker(symbol).GetForecastJson("random-walk", null)).Version);
        return versions;
    }

    /// <summary>Runs a silo over a database of its own.</summary>
    private static async Task WithClusterAsync(
        ScriptedSource source, TickerMemory memory, Func<IClusterClient, Task> use, Func<Database, Task>? look = null)
    {
        using TemporaryFolder folder = new();
        var settings = new Dictionary<string, string?> { ["Storage:DataDirectory"] = folder.Path };
        await using var database = await GrainCluster.CreateDatabaseAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
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
            await use(cluster.Client);
            if (look is not null) await look(database);
        }
        finally
        {
            await cluster.StopAllSilosAsync(Cancelled);
            await cluster.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }
}
