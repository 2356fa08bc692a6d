namespace OrleansStock.Faults.Storms;

/// <summary>The silo whose grain seals the ledger is killed, again and again, while people record.</summary>
internal static class SealerKills
{
    // The reminder that wakes the grain elsewhere comes once a minute, and the silo's death is noticed before.
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    /// <summary>Kills it so many times, each time after the one before has sealed again.</summary>
    public static async Task KillAsync(LocalCluster cluster, Client client, int rounds, Action<FormattableString> note)
    {
        for (var round = 0; round < rounds; round++)
        {
            var sealer = await FindSealerAsync(cluster, client);
            var before = await UntilAsync(client, cluster, tree => tree.Waiting > 0);
            cluster.Kill(sealer);
            var from = client.Now;
            note($"{sealer} killed with {before.Waiting} groups waiting behind {before.Leaves.Count} leaves");
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            await cluster.StartAsync(sealer);
            await UntilAsync(client, cluster, tree => tree.Heads.Count > before.Heads.Count + 1);
            note($"sealed again within {client.Now - from:0} s");
        }
    }

    /// <summary>Waits until nothing is left to seal, and looks at the tree.</summary>
    /// <returns>Whether it holds.</returns>
    public static async Task<bool> CheckAsync(LocalCluster cluster, Client client, Action<FormattableString> note)
    {
        var tree = await UntilAsync(client, cluster, t => t.Waiting == 0 && t.Heads.Count > 0 && t.Heads[^1].Size == t.Leaves.Count);
        var acknowledged = client.Calls.Where(c => c.State == CallState.Acknowledged).Select(c => c.RequestId).Distinct().ToList();
        var flaw = tree.FindFlaw(acknowledged);
        note($"{tree.Leaves.Count} leaves, {tree.Heads.Count} heads: {flaw ?? "each acknowledged one is sealed once, and every head is that of its leaves"}");
        return flaw is null;
    }

    private static async Task<string> FindSealerAsync(LocalCluster cluster, Client client)
    {
        for (var from = client.Now; client.Now - from < patience.TotalSeconds;)
        {
            foreach (var silo in Enumerable.Range(1, cluster.Silos).Select(i => $"silo-{i}").Where(cluster.IsAlive))
                if (await cluster.CountGrainsAsync(silo, "ledger") > 0) return silo;
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        throw new InvalidOperationException("No silo holds the grain that seals.");
    }

    private static async Task<SealedTree> UntilAsync(Client client, LocalCluster cluster, Func<SealedTree, bool> condition)
    {
        for (var from = client.Now; ; await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System))
        {
            var tree = await SealedTree.ReadAsync(cluster.ConnectionString);
            if (condition(tree)) return tree;
            if (client.Now - from > patience.TotalSeconds)
                throw new InvalidOperationException($"Within {patience} the tree stays at {tree.Leaves.Count} leaves with {tree.Waiting} groups waiting.");
        }
    }
}
