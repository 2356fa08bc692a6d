namespace OrleansStock.GrainInterfaces;

/// <summary>Which calls a silo takes from a web process. Silos among each other may make every call.</summary>
public enum WebCaller
{
    /// <summary>None.</summary>
    Nobody,

    /// <summary>A call for anybody, signed in or not.</summary>
    Anybody,

    /// <summary>A call for the user whom the grain belongs to.</summary>
    OwnUser,

    /// <summary>A call for an administrator.</summary>
    Administrator,
}
