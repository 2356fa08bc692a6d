namespace OrleansStock.Storage;

/// <summary>The database engines the service runs on.</summary>
public enum StorageEngine
{
    /// <summary>One file, one process: embedded mode.</summary>
    Sqlite,

    /// <summary>MySQL (tested with 9.7), MariaDB (10.11) or Aurora MySQL 3: any number of processes.</summary>
    MySql,
}
