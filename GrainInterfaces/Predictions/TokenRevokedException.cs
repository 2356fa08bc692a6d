namespace OrleansStock.GrainInterfaces;

/// <summary>The API token of a request is no longer valid: it was revoked or has expired.</summary>
[GenerateSerializer, Alias("OrleansStock.TokenRevokedException")]
public sealed class TokenRevokedException() : Exception("The token is unknown, revoked or expired.");
