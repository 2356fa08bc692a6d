using System.Buffers;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// How a value with the form of a text crosses the wire: as the string that it was before it had a type. A surrogate would wrap
/// the string in an object of its own, which no silo or web of an earlier build could read; a codec leaves every byte as it is,
/// references to a string written before included.
/// </summary>
/// <typeparam name="T">The type of the value; its default stands for no text.</typeparam>
public abstract class TextValueCodec<T> : IFieldCodec<T>, IDeepCopier<T>, IOptionalDeepCopier
    where T : struct
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, T value)
        where TBufferWriter : IBufferWriter<byte> => StringCodec.WriteField(ref writer, fieldIdDelta, value.ToString()!);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public T ReadValue<TInput>(ref Reader<TInput> reader, Field field) =>
        StringCodec.ReadValue(ref reader, field) is { Length: > 0 } text ? Parse(text) : default;

    /// <inheritdoc/>
    public T DeepCopy(T input, CopyContext context) => input;

    /// <inheritdoc/>
    public bool IsShallowCopyable() => true;

    /// <summary>The value of a text, one character or more.</summary>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    protected abstract T Parse(string text);
}
