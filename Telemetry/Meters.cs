using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OrleansStock.Telemetry;

/// <summary>What the service measures of itself. No symbol and no user is ever a label; docs/observability.md lists units and labels.</summary>
public static class Meters
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "OrleansStock";

    private static readonly Meter Meter = new(Name);

    /// <summary>Work worth a line in a trace that no library names: the download of a history, the fit of a model, a statement of ours.</summary>
    public static readonly ActivitySource Activities = new(Name);

    /// <summary>Histories asked of the price source, by outcome.</summary>
    public static readonly Counter<long> Downloads = Count("orleansstock.downloads", "Histories asked of the price source, by outcome.");

    /// <summary>Failed downloads of tickers whose older history is then served stale.</summary>
    public static readonly Counter<long> RefreshesFailed =
        Count("orleansstock.refreshes.failed", "Downloads that failed for a ticker whose older history is served on.");

    /// <summary>Callers who joined a download or a forecast under way.</summary>
    public static readonly Counter<long> SingleFlightHits =
        Count("orleansstock.single_flight.hits", "Callers who joined a download or a forecast that was under way.");

    /// <summary>Tickers that left a silo's memory because it was full; they are read again from the database.</summary>
    public static readonly Counter<long> TickersEvicted =
        Count("orleansstock.tickers.evicted", "Tickers that left a silo's memory because it was full.");

    /// <summary>Tickers in this silo's memory.</summary>
    public static readonly Gauge<long> TickersHeld = Tell<long>("orleansstock.tickers.held", "Tickers in this silo's memory.");

    /// <summary>What the tickers in this silo's memory take, estimated, in bytes.</summary>
    public static readonly Gauge<long> TickerMemoryUsed =
        Meter.CreateGauge<long>("orleansstock.tickers.memory", "By", "What the tickers in this silo's memory take, estimated.");

    /// <summary>What the tickers in this silo's memory may take, in bytes.</summary>
    public static readonly Gauge<long> TickerMemoryBudget =
        Meter.CreateGauge<long>("orleansstock.tickers.memory.budget", "By", "What the tickers in this silo's memory may take.");

    /// <summary>Models fitted.</summary>
    public static readonly Counter<long> Fits = Count("orleansstock.fits", "Models fitted.");

    /// <summary>Time on the processor's queue excluded: how long fits take, in seconds.</summary>
    public static readonly Histogram<double> FitDuration = Meter.CreateHistogram(
        "orleansstock.fit.duration", "s", "How long fits take, scorecards included, without the wait for a processor.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    /// <summary>Forecasts served from memory, of a web process or of the ticker's grain.</summary>
    public static readonly Counter<long> ForecastCacheHits =
        Count("orleansstock.forecast.cache.hits", "Forecasts served from memory, of a web process or of the ticker's grain.");

    /// <summary>Forecasts that had to be made, or whose making was waited for.</summary>
    public static readonly Counter<long> ForecastCacheMisses = Count("orleansstock.forecast.cache.misses", "Forecasts that had to be made or waited for.");

    /// <summary>Queue lengths of this process: downloads under way, fits and writes that have no place yet.</summary>
    public static readonly UpDownCounter<long> QueueLength = Meter.CreateUpDownCounter<long>("orleansstock.queue.length",
        description: "Histories under way, fits and writes that wait for a place, in this process.");

    /// <summary>Predictions committed.</summary>
    public static readonly Counter<long> PredictionsWritten = Count("orleansstock.predictions.written", "Predictions committed.");

    /// <summary>Crossings of alerts that a mail was stored about.</summary>
    public static readonly Counter<long> AlertsTold = Count("orleansstock.alerts.told", "Mails stored because an alert was crossed.");

    /// <summary>Horizons of predictions that got their outcome.</summary>
    public static readonly Counter<long> OutcomesResolved = Count("orleansstock.outcomes.resolved", "Horizons of predictions that got their outcome.");

    /// <summary>Leaves taken into the ledger's tree.</summary>
    public static readonly Counter<long> LeavesSealed = Count("orleansstock.ledger.sealed", "Predictions and outcomes taken into the ledger's tree.");

    /// <summary>Tickers that the cluster knows; every silo says the same.</summary>
    public static readonly Gauge<long> TickersKnown = Tell<long>("orleansstock.tickers.known", "Tickers that the cluster knows. Every silo says the same.");

    /// <summary>Tickers whose time of refresh has come; every silo says the same.</summary>
    public static readonly Gauge<long> TickersDue = Tell<long>("orleansstock.tickers.due", "Tickers whose time of refresh has come. Every silo says the same.");

    /// <summary>Tickers whose last refresh failed or is more than an hour late; every silo says the same.</summary>
    public static readonly Gauge<long> TickersStale =
        Tell<long>("orleansstock.tickers.stale", "Tickers whose last refresh failed or is more than an hour late. Every silo says the same.");

    /// <summary>Share of resolved outcomes inside the 90 % range, 0..1, by model and horizon; every silo says the same.</summary>
    public static readonly Gauge<double> ModelCoverage =
        Tell<double>("orleansstock.model.coverage", "Share of resolved outcomes inside the 90 % range, 0 to 1. Every silo says the same.");

    /// <summary>Silos that are active, as this silo sees it.</summary>
    public static readonly Gauge<long> SilosActive = Tell<long>("orleansstock.silos.active", "Active silos, as this silo sees it.");

    /// <summary>New tickers and searches that people asked for, by caller and outcome.</summary>
    public static readonly Counter<long> NewWork = Count("orleansstock.new_work", "New tickers and searches that people asked for, by caller and outcome.");

    /// <summary>Turns of requests to the price source, by caller and outcome.</summary>
    public static readonly Counter<long> SourceTurns =
        Count("orleansstock.source.turns", "Turns of requests to the price source, by caller and outcome.");

    /// <summary>For whom work is done.</summary>
    public static class Callers
    {
        /// <summary>The label of a caller: service, account or visitor.</summary>
        /// <param name="kind">What the caller is.</param>
        public static KeyValuePair<string, object?> Of(string kind) => new("caller", kind.ToLowerInvariant());
    }

    /// <summary>The outcomes of <see cref="NewWork"/> and <see cref="SourceTurns"/>.</summary>
    public static class Turns
    {
        /// <summary>The work may begin.</summary>
        public static readonly KeyValuePair<string, object?> Granted = new("outcome", "granted");

        /// <summary>The caller is told to come back.</summary>
        public static readonly KeyValuePair<string, object?> Refused = new("outcome", "refused");
    }

    /// <summary>The queues of <see cref="QueueLength"/>.</summary>
    public static class Queues
    {
        /// <summary>Downloads of histories under way.</summary>
        public static readonly KeyValuePair<string, object?> Downloads = new("queue", "downloads");

        /// <summary>Fits that wait for a processor.</summary>
        public static readonly KeyValuePair<string, object?> Fits = new("queue", "fits");

        /// <summary>Writes that wait for a connection.</summary>
        public static readonly KeyValuePair<string, object?> Writes = new("queue", "writes");
    }

    /// <summary>The outcomes of <see cref="Meters.Downloads"/>.</summary>
    public static class Outcomes
    {
        /// <summary>New bars arrived.</summary>
        public static readonly KeyValuePair<string, object?> Ok = new("outcome", "ok");

        /// <summary>The bars were held already.</summary>
        public static readonly KeyValuePair<string, object?> Unchanged = new("outcome", "unchanged");

        /// <summary>No bars arrived, or none that can be used.</summary>
        public static readonly KeyValuePair<string, object?> Failed = new("outcome", "failed");

        /// <summary>The source asked for a pause, or our own budget had no turn.</summary>
        public static readonly KeyValuePair<string, object?> RateLimited = new("outcome", "rate_limited");
    }

    /// <summary>The label of a model.</summary>
    /// <param name="modelId">The model's id.</param>
    public static KeyValuePair<string, object?> Model(string modelId) => new("model", modelId);

    /// <summary>
    /// Adds zero to every counter, so that each is there from the start: a rate over a series that begins with its first
    /// event misses that event.
    /// </summary>
    /// <param name="modelIds">The ids of the models.</param>
    public static void Announce(IEnumerable<string> modelIds)
    {
        foreach (var outcome in (KeyValuePair<string, object?>[])[Outcomes.Ok, Outcomes.Unchanged, Outcomes.Failed, Outcomes.RateLimited])
            Downloads.Add(0, outcome);
        foreach (var queue in (KeyValuePair<string, object?>[])[Queues.Downloads, Queues.Fits, Queues.Writes]) QueueLength.Add(0, queue);
        foreach (var turn in (KeyValuePair<string, object?>[])[Turns.Granted, Turns.Refused])
        {
            foreach (var caller in (string[])["service", "account", "visitor"]) SourceTurns.Add(0, Callers.Of(caller), turn);
            foreach (var caller in (string[])["account", "visitor"]) NewWork.Add(0, Callers.Of(caller), turn);
        }

        foreach (var id in modelIds) Fits.Add(0, Model(id));
        Counter<long>[] counters =
            [RefreshesFailed, SingleFlightHits, ForecastCacheHits, ForecastCacheMisses, PredictionsWritten, OutcomesResolved, AlertsTold, LeavesSealed,
                TickersEvicted];
        foreach (var counter in counters) counter.Add(0);
    }

    private static Counter<long> Count(string name, string description) => Meter.CreateCounter<long>(name, description: description);

    private static Gauge<T> Tell<T>(string name, string description) where T : struct =>
        Meter.CreateGauge<T>(name, description: description);
}
