using OrleansStock.Tests.Storage;

[assembly: AssemblyFixture(typeof(MariaDbLifetime))]

namespace OrleansStock.Tests.Storage;

/// <summary>Stops the MariaDB server at the end of the run.</summary>
public sealed class MariaDbLifetime : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => MariaDbServer.StopSharedAsync();
}
