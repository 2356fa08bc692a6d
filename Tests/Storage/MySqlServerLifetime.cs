using OrleansStock.Tests.Storage;

[assembly: AssemblyFixture(typeof(MySqlServerLifetime))]

namespace OrleansStock.Tests.Storage;

/// <summary>Stops the database server at the end of the run.</summary>
public sealed class MySqlServerLifetime : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => MySqlServer.StopSharedAsync();
}
