namespace OrleansStock.Load;

/// <summary>A grain that has bytes at hand, as many as it is asked for.</summary>
public interface IBareGrain : IGrainWithIntegerKey
{
    /// <summary>So many bytes.</summary>
    ValueTask<byte[]> GetAsync(int length);
}
