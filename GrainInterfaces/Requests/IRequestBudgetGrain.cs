using Orleans.Concurrency;

namespace OrleansStock.GrainInterfaces;

/// <summary>How many requests the whole cluster sends to the price source, and the pause after it complained. One per cluster.</summary>
[Alias("OrleansStock.IRequestBudgetGrain")]
public interface IRequestBudgetGrain : IGrainWithStringKey
{
    /// <summary>Takes a turn.</summary>
    [Alias("Take"), OpenToWebs(WebCaller.Nobody)]
    Task<BudgetTurn> Take();

    /// <summary>The source answered 429: no silo asks for a while.</summary>
    /// <param name="retryAfter">The pause that the source asks for; null where it names none.</param>
    [Alias("ReportRateLimited"), OpenToWebs(WebCaller.Nobody)]
    Task ReportRateLimited(TimeSpan? retryAfter);

    /// <summary>The source answered anything else.</summary>
    [Alias("ReportSuccess"), OpenToWebs(WebCaller.Nobody)]
    Task ReportSuccess();

    /// <summary>Where the budget stands.</summary>
    [ReadOnly, Alias("GetStatus"), OpenToWebs(WebCaller.Administrator)]
    Task<BudgetStatus> GetStatus();
}

/// <summary>A turn, or none.</summary>
/// <param name="Granted">Whether a request may go out after the wait.</param>
/// <param name="Wait">How long to wait for the turn; where there is none, when to come back.</param>
/// <param name="AfterPause">Whether the source's next answer ends a series of pauses.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.BudgetTurn")]
public readonly record struct BudgetTurn([property: Id(0)] bool Granted, [property: Id(1)] TimeSpan Wait, [property: Id(2)] bool AfterPause);

/// <summary>Where the cluster's request budget stands.</summary>
/// <param name="RequestsPerSecond">Requests per second in the long run.</param>
/// <param name="Requests">Requests since this count began, when its silo took it over.</param>
/// <param name="PausedUntil">Until when nothing goes out; null where there is no pause.</param>
/// <param name="PausesInARow">Pauses without an answer between them.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.BudgetStatus")]
public sealed record BudgetStatus(
    [property: Id(0)] double RequestsPerSecond,
    [property: Id(1)] long Requests,
    [property: Id(2)] DateTimeOffset? PausedUntil,
    [property: Id(3)] int PausesInARow);
