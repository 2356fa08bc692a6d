using System.Globalization;

namespace OrleansStock.Faults;

/// <summary>
/// A network namespace per silo with two links, one to silos and webs and one to the database, so that either can be cut
/// without a packet to say so. Needs root.
/// </summary>
public sealed class SiloNetwork : IAsyncDisposable
{
    /// <summary>The link to silos and webs.</summary>
    public const string Peers = "p";

    /// <summary>The link to the database.</summary>
    public const string Database = "d";

    private static readonly (string Link, int Third)[] Links = [(Peers, 77), (Database, 78)];

    private readonly int silos;
    private readonly Caretaker caretaker;

    private SiloNetwork(int silos)
    {
        this.silos = silos;
        caretaker = Caretaker.Start(nameof(SiloNetwork), Removal);
    }

    // Some of it may not be there.
    private string[] Removal =>
    [
        "sh", "-c",
        string.Join("; ", Enumerable.Range(1, silos).Select(i => $"ip netns del {Namespace(i)}").Concat(Links.Select(l => $"ip link del {Bridge(l.Link)}"))
            .Append("true")),
    ];

    /// <summary>What the cluster's script has to know.</summary>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string>
            {
                ["DATABASE_ADDRESS"] = "0.0.0.0",
                ["DATABASE_HOST"] = "10.213.78.254",
            };
            for (var i = 1; i <= silos; i++)
            {
                settings[$"ADDRESS_silo_{i}"] = string.Create(CultureInfo.InvariantCulture, $"10.213.77.{i}");
                settings[$"PREFIX_silo_{i}"] = $"ip netns exec {Namespace(i)}";
            }

            return settings;
        }
    }

    /// <summary>Makes the namespaces and their links.</summary>
    /// <exception cref="InvalidOperationException">The kernel or the account does not allow it.</exception>
    public static async Task<SiloNetwork> CreateAsync(int silos)
    {
        var network = new SiloNetwork(silos);
        try
        {
            await LocalCluster.ExecuteAsync(network.Removal[0], network.Removal[1..]);
            foreach (var (link, third) in Links)
            {
                await IpAsync($"link add {Bridge(link)} type bridge");
                await IpAsync($"addr add 10.213.{third}.254/24 dev {Bridge(link)}");
                await IpAsync($"link set {Bridge(link)} up");
            }

            for (var i = 1; i <= silos; i++)
            {
                await IpAsync($"netns add {Namespace(i)}");
                await IpAsync($"-n {Namespace(i)} link set lo up");
                foreach (var (link, third) in Links)
                {
                    await IpAsync($"link add {Outer(link, i)} type veth peer name {link}0 netns {Namespace(i)}");
                    await IpAsync($"link set {Outer(link, i)} master {Bridge(link)} up");
                    await IpAsync($"-n {Namespace(i)} addr add 10.213.{third}.{i}/24 dev {link}0");
                    await IpAsync($"-n {Namespace(i)} link set {link}0 up");
                }
            }
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }

        return network;
    }

    /// <summary>What keeps this machine from making such a network; null where it can.</summary>
    public static async Task<string?> FindObstacleAsync()
    {
        try
        {
            await using var network = await CreateAsync(1);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return e.Message.ReplaceLineEndings(" ").Trim();
        }
    }

    /// <summary>Takes a silo's link down.</summary>
    public static Task CutAsync(string link, int silo) => IpAsync($"link set {Outer(link, silo)} down");

    /// <summary>Brings it up again.</summary>
    public static Task HealAsync(string link, int silo) => IpAsync($"link set {Outer(link, silo)} up");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => caretaker.DisposeAsync();

    private static string Namespace(int silo) => $"orleansstock-{silo.ToString(CultureInfo.InvariantCulture)}";

    private static string Bridge(string link) => $"osbr-{link}";

    private static string Outer(string link, int silo) => $"os-{link}{silo.ToString(CultureInfo.InvariantCulture)}";

    private static Task IpAsync(string arguments) => LocalCluster.ExecuteAsync("ip", arguments.Split(' '));
}
