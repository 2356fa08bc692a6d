namespace OrleansStock.GrainInterfaces;

/// <summary>The request id already belongs to another request.</summary>
[GenerateSerializer, Alias("OrleansStock.RequestConflictException")]
public sealed class RequestConflictException(string message) : Exception(message);
