namespace OrleansStock.GrainInterfaces;

/// <summary>A write failed or its outcome is unknown; the same request id can be sent again safely.</summary>
[GenerateSerializer, Alias("OrleansStock.TransientWriteException")]
public sealed class TransientWriteException(string message)
    : Exception(message);
