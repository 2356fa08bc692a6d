namespace OrleansStock.WebFrontend.Cluster;

/// <summary>What a failed call means for whoever made it.</summary>
internal enum FailureKind
{
    /// <summary>None of the failures below: a defect of ours.</summary>
    Defect,

    /// <summary>The ticker's grain refused and says why.</summary>
    Ticker,

    /// <summary>The request id belongs to another request.</summary>
    Conflict,

    /// <summary>A write may or may not have happened; the same request id can be sent again.</summary>
    UnknownOutcome,

    /// <summary>A gateway sheds load. The call was not passed on.</summary>
    Busy,

    /// <summary>The silo that was asked is gone or did not answer; the next one may.</summary>
    SiloAway,

    /// <summary>The cluster or the database cannot serve, whichever silo is asked.</summary>
    ClusterAway,
}
