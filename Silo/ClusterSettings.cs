using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;
using OrleansStock.Telemetry;

namespace OrleansStock.Silo;

/// <summary>How the processes of the service find each other.</summary>
public enum ClusterMode
{
    /// <summary>One process: WebFrontend hosts the silo.</summary>
    Embedded,

    /// <summary>Any number of silos and web processes, with membership in the database.</summary>
    AdoNet,
}

/// <summary>Sections <c>Cluster</c> and <c>Silo</c> of the configuration.</summary>
public sealed class ClusterSettings
{
    /// <summary>How many processes there are.</summary>
    public required ClusterMode Mode { get; init; }

    /// <summary>Silos with the same id form one cluster.</summary>
    public required string ClusterId { get; init; }

    /// <summary>Grain state belongs to this id; it outlives clusters.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Port between silos.</summary>
    public required int SiloPort { get; init; }

    /// <summary>Port for web processes.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>Port of a silo process's <c>/metrics</c>, on loopback alone; null for none.</summary>
    public int? MetricsPort { get; init; }

    /// <summary>Bytes that tickers may take in this silo's memory; null for a third of what the process may have.</summary>
    public long? TickerMemory { get; init; }

    /// <summary>Where others reach this silo: both ports are bound to this address alone.</summary>
    public required IPAddress AdvertisedIP { get; init; }

    /// <summary>How long a web keeps serving after SIGTERM, while the load balancer takes it out.</summary>
    public required TimeSpan DrainTime { get; init; }

    /// <summary>How the connections between processes are protected; null where there is one process.</summary>
    public SecuritySettings? Security { get; init; }

    /// <summary>Reads and checks the sections.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static ClusterSettings From(IConfiguration configuration)
    {
        var modeText = configuration["Cluster:Mode"] ?? nameof(ClusterMode.Embedded);
        if (!Enum.TryParse<ClusterMode>(modeText, ignoreCase: true, out var mode) || !Enum.IsDefined(mode))
            throw Wrong("Cluster__Mode", $"'{modeText}' is not one of {string.Join(", ", Enum.GetNames<ClusterMode>())}.");
        var settings = new ClusterSettings
        {
            Mode = mode,
            ClusterId = Id("ClusterId"),
            ServiceId = Id("ServiceId"),
            SiloPort = Port("Port", 11111),
            GatewayPort = Port("GatewayPort", 30000),
            MetricsPort = string.IsNullOrWhiteSpace(configuration["Silo:MetricsPort"]) ? null : Port("MetricsPort", 0),
            TickerMemory = TickerMemory(),
            AdvertisedIP = mode == ClusterMode.Embedded ? IPAddress.Loopback : AdvertisedIP(),
            DrainTime = DrainTime(),
            Security = mode == ClusterMode.Embedded ? null : SecuritySettings.From(configuration),
        };
        return settings.SiloPort != settings.GatewayPort
            ? settings
            : throw Wrong("Silo__GatewayPort", $"{settings.GatewayPort} is Silo__Port too; the two must differ.");

        string Id(string key)
        {
            var value = configuration[$"Cluster:{key}"];
            if (string.IsNullOrWhiteSpace(value)) return "orleansstock";
            return value.Length <= 100 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
                ? value
                : throw Wrong($"Cluster__{key}", $"'{value}' is not 1 to 100 letters, digits, dots, dashes or underscores.");
        }

        IPAddress AdvertisedIP()
        {
            var value = configuration["Silo:AdvertisedIP"];
            if (string.IsNullOrWhiteSpace(value)) return OwnAddress();
            return IPAddress.TryParse(value, out var address) && !IPAddress.Any.Equals(address) && !IPAddress.IPv6Any.Equals(address)
                ? address
                : throw Wrong("Silo__AdvertisedIP", $"'{value}' is not an address at which others can reach this silo.");
        }

        long? TickerMemory()
        {
            var value = configuration["Silo:TickerMemoryMegabytes"];
            if (string.IsNullOrWhiteSpace(value)) return null;
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes > 0
                ? (long)megabytes << 20
                : throw Wrong("Silo__TickerMemoryMegabytes", $"'{value}' is not a number of megabytes, 1 or more.");
        }

        TimeSpan DrainTime()
        {
            var value = configuration["Cluster:DrainSeconds"];
            if (string.IsNullOrWhiteSpace(value)) return Timeouts.Hosting.Drain;
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds <= Timeouts.Hosting.LongestDrain.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : throw Wrong("Cluster__DrainSeconds", $"'{value}' is not a number of seconds from 0 to {Timeouts.Hosting.LongestDrain.TotalSeconds}.");
        }

        int Port(string key, int otherwise)
        {
            var value = configuration[$"Silo:{key}"];
            if (string.IsNullOrWhiteSpace(value)) return otherwise;
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
                ? port
                : throw Wrong($"Silo__{key}", $"'{value}' is not a port number.");
        }
    }

    /// <summary>Checks what the engine allows.</summary>
    /// <exception cref="OptionsValidationException">The mode needs another engine.</exception>
    public void RequireEngineFor(StorageOptions storage)
    {
        if (Mode == ClusterMode.AdoNet && !OrleansStorage.SupportsClustering(storage.Engine))
            throw Wrong("Storage__Engine", $"{storage.Engine} serves one process only; Cluster__Mode=AdoNet needs an engine that many can share.");
    }

    // The first address of the interface with a gateway. Link-local addresses are left out: a Fargate task has one for its
    // metadata service. A machine without a network falls back to loopback.
    private static IPAddress OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .Select(n => n.GetIPProperties())
        .OrderByDescending(p => p.GatewayAddresses.Count > 0)
        .SelectMany(p => p.UnicastAddresses.Select(a => a.Address))
        .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a) && a.GetAddressBytes() is not [169, 254, ..])
        ?? IPAddress.Loopback;

    internal static OptionsValidationException Wrong(string key, string message) =>
        new(key, typeof(ClusterSettings), [$"{key}: {message}"]);
}
