namespace OrleansStock.GrainInterfaces;

/// <summary>What a prediction is looked for by. The order of the members is on the wire.</summary>
[GenerateSerializer, Alias("OrleansStock.PredictionState")]
public enum PredictionState
{
    /// <summary>A horizon of it waits for its outcome; look backs are left out.</summary>
    Waiting,

    /// <summary>A horizon of it has its outcome; look backs are left out.</summary>
    Resolved,

    /// <summary>A look back: its prices were old when it was recorded.</summary>
    Retrospective,
}
