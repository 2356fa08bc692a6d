using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace OrleansStock.Grains.State;

/// <summary>
/// Write-behind of grain state that is a cache: one write at a time, and while the database is away, the grain serves from
/// memory. Memory changes first here, so it is not for state that is the only copy.
/// </summary>
/// <param name="state">The state; touched on the grain's turns only.</param>
/// <param name="deactivate">Ends the activation: another one owns the row.</param>
/// <param name="logger">Told of writes that failed.</param>
/// <param name="isKept">Whether the state stays in memory when it is written; else <see cref="Value"/> is empty then.</param>
internal sealed class CachedState<T>(IPersistentState<T> state, Action deactivate, ILogger logger, bool isKept = true)
    where T : new()
{
    private Task writing = Task.CompletedTask;
    private bool isWritten = true;

    /// <summary>The state in memory; call <see cref="WriteAsync"/> after a change.</summary>
    public T Value => state.State;

    /// <summary>Replaces the state and begins to write it.</summary>
    public Task WriteAsync(T value)
    {
        state.State = value;
        return WriteAsync();
    }

    /// <summary>Begins to write the state as it is. The task ends when it is written or the write was given up; it never fails.</summary>
    public Task WriteAsync()
    {
        isWritten = false;
        return CatchUpAsync();
    }

    /// <summary>Writes what an earlier write left unwritten, if anything.</summary>
    public Task CatchUpAsync()
    {
        if (writing.IsCompleted && !isWritten) writing = RunAsync();
        return writing;
    }

    /// <summary>Empties a state that is not kept and that has nothing left to be written.</summary>
    public void LetGo()
    {
        if (!isKept && isWritten) state.State = new T();
    }

    private async Task RunAsync()
    {
        // The turn that asked goes on first.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            while (!isWritten)
            {
                isWritten = true;
                await state.WriteStateAsync();
            }

            LetGo();
        }
        catch (InconsistentStateException e)
        {
            logger.LogWarning(e, "Another activation has written this state; this activation ends.");
            deactivate();
        }
        catch (Exception e)
        {
            isWritten = false;
            logger.LogWarning(e, "State of type {State} could not be written; it is served from memory and written later.", typeof(T).Name);
        }
    }
}
