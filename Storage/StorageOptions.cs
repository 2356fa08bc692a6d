using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace OrleansStock.Storage;

/// <summary>Section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The engine.</summary>
    public required StorageEngine Engine { get; init; }

    /// <summary>ADO.NET connection string of the engine.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The account of the running processes that <c>--migrate</c> makes; null where the operator makes it.</summary>
    public (string User, string Password)? RunningAccount { get; init; }

    /// <summary>Folder of the SQLite file and of picked-up mail; created where missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static StorageOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Storage");
        var engineText = section["Engine"] ?? nameof(StorageEngine.Sqlite);
        if (!Enum.TryParse<StorageEngine>(engineText, ignoreCase: true, out var engine) || !Enum.IsDefined(engine))
            throw Wrong("Storage__Engine", $"'{engineText}' is not one of {string.Join(", ", Enum.GetNames<StorageEngine>())}.");

        var directory = section["DataDirectory"];
        if (string.IsNullOrWhiteSpace(directory))
        {
            directory = Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "OrleansStock");
        }

        try
        {
            directory = Path.GetFullPath(directory);
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Wrong("Storage__DataDirectory", $"'{directory}' cannot be created or used: {e.Message}");
        }

        var connectionString = section["ConnectionString"];
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            if (engine == StorageEngine.MySql)
                throw Wrong("Storage__ConnectionString", "MySql needs a connection string.");
            connectionString = $"Data Source={Path.Combine(directory, "orleansstock.db")}";
        }

        if (engine == StorageEngine.MySql) connectionString = Database.WithAccount(connectionString, section["User"], section["Password"]);
        var (runningUser, runningPassword) = (section["RunningUser"], section["RunningPassword"]);
        if (string.IsNullOrEmpty(runningUser) != string.IsNullOrEmpty(runningPassword))
            throw Wrong("Storage__RunningUser", "it and Storage__RunningPassword are given together.");
        if (runningUser?.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_') == true)
            throw Wrong("Storage__RunningUser", "it consists of letters, digits and underscores.");
        return new StorageOptions
        {
            Engine = engine,
            ConnectionString = connectionString,
            RunningAccount = engine != StorageEngine.MySql || string.IsNullOrEmpty(runningUser) ? null : (runningUser, runningPassword!),
            DataDirectory = directory,
        };
    }

    internal static OptionsValidationException Wrong(string key, string message) =>
        new(key, typeof(StorageOptions), [$"{key}: {message}"]);
}
