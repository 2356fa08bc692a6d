using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>What an operator asks of the cluster and does to it. Only pages and calls for administrators use it.</summary>
[Alias("OrleansStock.IOperationsGrain")]
public interface IOperationsGrain : IGrainWithStringKey
{
    /// <summary>Every current and recent member silo, with the load of each that answers.</summary>
    [Alias("GetSilos"), OpenToWebs(WebCaller.Administrator)]
    Task<IReadOnlyList<SiloReport>> GetSilos();

    /// <summary>Where a ticker is held, and in what state; wakes no grain.</summary>
    /// <param name="symbol">The ticker.</param>
    [Alias("FindTicker"), OpenToWebs(WebCaller.Administrator)]
    Task<HeldTicker?> FindTicker(Symbol symbol);

    /// <summary>Where a user's predictions are held, and in what state; wakes no grain.</summary>
    /// <param name="userId">The account's id.</param>
    [Alias("FindLog"), OpenToWebs(WebCaller.Administrator)]
    Task<HeldLog?> FindLog(string userId);

    /// <summary>Makes a silo leave as on SIGTERM: no new activations, running calls end, its grains are found on other silos.</summary>
    /// <param name="silo">A <see cref="SiloReport.Address"/>.</param>
    [Alias("Drain"), OpenToWebs(WebCaller.Administrator)]
    Task<DrainAnswer> Drain(string silo);
}

/// <summary>The result of asking a silo to leave.</summary>
public enum DrainAnswer
{
    /// <summary>It has begun to leave.</summary>
    Leaving,

    /// <summary>No active silo has that address.</summary>
    NoSuchSilo,

    /// <summary>It is the only active one.</summary>
    LastSilo,

    /// <summary>It did not answer.</summary>
    NoAnswer,
}

/// <summary>A silo.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.SiloReport")]
public sealed record SiloReport
{
    /// <summary>Address, port and generation, such as <c>10.0.1.7:11111@149000000</c>.</summary>
    [Id(0)] public required string Address { get; init; }

    /// <summary>Its name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Active, Joining, ShuttingDown, Dead and so on, in Orleans' words.</summary>
    [Id(2)] public required string Status { get; init; }

    /// <summary>Its load; null where it has none or did not answer.</summary>
    [Id(3)] public SiloLoad? Load { get; init; }
}

/// <summary>What a silo says of itself.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.SiloLoad")]
public sealed record SiloLoad
{
    /// <summary>The build.</summary>
    [Id(0)] public required string Version { get; init; }

    /// <summary>When its process started.</summary>
    [Id(1)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The machine's (or container's) processors, 0..100.</summary>
    [Id(2)] public required double CpuPercent { get; init; }

    /// <summary>Memory of the process.</summary>
    [Id(3)] public required long MemoryBytes { get; init; }

    /// <summary>Memory that the process may have.</summary>
    [Id(4)] public required long MaximumMemoryBytes { get; init; }

    /// <summary>Whether it refuses calls because of its load.</summary>
    [Id(5)] public required bool Overloaded { get; init; }

    /// <summary>Our grains in memory, by type.</summary>
    [Id(6)] public required IReadOnlyList<ActivationCount> Activations { get; init; }

    /// <summary>Downloads of histories under way.</summary>
    [Id(7)] public required int Downloads { get; init; }

    /// <summary>Fits that wait for a processor.</summary>
    [Id(8)] public required int WaitingFits { get; init; }

    /// <summary>Writes that wait for a connection.</summary>
    [Id(9)] public required int WaitingWrites { get; init; }

    /// <summary>The most requested tickers, busiest first.</summary>
    [Id(10)] public required IReadOnlyList<BusyTicker> BusiestTickers { get; init; }

    /// <summary>Price files that the silo refuses to read, the first hundred by name; null from a silo of an earlier build.</summary>
    [Id(11)] public IReadOnlyList<RefusedPriceFile>? RefusedFiles { get; init; }

    /// <summary>How many it refuses.</summary>
    [Id(12)] public int RefusedFileCount { get; init; }

    /// <summary>Exchanges whose list of holidays in this build has run out or will within a quarter; null from a silo of an earlier build.</summary>
    [Id(13)] public IReadOnlyList<EndingCalendar>? EndingCalendars { get; init; }
}

/// <summary>A file of prices that cannot be read.</summary>
/// <param name="File">Its name, without the folder.</param>
/// <param name="Line">The line at fault, counted from 1; null where no single line is.</param>
/// <param name="Reason">One sentence.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.RefusedPriceFile")]
public sealed record RefusedPriceFile([property: Id(0)] string File, [property: Id(1)] long? Line, [property: Id(2)] string Reason);

/// <summary>A list of an exchange's holidays that runs out.</summary>
/// <param name="Calendar">The calendar's name, such as "New York".</param>
/// <param name="CheckedUntil">The last day that was compared with what the exchange publishes.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.EndingCalendar")]
public sealed record EndingCalendar([property: Id(0)] string Calendar, [property: Id(1)] DateOnly CheckedUntil);

/// <summary>How many grains of a type a silo holds.</summary>
/// <param name="Type">Name of the grain's class.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.ActivationCount")]
public readonly record struct ActivationCount([property: Id(0)] string Type, [property: Id(1)] int Count);

/// <summary>How often a ticker is asked for. Answers from a web process's own memory are not counted.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="CallsPerMinute">Calls of the last minute, older ones fading.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.BusyTicker")]
public readonly record struct BusyTicker([property: Id(0)] Symbol Symbol, [property: Id(1)] double CallsPerMinute);

/// <summary>A ticker in memory.</summary>
/// <param name="Silo">Address of the silo that holds it.</param>
/// <param name="State">Its state; null where it did not answer.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.HeldTicker")]
public sealed record HeldTicker([property: Id(0)] string Silo, [property: Id(1)] TickerState? State);

/// <summary>A user's predictions in memory.</summary>
/// <param name="Silo">Address of the silo that holds them.</param>
/// <param name="State">Their state; null where they did not answer.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.HeldLog")]
public sealed record HeldLog([property: Id(0)] string Silo, [property: Id(1)] PredictionLogState? State);

/// <summary>What a ticker's grain holds, without the prices.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.TickerState")]
public sealed record TickerState
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required Symbol Symbol { get; init; }

    /// <summary>Bars held; 0 where there is no history.</summary>
    [Id(1)] public required int Bars { get; init; }

    /// <summary>Date of the last bar.</summary>
    [Id(2)] public DateOnly? LastDate { get; init; }

    /// <summary>Where the history came from.</summary>
    [Id(3)] public string? Source { get; init; }

    /// <summary>When it was last loaded with success.</summary>
    [Id(4)] public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>Fingerprint of the history.</summary>
    [Id(5)] public string? Fingerprint { get; init; }

    /// <summary>Why older data is served; null where it is not.</summary>
    [Id(6)] public string? StaleReason { get; init; }

    /// <summary>Downloads that failed in a row.</summary>
    [Id(7)] public required int Failures { get; init; }

    /// <summary>The earliest time at which the source is asked again; null where it may be asked now.</summary>
    [Id(8)] public DateTimeOffset? NextCheckAt { get; init; }

    /// <summary>Whether a download is under way.</summary>
    [Id(9)] public required bool Refreshing { get; init; }

    /// <summary>Models whose forecast is being made.</summary>
    [Id(10)] public required IReadOnlyList<string> UnderWay { get; init; }

    /// <summary>Versions of the forecasts in memory, which are their ETags.</summary>
    [Id(11)] public required IReadOnlyList<string> Forecasts { get; init; }

    /// <summary>Stored fits, as model and version, with a note where they belong to an older history.</summary>
    [Id(12)] public required IReadOnlyList<string> StoredFits { get; init; }
}

/// <summary>What the grain of a user's predictions holds, without the predictions.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionLogState")]
public sealed record PredictionLogState
{
    /// <summary>The highest number in use.</summary>
    [Id(0)] public required long LastId { get; init; }

    /// <summary>Predictions in memory.</summary>
    [Id(1)] public required int InMemory { get; init; }

    /// <summary>Whether memory holds all of the user's predictions.</summary>
    [Id(2)] public required bool InMemoryIsAll { get; init; }

    /// <summary>Calls that wait to write.</summary>
    [Id(3)] public required int Waiting { get; init; }

    /// <summary>When the table was last read.</summary>
    [Id(4)] public required DateTimeOffset ReadAt { get; init; }
}
