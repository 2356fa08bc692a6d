using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;

namespace OrleansStock.Silo;

/// <summary>The frame of every process: the schema, <c>--migrate</c>, <c>--health</c>, and one clear line where a setting is wrong.</summary>
public static class ServiceProgram
{
    /// <summary>Builds a host, prepares the schema and runs the host.</summary>
    /// <param name="args">
    /// The command line: <c>--migrate</c> applies the schema and exits, <c>--health</c> asks the process that runs with the same
    /// settings whether it is alive.
    /// </param>
    /// <param name="build">Builds the host.</param>
    /// <param name="isAlive">Asks the process that runs with the same settings whether it is alive.</param>
    /// <returns>The exit code: 0, or 1 where the start failed or the process asked is not alive.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], IHost> build, Func<IConfiguration, Task<bool>> isAlive)
    {
        ArgumentNullException.ThrowIfNull(isAlive);
        if (args.Contains("--health")) return await isAlive(new ConfigurationBuilder().AddEnvironmentVariables().Build()) ? 0 : 1;
        await using var trimming = Malloc.TrimEachMinute(TimeProvider.System);
        var migrate = args.Contains("--migrate");
        OwnFiles.MakeFilesPrivate();
        CancellationToken stopping = default;
        try
        {
            using var host = build([.. args.Where(a => a != "--migrate")]);
            TrainedModels.Configure(host.Services.GetRequiredService<IConfiguration>());
            await host.Services.GetRequiredService<SchemaMigrator>().PrepareAsync(migrate, host.Services.GetRequiredService<StorageOptions>().RunningAccount);
            if (migrate) return 0;
            OwnFiles.CloseExisting(
                host.Services.GetRequiredService<StorageOptions>().DataDirectory,
                host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OwnFiles)));
            foreach (var check in host.Services.GetServices<IStartCheck>()) check.Check();
            if (host.Services.GetService<ClusterSettings>() is { } silo) SiloSetup.RequireFreePorts(silo);
            stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            await host.RunAsync();
            return 0;
        }
        catch (Exception e) when (e is OperationCanceledException or OrleansLifecycleCanceledException && stopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before the start was complete, as told.");
            return 0;
        }
        catch (OptionsValidationException e)
        {
            foreach (var failure in e.Failures) await Console.Error.WriteLineAsync(failure);
            return 1;
        }
        catch (DbException e)
        {
            await Console.Error.WriteLineAsync($"Storage__ConnectionString: the database cannot be used: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
        catch (Exception e) when (e is SocketException || (e is IOException && e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException))
        {
            // The silo's own ports were tried before: what is left is the server's, taken or not this process's to take.
            await Console.Error.WriteLineAsync($"ASPNETCORE_URLS: {e.Message}");
            return 1;
        }
    }
}
