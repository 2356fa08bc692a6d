namespace OrleansStock.Faults;

/// <summary>Every process of a cluster of three silos and two webs is replaced, one after the other, while it serves.</summary>
internal static class RollOuts
{
    // Webs last: they find the silos that are there.
    private static readonly string[] all = ["silo-1", "silo-2", "silo-3", "web-1", "web-2"];

    // After it serves again, as a roll-out waits for some good answers before it goes on.
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(4), patience = TimeSpan.FromSeconds(90);

    /// <summary>Where the build of an earlier commit is published; null where none is.</summary>
    public static string? PreviousBuild => Environment.GetEnvironmentVariable("PREVIOUS_BUILD_DIR") is { Length: > 0 } folder ? folder : null;

    /// <summary>The setting of <c>docs/operations.md</c>.</summary>
    public static Dictionary<string, string> AtSecurity(string level) => new() { ["Cluster__Security"] = level };

    /// <summary>Replaces each by itself.</summary>
    public static Task RestartAsync(LocalCluster cluster, Client client, Action<FormattableString> note) => EachAsync(cluster, async name =>
    {
        var from = client.Now;
        await cluster.StopAsync(name, "TERM");
        note($"{name} left in {client.Now - from:0.0} s");
        await cluster.StartAsync(name);
    });

    /// <summary>Back to the build before, then forward to this one: each reads what the other wrote.</summary>
    public static async Task UpgradeAsync(LocalCluster cluster, Client client, string builds, string previous, Action<FormattableString> note)
    {
        foreach (var build in (string[])[previous, builds])
        {
            await EachAsync(cluster, async name =>
            {
                await cluster.StopAsync(name, "TERM");
                await cluster.StartAsync(name, new Dictionary<string, string> { [$"BUILD_{name.Replace('-', '_')}"] = build });
            }, name =>
            {
                if (!cluster.CommandOf(name).Contains(build, StringComparison.Ordinal)) throw new InvalidOperationException($"{name} does not run {build}.");
            });
            note($"on {(build == previous ? "the build before" : "this build")} at {client.Now:0} s");
        }
    }

    /// <summary>From plain connections to mutual TLS, each step on all processes before the next.</summary>
    public static async Task RaiseSecurityAsync(LocalCluster cluster, Client client, Action<FormattableString> note)
    {
        foreach (var level in (string[])["Accept", "Offer", "Required"])
        {
            await EachAsync(cluster, async name =>
            {
                await cluster.StopAsync(name, "TERM");
                await cluster.StartAsync(name, AtSecurity(level));
            });
            note($"{level} at {client.Now:0} s");
        }
    }

    private static async Task EachAsync(LocalCluster cluster, Func<string, Task> replace, Action<string>? check = null)
    {
        foreach (var name in all)
        {
            await replace(name);
            await (name.StartsWith("silo", StringComparison.Ordinal) ? cluster.WaitForActiveAsync(name, patience) : cluster.WaitForReadyAsync(name, patience));
            await Task.Delay(pause, TimeProvider.System);
            check?.Invoke(name);
        }
    }
}
