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
    [Alias("AdmitTicker"), OpenToWebs(WebCaller.Nobody)]
    Task<NewWorkTurn> AdmitTicker(Symbol symbol);

    /// <summary>Takes a search from the budget of <see cref="Caller.Current"/>.</summary>
    [Alias("AdmitSearch"), OpenToWebs(WebCaller.Nobody)]
    Task<NewWorkTurn> AdmitSearch();

    /// <summary>The source does not know a symbol: nobody asks it again for a day.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="message">What a person reads.</param>
    [Alias("RememberUnknown"), OpenToWebs(WebCaller.Nobody)]
    Task RememberUnknown(Symbol symbol, string message);

    /// <summary>Where the budgets stand.</summary>
    [ReadOnly, Alias("GetStatus"), OpenToWebs(WebCaller.Administrator)]
    Task<NewWorkStatus> GetStatus();
}

/// <summary>Leave to begin new work, or none.</summary>
/// <param name="Wait">When to come back; zero where the work may begin.</param>
/// <param name="Unknown">What the source said of the symbol within the last day; null where nothing.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.NewWorkTurn")]
public readonly record struct NewWorkTurn([property: Id(0)] TimeSpan Wait, [property: Id(1)] string? Unknown);

/// <summary>Where the budgets of new work stand, since this count began.</summary>
/// <param name="PerAddress">New tickers an hour of an address block without an account.</param>
/// <param name="Visitors">New tickers an hour of all visitors without an account together.</param>
/// <param name="PerAccount">New tickers an hour of an account.</param>
/// <param name="VisitorsLeft">New tickers that visitors may still begin at once.</param>
/// <param name="OfVisitors">New tickers and searches begun for visitors.</param>
/// <param name="OfAccounts">New tickers and searches begun for accounts.</param>
/// <param name="Refused">New tickers and searches refused to either.</param>
/// <param name="UnknownSymbols">Symbols that the source does not know, remembered.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.NewWorkStatus")]
public sealed record NewWorkStatus(
    [property: Id(0)] int PerAddress,
    [property: Id(1)] int Visitors,
    [property: Id(2)] int PerAccount,
    [property: Id(3)] int VisitorsLeft,
    [property: Id(4)] long OfVisitors,
    [property: Id(5)] long OfAccounts,
    [property: Id(6)] long Refused,
    [property: Id(7)] int UnknownSymbols);
