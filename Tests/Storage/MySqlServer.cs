using System.Diagnostics;
using MySqlConnector;
using OrleansStock.Faults;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Storage;

/// <summary>
/// One private database server for the whole run, started by the first test that needs it, in a folder of its own and on a
/// free loopback port: MariaDB, or the MySQL whose <c>mysqld</c> is named by <c>ORLEANSSTOCK_MYSQLD</c>, with more options of the server in
/// <c>DATABASE_OPTIONS</c> and of the connection in <c>CONNECTION_OPTIONS</c>. Without durability: what is tested is SQL, not the disk.
/// </summary>
internal sealed class MySqlServer : IAsyncDisposable
{
    private const string MariaDb = "/usr/sbin/mariadbd";
    private const string Installer = "/usr/bin/mariadb-install-db";

    // With the number of the process: its caretaker removes them when it was killed.
    internal static readonly string FolderPrefix = $"orleansstock-mysql-{Environment.ProcessId}-";

    private static readonly string? MySql = Environment.GetEnvironmentVariable("ORLEANSSTOCK_MYSQLD") is { Length: > 0 } given ? given : null;

    private static readonly Lazy<Task<MySqlServer>> Shared = new(StartAsync);

    private readonly Process process;
    private readonly string folder;
    private readonly string connectionString;
    private static string? lastError;
    private int databases;

    private MySqlServer(Process process, string folder, string connectionString)
    {
        this.process = process;
        this.folder = folder;
        this.connectionString = connectionString;
    }

    /// <summary>Whether the server is installed.</summary>
    public static bool IsInstalled => MySql is null ? File.Exists(MariaDb) && File.Exists(Installer) : File.Exists(MySql);

    /// <summary>The server of this run. Skips the test where it is not installed; with CI=true that is a failure.</summary>
    public static async Task<MySqlServer> GetAsync()
    {
        RequireInstalled();
        return await Shared.Value;
    }

    /// <summary>Skips the test where the server is not installed; with CI=true that is a failure.</summary>
    public static void RequireInstalled()
    {
        if (IsInstalled) return;
        var reason = MySql is null ? "mariadbd is not installed (Debian: apt-get install mariadb-server)" : $"there is no {MySql}";
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

    private static async Task<MySqlServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        var data = Path.Combine(folder, "data");
        await CreateDataAsync(folder, data);

        // The port is free when it is asked for; should someone take it before mariadbd does, the next one is tried.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePorts.Next();
            var process = Start(MySql ?? MariaDb,
                $"--no-defaults --user={Environment.UserName} --datadir={data} --socket={Path.Combine(folder, "sock")} "
                + $"--pid-file={Path.Combine(folder, "pid")} --bind-address=127.0.0.1 --port={port} --skip-log-bin --skip-name-resolve "
                + "--innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=64M --max-connections=300 "
                + (MySql is null ? "" : "--mysqlx=OFF ") + Environment.GetEnvironmentVariable("DATABASE_OPTIONS"));
            // A password of MySQL's default kind goes through TLS or not at all.
            var tls = MySql is null ? "None" : "Required";
            var connectionString = $"Server=127.0.0.1;Port={port};User ID=root;SslMode={tls};Maximum Pool Size=20;"
                + Environment.GetEnvironmentVariable("CONNECTION_OPTIONS");
            if (await AnswersAsync(process, connectionString)) return new MySqlServer(process, folder, connectionString);
            process.Kill();
            process.Dispose();
            if (attempt == 3) throw new InvalidOperationException($"{MySql ?? MariaDb} did not come up. {lastError}");
        }
    }

    private static async Task CreateDataAsync(string folder, string data)
    {
        var accounts = Path.Combine(folder, "accounts.sql");
        if (MySql is not null)
        {
            // MySQL makes root@localhost alone, which is the socket's: without names to resolve, nobody who comes by TCP is localhost.
            await File.WriteAllTextAsync(accounts, "CREATE USER root@'127.0.0.1';\nGRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;\n");
        }

        using var install = MySql is null
            ? Start(Installer, $"--no-defaults --user={Environment.UserName} --datadir={data} --auth-root-authentication-method=normal --skip-test-db")
            : Start(MySql, $"--no-defaults --user={Environment.UserName} --datadir={data} --initialize-insecure --init-file={accounts}");
        await install.WaitForExitAsync();
        if (install.ExitCode != 0) throw new InvalidOperationException($"The database could not be made: exit code {install.ExitCode}.");
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
        process.ErrorDataReceived += static (_, line) =>
        {
            if (line.Data?.Contains("ERROR", StringComparison.Ordinal) == true) lastError = line.Data;
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
