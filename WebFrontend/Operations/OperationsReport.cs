using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Operations;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.WebFrontend.Operations;

/// <summary>How the service is: what the page for operators shows and <c>GET /api/v1/ops</c> gives.</summary>
/// <param name="At">When it was gathered.</param>
/// <param name="Version">The build of the web process that answered.</param>
/// <param name="Cluster">The silos; null where none answers.</param>
/// <param name="Database">What the tables say; null where the database does not answer.</param>
/// <param name="Connections">How the connections between silos and webs are protected; null where there is one process.</param>
public sealed record OperationsReport(
    DateTimeOffset At, string Version, ClusterSection? Cluster, DatabaseSection? Database, ConnectionSection? Connections);

/// <summary>How the connections between silos and webs are protected.</summary>
/// <param name="Security">The setting <c>Cluster__Security</c> of the web that answered.</param>
/// <param name="CertificateValidUntil">When that web's certificate ends; null where it has none.</param>
public sealed record ConnectionSection(string Security, DateTimeOffset? CertificateValidUntil);

/// <summary>The silos and what one of them counts for all.</summary>
/// <param name="Silos">Current and recent members.</param>
/// <param name="PriceSource">The budget of requests to the price source, and whether it is paused.</param>
/// <param name="NewWork">The budgets of new tickers and searches; null where only silos of 3ffa334 are there.</param>
public sealed record ClusterSection(IReadOnlyList<SiloReport> Silos, BudgetStatus PriceSource, NewWorkStatus? NewWork);

/// <summary>What the tables say.</summary>
public sealed record DatabaseSection
{
    /// <summary>Version of the schema.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The version that this build needs.</summary>
    public required int RequiredSchemaVersion { get; init; }

    /// <summary>Tickers known, due and stale.</summary>
    public required TickerCounts Tickers { get; init; }

    /// <summary>Horizons of predictions whose day has passed and whose outcome is missing; null where there are too many to count.</summary>
    public required long? OutcomesOverdue { get; init; }

    /// <summary>How outcomes fell by model and horizon.</summary>
    public required IReadOnlyList<OutcomeCount> Outcomes { get; init; }

    /// <summary>Who did what, newest first.</summary>
    public required IReadOnlyList<OperationEntry> Operations { get; init; }
}
