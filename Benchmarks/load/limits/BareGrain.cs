namespace OrleansStock.Load;

/// <inheritdoc cref="IBareGrain"/>
internal sealed class BareGrain : Grain, IBareGrain
{
    private byte[] bytes = [];

    /// <inheritdoc/>
    public ValueTask<byte[]> GetAsync(int length)
    {
        if (bytes.Length != length) bytes = new byte[length];
        return ValueTask.FromResult(bytes);
    }
}
