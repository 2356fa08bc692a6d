using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;
using OrleansStock.Grains.Tickers;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Storage;

/// <summary>Our SQL behind the keys of Orleans' ADO.NET grain storage, on both engines.</summary>
public sealed class GrainStorageTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task<(InProcessTestCluster Cluster, IGrainStorage Storage)> StartAsync(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(database);
            silo.UseDatabaseGrainStorage();
        });
        var cluster = builder.Build();
        await cluster.DeployAsync(Cancelled);
        return (cluster, cluster.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>("Default"));
    }

    private static async Task<GrainState<TickerHistoryState>> ReadAsync(IGrainStorage storage, string name, GrainId id)
    {
        var state = new GrainState<TickerHistoryState>();
        await storage.ReadStateAsync(name, id, state);
        return state;
    }

    private static GrainState<TickerHistoryState> State(int bars) => new(new TickerHistoryState
    {
        Name = "näme 名前",
        Days = [.. Enumerable.Range(0, bars)],
        Close = [.. Enumerable.Range(0, bars).Select(i => 1.0 / (i + 1))],
    });

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task WriteRead_KeysThatLookLikeHexadecimal_StayApart(StorageEngine engine)
    {
        var (cluster, storage) = await StartAsync(engine);
        await using var _ = cluster;
        string[] keys = ["ticker/ADBE", "ticker/adbe", "ticker/0ADBE", "ticker/FACE", "ticker/BABA", "ticker/005930.KS"];

        for (var i = 0; i < keys.Length; i++) await storage.WriteStateAsync("keys", GrainId.Create("ticker", keys[i]), State(i + 1));

        for (var i = 0; i < keys.Length; i++)
        {
            var read = await ReadAsync(storage, "keys", GrainId.Create("ticker", keys[i]));
            Assert.Equal(i + 1, read.State!.Days.Length);
            Assert.Equal("näme 名前", read.State!.Name);
        }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task WriteRead_MoreThanAMegabyte_ComesBackWhole(StorageEngine engine)
    {
        var (cluster, storage) = await StartAsync(engine);
        await using var _ = cluster;
        var id = GrainId.Create("ticker", "ticker/BIG");
        var written = State(150_000);

        await storage.WriteStateAsync("big", id, written);
        var read = await ReadAsync(storage, "big", id);

        Assert.Equal(written.State!.Close, read.State!.Close);
        Assert.Equal(written.ETag, read.ETag);
        Assert.True(read.RecordExists);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Write_ManyFirstWritesAtOnce_OneIsAcknowledged(StorageEngine engine)
    {
        var (cluster, storage) = await StartAsync(engine);
        await using var _ = cluster;

        for (var key = 0; key < 25; key++)
        {
            var id = GrainId.Create("ticker", $"ticker/RACE{key}");
            var acknowledged = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
            {
                try
                {
                    await storage.WriteStateAsync("race", id, State(i));
                    return 1;
                }
                catch (Exception e) when (e is InconsistentStateException or DbException)
                {
                    return 0;
                }
            })));
            Assert.Equal(1, acknowledged.Sum());
        }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Write_WithAnOldVersion_IsAConflictAndChangesNothing(StorageEngine engine)
    {
        var (cluster, storage) = await StartAsync(engine);
        await using var _ = cluster;
        var id = GrainId.Create("ticker", "ticker/OLD");
        var first = State(1);
        await storage.WriteStateAsync("old", id, first);
        var stale = await ReadAsync(storage, "old", id);
        first.State!.Name = "second";
        await storage.WriteStateAsync("old", id, first);

        stale.State!.Name = "stale";
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("old", id, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("old", id, stale));

        var read = await ReadAsync(storage, "old", id);
        Assert.Equal("second", read.State!.Name);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Clear_AState_CanBeWrittenAgain(StorageEngine engine)
    {
        var (cluster, storage) = await StartAsync(engine);
        await using var _ = cluster;
        var id = GrainId.Create("ticker", "ticker/CLEAR");
        var state = State(2);
        await storage.WriteStateAsync("clear", id, state);

        await storage.ClearStateAsync("clear", id, state);
        var cleared = await ReadAsync(storage, "clear", id);
        Assert.False(cleared.RecordExists);

        cleared.State = State(3).State;
        await storage.WriteStateAsync("clear", id, cleared);
        var read = await ReadAsync(storage, "clear", id);
        Assert.Equal(3, read.State!.Days.Length);
    }
}
