using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using static OrleansStock.Cdk.Watch.ServiceMetrics;

namespace OrleansStock.Cdk.Watch;

/// <summary>Alarms, who hears of them, and a dashboard.</summary>
public sealed class WatchStack : Stack
{
    private readonly Topic topic;

    /// <summary>Declares alarms and dashboard.</summary>
    public WatchStack(App scope, string id, Settings settings, DataStack data, ServiceStack service, IStackProps props) : base(scope, id, props)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(service);
        topic = new Topic(this, "Alarms", new TopicProps { DisplayName = "OrleansStock", EnforceSSL = true });
        if (settings.AlarmEmail is { } address) topic.AddSubscription(new EmailSubscription(address));

        var balancer = service.Web.Balancer.Metrics;
        var minute = new MetricOptions { Period = Duration.Minutes(1), Statistic = "Sum" };
        var requests = balancer.RequestCount(minute);
        var failures = Percent("failed + away", "requests", new()
        {
            ["failed"] = balancer.HttpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, minute),
            ["away"] = balancer.HttpCodeElb(HttpCodeElb.ELB_5XX_COUNT, minute),
            ["requests"] = requests,
        }, "answers 5xx, %");
        var latency = balancer.TargetResponseTime(new MetricOptions { Period = Duration.Minutes(1), Statistic = "p95" });
        var stale = Percent("stale", "known",
            new() { ["stale"] = Own("orleansstock.tickers.stale", "Maximum"), ["known"] = Own("orleansstock.tickers.known", "Maximum") }, "stale tickers, %");
        var refreshes = Own("orleansstock.refreshes.failed", "Sum");
        var silos = Own("orleansstock.silos.active", "Minimum");
        var connections = data.Cluster.MetricDatabaseConnections(new MetricOptions { Period = Duration.Minutes(1), Statistic = "Maximum" });
        var cpu = service.Silo.Service.MetricCpuUtilization(new MetricOptions { Period = Duration.Minutes(1) });
        var memory = service.Silo.Service.MetricMemoryUtilization(new MetricOptions { Period = Duration.Minutes(1) });

        // These two decide whether a new set of webs stays.
        Failures = Alarm("Failures", failures, 1, 3, "More than 1 % of the answers are 5xx.");
        Latency = Alarm("Latency", latency, 2, 5, "A twentieth of the answers takes more than 2 s.");
        // Two at least run at any time, also while they are replaced. Silence is an alarm too.
        LostSilos = Alarm("LostSilos", silos, 2, 3, "Fewer than two silos are active, or nobody says how many.", ComparisonOperator.LESS_THAN_THRESHOLD,
            TreatMissingData.BREACHING);
        Alarm("DatabaseConnections", connections, 0.8 * DataStack.MaxConnections, 5, "Four fifths of the database's connections are in use.");
        Alarm("StaleTickers", stale, 10, 30, "More than a tenth of the known tickers are stale for half an hour.");
        var quarterHour = new MathExpression(new MathExpressionProps
        {
            Expression = "SUM(METRICS())",
            UsingMetrics = new Dictionary<string, IMetric> { ["failed"] = refreshes },
            Period = Duration.Minutes(15),
            Label = "failed refreshes",
        });
        Alarm("FailedRefreshes", quarterHour, 50, 2, "More than 50 refreshes failed in a quarter of an hour, twice in a row.");

        var dashboard = new Dashboard(this, "Dashboard", new DashboardProps { DashboardName = "OrleansStock", DefaultInterval = Duration.Hours(12) });
        dashboard.AddWidgets(Graph("Requests", requests), Graph("Answers 5xx, %", failures),
            Graph("Time to answer, s", latency, balancer.TargetResponseTime(new MetricOptions { Statistic = "p50", Period = Duration.Minutes(1) })));
        dashboard.AddWidgets(Graph("Silos", silos), Graph("Silos: processor and memory, %", cpu, memory),
            Graph("Webs: processor and memory, %", service.Web.Service.MetricCpuUtilization(), service.Web.Service.MetricMemoryUtilization()));
        dashboard.AddWidgets(Graph("Waiting", Own("orleansstock.queue.length", "Maximum", ("queue", "fits")),
            Own("orleansstock.queue.length", "Maximum", ("queue", "writes")), Own("orleansstock.queue.length", "Maximum", ("queue", "downloads"))),
            Graph("Forecasts from memory and not", Own("orleansstock.forecast.cache.hits", "Sum"), Own("orleansstock.forecast.cache.misses", "Sum"),
                Own("orleansstock.single_flight.hits", "Sum")),
            Graph("Predictions and outcomes", Own("orleansstock.predictions.written", "Sum"), Own("orleansstock.outcomes.resolved", "Sum")));
        dashboard.AddWidgets(Graph("Tickers", Own("orleansstock.tickers.known", "Maximum"), Own("orleansstock.tickers.due", "Maximum"),
            Own("orleansstock.tickers.stale", "Maximum")), Graph("Failed refreshes", refreshes),
            Graph("Database: connections and capacity", connections, data.Cluster.MetricServerlessDatabaseCapacity()));
    }

    /// <summary>Too many 5xx.</summary>
    public Alarm Failures { get; }

    /// <summary>Too slow.</summary>
    public Alarm Latency { get; }

    /// <summary>Too few silos.</summary>
    public Alarm LostSilos { get; }

    private static MathExpression Percent(string part, string whole, Dictionary<string, IMetric> metrics, string label) => new(new MathExpressionProps
    {
        Expression = $"IF({whole} > 0, 100 * ({part}) / {whole}, 0)", UsingMetrics = metrics, Period = Duration.Minutes(1), Label = label,
    });

    private static GraphWidget Graph(string title, params IMetric[] metrics) => new(new GraphWidgetProps { Title = title, Left = metrics, Width = 8 });

    private Alarm Alarm(
        string id, IMetric metric, double threshold, double minutes, string description,
        ComparisonOperator comparison = ComparisonOperator.GREATER_THAN_THRESHOLD, TreatMissingData missing = TreatMissingData.NOT_BREACHING)
    {
        var alarm = new Alarm(this, id, new AlarmProps
        {
            AlarmName = $"OrleansStock-{id}", AlarmDescription = description, Metric = metric, Threshold = threshold, EvaluationPeriods = minutes,
            ComparisonOperator = comparison, TreatMissingData = missing,
        });
        alarm.AddAlarmAction(new SnsAction(topic));
        alarm.AddOkAction(new SnsAction(topic));
        return alarm;
    }
}
