using Orleans.Concurrency;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// How much new work people may cause: tickers that nobody has asked for before, each a download and a fit, and searches that the
/// price source has to answer. One per cluster, asked for such work alone: what is held already is free.
/// </summary>
/// <remarks>New after 3ffa334. Silos of that build neither host nor ask it.</remarks>
[Alias("OrleansStock.INewWorkGrain")]
public interface INewWorkGrain : IGrainWithStringKey
{
    /// <summary>Takes a new ticker from the budget of <see cref="Caller.Current"/>.</summary>
    [Alias("AdmitTicker")]
    Task<NewWorkTurn> AdmitTicker(Symbol symbol);

    /// <summary>Takes a search from the budget of <see cref="Caller.Current"/>.</summary>
    [Alias("AdmitSearch")]
    Task<NewWorkTurn> AdmitSearch();

    /// <summary>The source does not know a symbol: nobody asks it again for a day.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="message">What a person reads.</param>
    [Alias("RememberUnknown")]
    Task RememberUnknown(Symbol symbol, string message);

    /// <summary>Where the budgets stand.</summary>
    [ReadOnly, Alias("GetStatus")]
    Task<NewWorkStatus> GetStatus();
}

/// <summary>Leave to begin new work, or none.</summary>
/// <param name="Wait">When to come back; zero where the work may begin.</param>
/// <param name="Unknown">What the source said of the symbol within the last day; null where nothing.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.NewWorkTurn")]
public readonly record struct NewWorkTurn([property: Id(0)] TimeSpan Wait, [property: Id(1)] string? Unknown);

/// <summary>Where the budgets of new work stand, since this count began.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.NewWorkStatus")]
public sealed record NewWorkStatus
{
    /// <summary>New tickers an hour: of an address block, of all visitors together, of an account.</summary>
    [Id(0)] public required int PerAddress { get; init; }

    /// <summary>See <see cref="PerAddress"/>.</summary>
    [Id(1)] public required int Visitors { get; init; }

    /// <summary>See <see cref="PerAddress"/>.</summary>
    [Id(2)] public required int PerAccount { get; init; }

    /// <summary>New tickers that visitors may still begin at once.</summary>
    [Id(3)] public required int VisitorsLeft { get; init; }

    /// <summary>New tickers and searches begun for visitors.</summary>
    [Id(4)] public required long OfVisitors { get; init; }

    /// <summary>New tickers and searches begun for accounts.</summary>
    [Id(5)] public required long OfAccounts { get; init; }

    /// <summary>New tickers and searches refused to either.</summary>
    [Id(6)] public required long Refused { get; init; }

    /// <summary>Symbols that the source does not know, remembered.</summary>
    [Id(7)] public required int UnknownSymbols { get; init; }
}
