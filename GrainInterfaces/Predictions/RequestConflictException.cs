namespace OrleansStock.GrainInterfaces;

/// <summary>The request id stands for another request already.</summary>
[GenerateSerializer, Alias("OrleansStock.RequestConflictException")]
public sealed class RequestConflictException(string message) : Exception(message);
