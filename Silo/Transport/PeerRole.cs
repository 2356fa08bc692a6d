namespace OrleansStock.Silo.Transport;

/// <summary>What a certificate says that its process is.</summary>
public enum PeerRole
{
    /// <summary>A silo: takes connections of silos and webs, and opens some to silos.</summary>
    Silo,

    /// <summary>A web: opens connections to gateways, and takes none.</summary>
    Web,
}
