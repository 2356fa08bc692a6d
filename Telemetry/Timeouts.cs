namespace OrleansStock.Telemetry;

/// <summary>
/// Every timeout, patience and pause of the product, in one place because they nest: what waits inside must give up before what
/// waits for it. The table in <c>docs/architecture.md</c> is made from the summaries here, and <c>TimeoutTests</c> holds which
/// must be shorter than which.
/// </summary>
public static class Timeouts
{
    /// <summary>Calls from a web to a grain.</summary>
    public static class Calls
    {
        /// <summary>A grain call ends with a TimeoutException. Orleans' default, set in silos and webs.</summary>
        public static readonly TimeSpan Response = TimeSpan.FromSeconds(30);

        /// <summary>The web gives up on a call and its retries. Longer than a cluster takes to find a hung silo.</summary>
        public static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

        /// <summary>A write whose outcome is unknown is no longer repeated: a blink of the database is over by then.</summary>
        public static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(4);

        /// <summary>A gateway that sheds load is no longer asked again: it sheds for seconds at least.</summary>
        public static readonly TimeSpan BusyLimit = TimeSpan.FromSeconds(1);

        /// <summary>A call without an answer is hedged, while a dead silo may be the reason.</summary>
        public static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(1.6);

        /// <summary>A hedged call without an answer is hedged again: soon, for the first one after a hung silo was found is answered.</summary>
        public static readonly TimeSpan NextPatience = TimeSpan.FromSeconds(1);

        /// <summary>A call without an answer is hedged, once a dead silo has surely been found.</summary>
        public static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(8);

        /// <summary>From here on a dead or hung silo has been removed by the cluster.</summary>
        public static readonly TimeSpan SurelyFound = TimeSpan.FromSeconds(6);

        /// <summary>Pause before the first retry; doubled with each.</summary>
        public static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

        /// <summary>Longest pause before a retry.</summary>
        public static readonly TimeSpan LastPause = TimeSpan.FromSeconds(1);

        /// <summary>Retry-After where it is unknown whether a write was done.</summary>
        public static readonly TimeSpan RetryAfterUnknown = TimeSpan.FromSeconds(1);

        /// <summary>Retry-After while the cluster is away: about the time in which it notices that a silo is dead.</summary>
        public static readonly TimeSpan RetryAfterAway = TimeSpan.FromSeconds(5);
    }

    /// <summary>What a web waits for before it shows a page, and what it serves without a question.</summary>
    public static class Web
    {
        /// <summary>A reader who can have an older forecast gets it: 300 ms is what a page may take.</summary>
        public static readonly TimeSpan ForecastPatience = TimeSpan.FromMilliseconds(300);

        /// <summary>A web's copy of a forecast serves without a question.</summary>
        public static readonly TimeSpan ForecastFresh = TimeSpan.FromSeconds(2);

        /// <summary>A web's copy of a forecast is kept, for a time in which no silo answers.</summary>
        public static readonly TimeSpan ForecastKept = TimeSpan.FromMinutes(15);

        /// <summary>The front page goes out without its example.</summary>
        public static readonly TimeSpan FrontPage = TimeSpan.FromSeconds(1.5);

        /// <summary>The same where the silo is in this process: the first fit after a start takes 1 to 3 s.</summary>
        public static readonly TimeSpan FirstPage = TimeSpan.FromSeconds(10);

        /// <summary>The page of a prediction goes out without what today's history says.</summary>
        public static readonly TimeSpan PredictionPage = TimeSpan.FromSeconds(3);

        /// <summary>A part of the operators' page is left out. Its query, if it hangs, is ended by <see cref="Database.Command"/>.</summary>
        public static readonly TimeSpan OperationsDesk = TimeSpan.FromSeconds(8);

        /// <summary>A readiness check of database or silos fails.</summary>
        public static readonly TimeSpan ReadinessCheck = TimeSpan.FromSeconds(3);

        /// <summary>A web reads the list of gateways anew: the gateway of a killed silo leaves it soon after its death is declared.</summary>
        public static readonly TimeSpan GatewayList = TimeSpan.FromSeconds(1);

        /// <summary>Pause before a web tries again to join a cluster that is away.</summary>
        public static readonly TimeSpan JoinPause = TimeSpan.FromSeconds(1);
    }

    /// <summary>Membership: who is alive. <c>docs/operations.md</c> has the measurements.</summary>
    public static class Membership
    {
        /// <summary>Orleans' ProbeTimeout: a probe of another silo counts as missed.</summary>
        public static readonly TimeSpan Probe = TimeSpan.FromSeconds(0.75);

        /// <summary>Orleans' MinProbeTimeout.</summary>
        public static readonly TimeSpan MinProbe = TimeSpan.FromSeconds(0.5);

        /// <summary>Orleans' MaxProbeTimeout.</summary>
        public static readonly TimeSpan MaxProbe = TimeSpan.FromSeconds(1);

        /// <summary>Missed probes after which a silo is declared dead: two would take a busy processor for a dead silo.</summary>
        public const int MissedProbes = 3;

        /// <summary>A hung silo is declared dead, this long after its last word: MaxProbe x MissedProbes.</summary>
        public static readonly TimeSpan HungSilo = MissedProbes * MaxProbe;

        /// <summary>A silo writes that it is alive.</summary>
        public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2.5);

        /// <summary>The membership table is read anew: gossip tells sooner.</summary>
        public static readonly TimeSpan TableRefresh = TimeSpan.FromSeconds(10);

        /// <summary>A starting silo gives up on the schedule of refreshes, whose grain may lie on a silo that died a moment ago.</summary>
        public static readonly TimeSpan Start = TimeSpan.FromSeconds(60);

        /// <summary>Pause between two such attempts.</summary>
        public static readonly TimeSpan StartPause = TimeSpan.FromSeconds(0.5);
    }

    /// <summary>Waits inside a silo for other grains, for the price source and for the processor.</summary>
    public static class Grains
    {
        /// <summary>A reader gets the older history while a download goes on.</summary>
        public static readonly TimeSpan Download = TimeSpan.FromSeconds(3);

        /// <summary>A source that had no new bar, a holiday for example, is asked again.</summary>
        public static readonly TimeSpan RecheckAfterNoNews = TimeSpan.FromMinutes(15);

        /// <summary>Readers ask a source again after its first failure; doubled with each.</summary>
        public static readonly TimeSpan FirstRecheck = TimeSpan.FromSeconds(30);

        /// <summary>Readers ask a source that goes on failing again, twice an hour.</summary>
        public static readonly TimeSpan LastRecheck = TimeSpan.FromMinutes(30);

        /// <summary>Retry-After of a full queue of fits.</summary>
        public static readonly TimeSpan RetryAfterFits = TimeSpan.FromSeconds(5);

        /// <summary>Retry-After of a full queue of writes: about what waits in it.</summary>
        public static readonly TimeSpan RetryAfterWrites = TimeSpan.FromSeconds(3);

        /// <summary>A fit goes on with the calibration pool in hand.</summary>
        public static readonly TimeSpan CalibrationPool = TimeSpan.FromSeconds(2);

        /// <summary>A silo's copy of the calibration pool serves without a question.</summary>
        public static readonly TimeSpan CalibrationFresh = TimeSpan.FromMinutes(5);

        /// <summary>A search answers without the price source's matches.</summary>
        public static readonly TimeSpan SymbolSearch = TimeSpan.FromSeconds(2);

        /// <summary>The price source's matches for a search are remembered.</summary>
        public static readonly TimeSpan SymbolsRemembered = TimeSpan.FromMinutes(10);

        /// <summary>A symbol that the price source does not know is not asked for again.</summary>
        public static readonly TimeSpan UnknownRemembered = TimeSpan.FromDays(1);

        /// <summary>Retry-After of a search while the price source is away and says no time of its own.</summary>
        public static readonly TimeSpan RetryAfterSearch = TimeSpan.FromSeconds(30);

        /// <summary>The newest predictions in memory serve without a look at their outcomes.</summary>
        public static readonly TimeSpan NewestPredictions = TimeSpan.FromSeconds(30);

        /// <summary>A silo is left out of the operators' report.</summary>
        public static readonly TimeSpan SiloReport = TimeSpan.FromSeconds(2);

        /// <summary>The scheduler looks for tickers that are due. The shortest period that Orleans allows a reminder.</summary>
        public static readonly TimeSpan RefreshSweep = TimeSpan.FromMinutes(1);

        /// <summary>What was recorded is taken into the ledger's tree.</summary>
        public static readonly TimeSpan Sealing = TimeSpan.FromSeconds(10);

        /// <summary>The grain that seals is woken where its silo died. The shortest period that Orleans allows a reminder.</summary>
        public static readonly TimeSpan SealingWake = TimeSpan.FromMinutes(1);

        /// <summary>A sealing that finds ever more records its head: the next one goes on.</summary>
        public static readonly TimeSpan SealingPart = TimeSpan.FromSeconds(30);

        /// <summary>The ledger is looked through again for predictions of an earlier build that have no leaf.</summary>
        public static readonly TimeSpan LookForUnsealed = TimeSpan.FromDays(1);

        /// <summary>The look stops for this sealing and goes on with the next: what was just recorded is sealed in between.</summary>
        public static readonly TimeSpan LookForUnsealedPart = TimeSpan.FromSeconds(5);
    }

    /// <summary>Requests to Yahoo.</summary>
    public static class Yahoo
    {
        /// <summary>A connection is not made.</summary>
        public static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

        /// <summary>One try ends without the headers of its answer.</summary>
        public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);

        /// <summary>A request ends: tries, waits for a turn, pauses and reading the body. Longer than any reader waits, see there.</summary>
        public static readonly TimeSpan Total = TimeSpan.FromSeconds(40);

        /// <summary>Pause before the second try; doubled with each.</summary>
        public static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

        /// <summary>A request that would wait longer for its turn is told to come back.</summary>
        public static readonly TimeSpan BudgetTurn = TimeSpan.FromSeconds(15);

        /// <summary>Failures are counted over this stretch.</summary>
        public static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(30);

        /// <summary>Yahoo is left alone once half of the tries failed.</summary>
        public static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

        /// <summary>Pause after the first 429; doubled with each.</summary>
        public static readonly TimeSpan FirstLimitPause = TimeSpan.FromSeconds(30);

        /// <summary>Longest pause of our own after a 429; a longer one that Yahoo asks for is kept, up to a day.</summary>
        public static readonly TimeSpan LastLimitPause = TimeSpan.FromMinutes(30);

        /// <summary>A connection is replaced, so that a change of addresses is noticed.</summary>
        public static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    }

    /// <summary>The database.</summary>
    public static class Database
    {
        /// <summary>A connection is not made. The connection string takes precedence.</summary>
        public static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

        /// <summary>A statement ends. The connection string takes precedence.</summary>
        public static readonly TimeSpan Command = TimeSpan.FromSeconds(10);

        /// <summary>A connection is replaced.</summary>
        public static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

        /// <summary>A connection of the pool asks whether its server still takes writes: how long a failover goes unnoticed.</summary>
        public static readonly TimeSpan AskWriter = TimeSpan.FromSeconds(1);

        /// <summary>The count of overdue outcomes is given up: the operators' page shows the rest.</summary>
        public static readonly TimeSpan OutcomeCount = TimeSpan.FromSeconds(2);

        /// <summary>A prediction that has waited this long for its transaction is refused.</summary>
        public static readonly TimeSpan WriteQueue = TimeSpan.FromSeconds(3);

        /// <summary>A transaction that takes longer lets others begin beside it.</summary>
        public static readonly TimeSpan LongWrite = TimeSpan.FromMilliseconds(50);

        /// <summary>A script of the schema ends: an index over a large table takes minutes.</summary>
        public static readonly TimeSpan SchemaScript = TimeSpan.FromSeconds(600);

        /// <summary>A migration that waits for another one gives up, with an error that says so.</summary>
        public static readonly TimeSpan SchemaLock = TimeSpan.FromSeconds(660);

        /// <summary>The statement that waits for that lock ends.</summary>
        public static readonly TimeSpan SchemaLockCommand = TimeSpan.FromSeconds(690);
    }

    /// <summary>Mails.</summary>
    public static class Mail
    {
        /// <summary>A step of the conversation with the mail server ends.</summary>
        public static readonly TimeSpan SmtpStep = TimeSpan.FromSeconds(20);

        /// <summary>An attempt to send ends.</summary>
        public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(90);

        /// <summary>Another web may take a mail that one has claimed.</summary>
        public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

        /// <summary>A web looks for mails that are due.</summary>
        public static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

        /// <summary>A web looks whether the weekly mails are due.</summary>
        public static readonly TimeSpan DigestSweep = TimeSpan.FromMinutes(1);

        /// <summary>A mail that could not be sent is given up.</summary>
        public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

        /// <summary>The link that resets a password ends.</summary>
        public static readonly TimeSpan ResetLink = TimeSpan.FromHours(1);

        /// <summary>A change of address ends that not both addresses have confirmed.</summary>
        public static readonly TimeSpan ChangeLink = TimeSpan.FromDays(1);

        /// <summary>The link that confirms an address ends.</summary>
        public static readonly TimeSpan ConfirmLink = TimeSpan.FromDays(3);
    }

    /// <summary>Leaving in good order, and what stands around a process: the load balancer and whoever asks whether it is well.</summary>
    public static class Hosting
    {
        /// <summary>A web of a cluster serves on after SIGTERM while it says that it is not ready (<c>Cluster__DrainSeconds</c>).</summary>
        public static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

        /// <summary>The longest drain that may be set.</summary>
        public static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(20);

        /// <summary>Orleans' dashboard reads all counters of a silo; each reading costs processor time, looked at or not.</summary>
        public static readonly TimeSpan DashboardCounters = TimeSpan.FromSeconds(5);

        /// <summary>A silo stops, whatever still runs.</summary>
        public static readonly TimeSpan SiloShutdown = TimeSpan.FromSeconds(20);

        /// <summary>A web stops, whatever still runs.</summary>
        public static readonly TimeSpan WebShutdown = TimeSpan.FromSeconds(25);

        /// <summary>Fargate kills by default.</summary>
        public static readonly TimeSpan DefaultKill = TimeSpan.FromSeconds(30);

        /// <summary>Fargate kills our tasks.</summary>
        public static readonly TimeSpan Kill = TimeSpan.FromSeconds(60);

        /// <summary>Each of the two steps of <c>--health</c> fails: to connect, and to be answered.</summary>
        public static readonly TimeSpan HealthStep = TimeSpan.FromSeconds(5);

        /// <summary>A container's health check fails.</summary>
        public static readonly TimeSpan ContainerHealth = TimeSpan.FromSeconds(15);

        /// <summary>A container's health is asked.</summary>
        public static readonly TimeSpan ContainerHealthInterval = TimeSpan.FromSeconds(30);

        /// <summary>The load balancer takes a web for not ready.</summary>
        public static readonly TimeSpan TargetHealth = TimeSpan.FromSeconds(5);

        /// <summary>The load balancer asks whether a web is ready.</summary>
        public static readonly TimeSpan TargetHealthInterval = TimeSpan.FromSeconds(10);

        /// <summary>The load balancer cuts the requests under way of a web that leaves.</summary>
        public static readonly TimeSpan Deregistration = TimeSpan.FromSeconds(30);

        /// <summary>CloudFront gives up on a silent answer: progress of a cold forecast comes as events with silence between them.</summary>
        public static readonly TimeSpan OriginRead = TimeSpan.FromSeconds(60);

        /// <summary>CloudFront closes an idle connection.</summary>
        public static readonly TimeSpan OriginKeepAlive = TimeSpan.FromSeconds(30);

        /// <summary>The load balancer, also the local one, closes a silent connection.</summary>
        public static readonly TimeSpan BalancerIdle = TimeSpan.FromSeconds(100);

        /// <summary>The local balancer cannot connect to a web.</summary>
        public static readonly TimeSpan BalancerConnect = TimeSpan.FromSeconds(2);

        /// <summary>The local balancer asks whether a web is ready.</summary>
        public static readonly TimeSpan BalancerPeriod = TimeSpan.FromSeconds(0.5);
    }
}
