using System.Diagnostics;

namespace OrleansStock.Faults;

/// <summary>How a request to record a prediction stands.</summary>
public enum CallState
{
    /// <summary>Sent, nothing known yet.</summary>
    Invoked,

    /// <summary>The service said that it is recorded.</summary>
    Acknowledged,

    /// <summary>The service said that it is not recorded and never will be.</summary>
    Failed,

    /// <summary>The service said that it does not know, or said nothing.</summary>
    Unknown,
}

/// <summary>One request of one user, with all its repetitions.</summary>
/// <param name="User">The user's number.</param>
/// <param name="RequestId">What makes it one request.</param>
public sealed record Call(int User, string RequestId)
{
    /// <summary>How it stands.</summary>
    public CallState State { get; set; }

    /// <summary>The number that the service gave it.</summary>
    public long Id { get; set; }

    /// <summary>Seconds of the run at which it was acknowledged.</summary>
    public double At { get; set; }

    /// <summary>The trace that all its repetitions are part of, 32 hexadecimal digits.</summary>
    public string Trace { get; } = ActivityTraceId.CreateRandom().ToHexString();

    /// <summary>When it was sent and what became of it, the first time first; seconds of the run.</summary>
    public List<(double SentAt, double EndedAt, string Answer)> Attempts { get; } = [];
}
