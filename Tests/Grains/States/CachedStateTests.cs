using OrleansStock.Grains.State;

namespace OrleansStock.Tests.Grains.States;

/// <summary>A state that is let go when it is written, and not before.</summary>
public sealed class CachedStateTests
{
    private sealed class Held
    {
        public int[] Numbers { get; set; } = [];
    }

    private sealed class Row : IPersistentState<Held>
    {
        public bool Fails { get; set; }

        public List<int[]> Written { get; } = [];

        public Held State { get; set; } = new();

        public string Etag => "";

        public bool RecordExists => Written.Count > 0;

        public Task WriteStateAsync()
        {
            if (Fails) throw new IOException("The database is away.");
            Written.Add(State.Numbers);
            return Task.CompletedTask;
        }

        public Task ClearStateAsync() => throw new NotSupportedException();

        public Task ReadStateAsync() => throw new NotSupportedException();
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task WriteAsync_Written_StaysOnlyWhereItIsKept(bool isKept)
    {
        Row row = new();
        CachedState<Held> state = new(row, () => { }, NullLogger.Instance, isKept);

        await state.WriteAsync(new Held { Numbers = [1, 2] });

        Assert.Equal([[1, 2]], row.Written);
        Assert.Equal(isKept ? 2 : 0, state.Value.Numbers.Length);
    }

    [Fact]
    public async Task WriteAsync_Failed_StaysUntilItIsWritten()
    {
        Row row = new() { Fails = true };
        CachedState<Held> state = new(row, () => { }, NullLogger.Instance, isKept: false);

        await state.WriteAsync(new Held { Numbers = [1, 2] });
        state.LetGo();
        Assert.Equal([1, 2], state.Value.Numbers);

        row.Fails = false;
        await state.CatchUpAsync();
        Assert.Equal([[1, 2]], row.Written);
        Assert.Empty(state.Value.Numbers);
    }
}
