using System.Buffers;
using System.Numerics;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// How <see cref="Quantiles{T}"/>, which know nothing of Orleans, cross the wire: as the list of numbers that they were before
/// they had a type. A codec and not a surrogate, see <see cref="TextValueCodec{T}"/>.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <param name="lists">The codec of the list.</param>
[RegisterSerializer, RegisterCopier]
public sealed class QuantilesCodec<T>(IFieldCodec<IReadOnlyList<T>> lists) : IFieldCodec<Quantiles<T>>, IDeepCopier<Quantiles<T>>, IOptionalDeepCopier
    where T : struct, INumber<T>
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, Quantiles<T> value)
        where TBufferWriter : IBufferWriter<byte> => lists.WriteField(ref writer, fieldIdDelta, typeof(IReadOnlyList<T>), ListOf(value));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The numbers are not quantiles.</exception>
    public Quantiles<T> ReadValue<TInput>(ref Reader<TInput> reader, Field field) => lists.ReadValue(ref reader, field) switch
    {
        null or { Count: 0 } => default,
        T[] values => new Quantiles<T>(values),
        var values => [.. values],
    };

    /// <inheritdoc/>
    public Quantiles<T> DeepCopy(Quantiles<T> input, CopyContext context) => input;

    /// <inheritdoc/>
    public bool IsShallowCopyable() => true;

    // Build 3ffa334 sent prices as a list and log returns as an array; the type's name is among the bytes.
    private static IReadOnlyList<T> ListOf(Quantiles<T> value) => typeof(T) == typeof(decimal) ? [.. value] : value.AsList();
}
