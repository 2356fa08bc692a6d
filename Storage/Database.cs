using System.Data.Common;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using OrleansStock.Storage.Connections;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage;

/// <summary>
/// The one place where the two engines differ: how to connect, how to read an error. One instance per process, so that
/// all its parts share one pool of connections.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    // Of a process, on MySQL. Processes x 24 stays below the server's max_connections (docs/operations.md).
    private const uint PoolSize = 20, MembershipPoolSize = 4;

    // SQLite has no pool size. This bounds the groups of predictions, of which one is written at a time anyway.
    private const int SqliteConnections = 16;

    private Database(StorageEngine engine, string orleansInvariant, DbDataSource dataSource, int maxConnections, DbDataSource? membershipSource = null)
    {
        Engine = engine;
        OrleansInvariant = orleansInvariant;
        DataSource = dataSource;
        MaxConnections = maxConnections;
        MembershipSource = membershipSource ?? dataSource;
    }

    /// <summary>The engine.</summary>
    public StorageEngine Engine { get; }

    /// <summary>Where connections come from.</summary>
    public DbDataSource DataSource { get; }

    /// <summary>
    /// Connections for membership alone: a heartbeat does not wait behind the writes of a busy or slow moment.
    /// </summary>
    internal DbDataSource MembershipSource { get; }

    /// <summary>How many connections there are at most.</summary>
    internal int MaxConnections { get; }

    /// <summary>The name by which Orleans' ADO.NET providers know the engine.</summary>
    internal string OrleansInvariant { get; }

    /// <summary>The same database with its connections from elsewhere: a test listens to them or takes them away.</summary>
    internal Database Through(DbDataSource source) => new(Engine, OrleansInvariant, source, MaxConnections);

    /// <summary>Connects nothing yet; the first use does.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The connection string cannot be parsed.</exception>
    public static Database Create(StorageOptions options)
    {
        DapperTypes.Register();
        try
        {
            switch (options.Engine)
            {
                case StorageEngine.Sqlite:
                    // synchronous stays at FULL, the default: an acknowledged prediction survives a power failure,
                    // at one fsync per commit (WAL, set by the migration, needs no second one).
                    var sqlite = new SqliteConnectionStringBuilder(options.ConnectionString) { ForeignKeys = true };
                    return new Database(options.Engine, "System.Data.SQLite", new SqliteSource(sqlite.ConnectionString), SqliteConnections);
                default:
                    var mysql = WithDefaults(options.ConnectionString);
                    var membership = new MySqlConnectionStringBuilder(mysql.ConnectionString) { MaximumPoolSize = MembershipPoolSize };
                    return new Database(
                        options.Engine, "MySql.Data.MySqlConnector", new WriterSource(mysql.ConnectionString, TimeProvider.System), (int)mysql.MaximumPoolSize,
                        new WriterSource(membership.ConnectionString, TimeProvider.System));
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw StorageOptions.Wrong("Storage__ConnectionString", e.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>The connection string with an account that was given apart from it, as secret stores do; MySQL only.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The connection string cannot be parsed.</exception>
    internal static string WithAccount(string connectionString, string? user, string? password)
    {
        try
        {
            var mysql = new MySqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrEmpty(user)) mysql.UserID = user;
            if (!string.IsNullOrEmpty(password)) mysql.Password = password;
            return mysql.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw StorageOptions.Wrong("Storage__ConnectionString", e.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>
    /// Timeouts that turn a slow database into quick refusals instead of a pile of waiting calls. A value in the operator's
    /// connection string wins.
    /// </summary>
    private static MySqlConnectionStringBuilder WithDefaults(string connectionString)
    {
        var mysql = new MySqlConnectionStringBuilder(connectionString);
        Default("Connection Timeout", () => mysql.ConnectionTimeout = (uint)Timeouts.Database.Connect.TotalSeconds);
        Default("Default Command Timeout", () => mysql.DefaultCommandTimeout = (uint)Timeouts.Database.Command.TotalSeconds);
        Default("Maximum Pool Size", () => mysql.MaximumPoolSize = PoolSize);
        // What the server keeps for a connection goes with it. A server that no longer takes writes is left behind sooner, see WriterSource.
        Default("Connection Lifetime", () => mysql.ConnectionLifeTime = (uint)Timeouts.Database.ConnectionLifetime.TotalSeconds);
        // Orleans' parameters are @names; a user variable of that form would hide a missing one.
        mysql.AllowUserVariables = false;
        return mysql;

        void Default(string key, Action set)
        {
            if (!mysql.ContainsKey(key)) set();
        }
    }

    /// <summary>Whether the statement broke a primary or unique key: the row is already there.</summary>
    public static bool IsDuplicateKey(DbException exception) => exception switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is 1555 /* PRIMARYKEY */ or 2067 /* UNIQUE */,
        MySqlException e => e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry,
        _ => false,
    };

    /// <summary>Whether the statement broke a foreign key: the row it belongs to is gone.</summary>
    public static bool IsMissingParent(DbException exception) => exception switch
    {
        SqliteException e => e.SqliteExtendedErrorCode == 787 /* FOREIGNKEY */,
        MySqlException e => e.ErrorCode is MySqlErrorCode.NoReferencedRow2 or MySqlErrorCode.NoReferencedRow,
        _ => false,
    };

    /// <summary>Whether a column that must have a value got none.</summary>
    public static bool IsMissingValue(DbException exception) => exception switch
    {
        SqliteException e => e.SqliteExtendedErrorCode == 1299 /* NOTNULL */,
        MySqlException e => e.ErrorCode == MySqlErrorCode.ColumnCannotBeNull,
        _ => false,
    };

    /// <summary>
    /// Whether the server refused a row: a key, a constraint, a value that does not fit. The transaction is as it was before
    /// the statement, and another row may be welcome.
    /// </summary>
    internal static bool IsOfTheRow(DbException exception) => exception switch
    {
        SqliteException e => e.SqliteErrorCode == 19 /* CONSTRAINT */,
        // Classes of SQL states: 22 data, 23 integrity.
        MySqlException { SqlState: { } state } => state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether the server ended the transaction, so that another one could go on; it may be tried again.</summary>
    internal static bool IsDeadlock(DbException exception) => exception is MySqlException { ErrorCode: MySqlErrorCode.LockDeadlock };

    /// <summary>Whether the statement adds a column or an index that is there already.</summary>
    internal static bool IsAddedAlready(DbException exception) => exception is MySqlException
    {
        ErrorCode: MySqlErrorCode.DuplicateFieldName or MySqlErrorCode.DuplicateKeyName,
    };

    /// <summary>
    /// A join that reads its left side first. Left to itself, SQLite began with all predictions of a person where a page of their horizons was
    /// asked for: with 100,000 of them the query took minutes.
    /// </summary>
    internal string ThenJoin => Engine == StorageEngine.Sqlite ? "CROSS JOIN" : "STRAIGHT_JOIN";

    /// <summary>
    /// What a query in a transaction ends with to lock the rows that it reads until the commit. On SQLite nobody else writes from the beginning
    /// of a transaction on.
    /// </summary>
    internal string ForUpdate => Engine == StorageEngine.Sqlite ? "" : " FOR UPDATE";

    /// <summary>What a query says behind a table's name to be served by an index of it.</summary>
    /// <param name="index">The index's name.</param>
    internal string By(string index) => Engine == StorageEngine.Sqlite ? $" INDEXED BY {index}" : $" FORCE INDEX ({index})";

    /// <summary>A text in upper case, as <see cref="string.ToUpperInvariant"/> gives it; null of null.</summary>
    /// <param name="text">A column, or another expression of SQL.</param>
    internal string Upper(string text) => $"{(Engine == StorageEngine.Sqlite ? SqliteSource.Upper : "UPPER")}({text})";

    /// <summary>Whether the statement took longer than it may.</summary>
    public static bool IsTimeout(DbException exception) => exception is MySqlException
    {
        ErrorCode: MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.QueryInterrupted or MySqlErrorCode.QueryTimeout,
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        if (MembershipSource != DataSource) await MembershipSource.DisposeAsync();
    }
}
