using OrleansStock.Storage.Limits;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>An attempt that was counted, or refused.</summary>
/// <param name="Wait">How long to wait; zero where the attempt may proceed.</param>
/// <param name="Subjects">What it was counted for.</param>
internal readonly record struct LimitedAttempt(TimeSpan Wait, IReadOnlyCollection<LimitedSubject> Subjects)
{
    /// <summary>Whether it has to wait.</summary>
    public bool IsRefused => Wait > TimeSpan.Zero;
}
