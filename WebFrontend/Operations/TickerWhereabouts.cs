using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.WebFrontend.Operations;

/// <summary>What is known of a ticker, and where it is in memory.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Known">Its row of the known tickers; null where no prices of it were ever read.</param>
/// <param name="Held">The silo that holds it and its state there, without prices; null where no silo does.</param>
public sealed record TickerWhereabouts(Symbol Symbol, KnownTicker? Known, HeldTicker? Held);
