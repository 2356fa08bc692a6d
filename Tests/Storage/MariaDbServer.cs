using System.Diagnostics;
using MySqlConnector;
using OrleansStock.Faults;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Storage;

/// <summary>
/// One private MariaDB server for the whole run, started by the first test that needs it, in a folder of its own and on a
/// free loopback port. Without durability: what is tested is SQL, not the disk.
/// </summary>
internal sealed class MariaDbServer : IAsyncDisposable
{
    private const string Binary = "/usr/sbin/mariadbd";
    private const string Installer = "/usr/bin/mariadb-install-db";

    // With the number of the process: its caretaker removes them when it was killed.
    internal static readonly string FolderPrefix = $"orleansstock-mariadb-{Environment.ProcessId}-";

    private static readonly Lazy<Task<MariaDbServer>> Shared = new(StartAsync);

    private readonly Process process;
    private readonly string folder;
    private readonly string connectionString;
    private int databases;

    private MariaDbServer(Process process, string folder, string connectionString)
    {
        this.process = process;
        this.folder = folder;
        this.connectionString = connectionString;
    }

    /// <summary>Whether the server is installed.</summary>
    public static bool IsInstalled => File.Exists(Binary) && File.Exists(Installer);

    /// <summary>The server of this run. Skips the test where it is not installed; with CI=true that is a failure.</summary>
    public static async Task<MariaDbServer> GetAsync()
    {
        RequireInstalled();
        return await Shared.Value;
    }

    /// <summary>Skips the test where the server is not installed; with CI=true that is a failure.</summary>
    public static void RequireInstalled()
    {
        if (IsInstalled) return;
        const string reason = "mariadbd is not installed (Debian: apt-get install mariadb-server)";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>Stops the server, if a test has started it.</summary>
    public static async ValueTask StopSharedAsync()
    {
        if (Shared.IsValueCreated) await (await Shared.Value).DisposeAsync();
    }

    /// <summary>An empty database of its own.</summary>
    public async Task<StorageOptions> CreateDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand($"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", connection);
        await command.ExecuteNonQueryAsync();
        var own = new MySqlConnectionStringBuilder(connectionString) { Database = name };
        return new StorageOptions { Engine = StorageEngine.MySql, ConnectionString = own.ConnectionString, DataDirectory = Path.GetTempPath() };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<MariaDbServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        var data = Path.Combine(folder, "data");
        using (var install = Start(Installer,
            $"--no-defaults --user={Environment.UserName} --datadir={data} --auth-root-authentication-method=normal --skip-test-db"))
        {
            await install.WaitForExitAsync();
            if (install.ExitCode != 0) throw new InvalidOperationException($"mariadb-install-db ended with {install.ExitCode}.");
        }

        // The port is free when it is asked for; should someone take it before mariadbd does, the next one is tried.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePorts.Next();
            var process = Start(Binary,
                $"--no-defaults --user={Environment.UserName} --datadir={data} --socket={Path.Combine(folder, "sock")} "
                + $"--pid-file={Path.Combine(folder, "pid")} --bind-address=127.0.0.1 --port={port} --skip-log-bin --skip-name-resolve "
                + "--innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=64M --max-connections=300");
            var connectionString = $"Server=127.0.0.1;Port={port};User ID=root;SslMode=None;Maximum Pool Size=20";
            if (await AnswersAsync(process, connectionString)) return new MariaDbServer(process, folder, connectionString);
            process.Kill();
            process.Dispose();
            if (attempt == 3) throw new InvalidOperationException("mariadbd did not come up.");
        }
    }

    private static async Task<bool> AnswersAsync(Process process, string connectionString)
    {
        var began = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60))
        {
            try
            {
                await using var connection = new MySqlConnection(connectionString);
                await connection.OpenAsync();
                return true;
            }
            catch (MySqlException)
            {
                // Not listening yet.
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }

        return false;
    }

    private static Process Start(string file, string arguments)
    {
        var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        // Read and forgotten, so that a full pipe does not stop the server.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
