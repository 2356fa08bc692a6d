using Orleans.Storage;

namespace OrleansStock.Storage;

/// <summary>
/// Grain storage off the grain's turn. SQLite's driver blocks the thread that calls it, so without this a write that waits
/// for SQLite's only writer would hold up every reader of the grain.
/// </summary>
/// <param name="storage">The storage that does the work.</param>
internal sealed class OffTurnGrainStorage(IGrainStorage storage) : IGrainStorage
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Task.Run(() => storage.ReadStateAsync(stateName, grainId, grainState));

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Task.Run(() => storage.WriteStateAsync(stateName, grainId, grainState));

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Task.Run(() => storage.ClearStateAsync(stateName, grainId, grainState));
}
