namespace OrleansStock.Silo.Transport;

/// <summary>
/// How far a process insists on protected connections and signed calls. A running cluster goes up one step at a time, all processes on
/// a step before the first takes the next, so that none of them is ever refused.
/// </summary>
public enum ConnectionSecurity
{
    /// <summary>Plain connections, both ways.</summary>
    Off,

    /// <summary>Takes TLS and plain connections, opens plain ones.</summary>
    Accept,

    /// <summary>Takes TLS and plain connections, opens TLS ones.</summary>
    Offer,

    /// <summary>Mutual TLS alone.</summary>
    Required,
}
