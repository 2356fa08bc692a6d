namespace OrleansStock.GrainInterfaces;

/// <summary>How a <see cref="RequestId"/> crosses the wire.</summary>
[RegisterSerializer, RegisterCopier]
public sealed class RequestIdCodec : TextValueCodec<RequestId>
{
    /// <inheritdoc/>
    protected override RequestId Parse(string text) => RequestId.Parse(text);
}
