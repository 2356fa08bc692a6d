namespace OrleansStock.GrainInterfaces;

/// <summary>
/// The order of a list of predictions. A horizon's day is that of its outcome, and the target date where it has none. The order of the
/// members is on the wire.
/// </summary>
[GenerateSerializer, Alias("OrleansStock.PredictionOrder")]
public enum PredictionOrder
{
    /// <summary>Recorded last first.</summary>
    Newest,

    /// <summary>Recorded first first.</summary>
    Oldest,

    /// <summary>By the day of a horizon, the earliest first.</summary>
    Due,

    /// <summary>By the day of a horizon, the latest first.</summary>
    LastDue,
}
