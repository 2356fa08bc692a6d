using System.Reflection;
using System.Text.RegularExpressions;
using OrleansStock.Telemetry;
using OrleansStock.Tests.Repository;

namespace OrleansStock.Tests.Architecture;

/// <summary><see cref="Timeouts"/>: what waits inside gives up before what waits for it, and the document says the same.</summary>
public sealed partial class TimeoutTests
{
    private const string Document = "docs/architecture.md";
    private const string Source = "Telemetry/Timeouts.cs";

    // Tests have a patience of their own, and an example shows a client, which knows nothing of the service.
    private static readonly string[] others = ["Tests/", "Benchmarks/", "examples/"];

    // Each inner one is shorter than its outer one.
    private static readonly (string Inner, string Outer)[] nesting =
    [
        // A page, a web, a load balancer and CloudFront, from the inside out.
        ("Web.ForecastPatience", "Web.FrontPage"), ("Web.FrontPage", "Calls.FirstPatience"), ("Web.FrontPage", "Web.FirstPage"),
        ("Web.FirstPage", "Calls.Limit"), ("Web.PredictionPage", "Calls.Limit"),
        ("Web.OperationsDesk", "Calls.Limit"), ("Web.ForecastFresh", "Web.ForecastKept"),
        ("Calls.Limit", "Calls.Response"), ("Calls.Limit", "Hosting.OriginRead"), ("Calls.Response", "Hosting.OriginRead"),
        ("Hosting.OriginRead", "Hosting.BalancerIdle"), ("Hosting.OriginKeepAlive", "Hosting.BalancerIdle"),
        // Retries.
        ("Calls.FirstPause", "Calls.LastPause"), ("Calls.BusyLimit", "Calls.WriteLimit"), ("Calls.WriteLimit", "Calls.Limit"),
        ("Calls.FirstPatience", "Calls.LastPatience"), ("Calls.LastPatience", "Calls.Limit"), ("Calls.FirstPatience", "Calls.WriteLimit"),
        ("Calls.SurelyFound", "Calls.Limit"), ("Calls.LastPause", "Calls.FirstPatience"), ("Calls.NextPatience", "Calls.FirstPatience"),
        // A silo is found dead before callers and starting silos give up on it.
        ("Membership.MinProbe", "Membership.Probe"), ("Membership.Probe", "Membership.MaxProbe"), ("Membership.MaxProbe", "Membership.HungSilo"),
        ("Membership.HungSilo", "Calls.SurelyFound"), ("Web.GatewayList", "Membership.HungSilo"), ("Membership.HungSilo", "Membership.Start"),
        ("Calls.Response", "Membership.Start"), ("Membership.StartPause", "Membership.Start"), ("Membership.Heartbeat", "Membership.TableRefresh"),
        // What a grain waits for, before its caller gives up.
        ("Grains.Download", "Calls.Limit"), ("Grains.CalibrationPool", "Calls.Limit"), ("Grains.SymbolSearch", "Calls.Limit"),
        ("Grains.SiloReport", "Web.OperationsDesk"), ("Grains.CalibrationPool", "Grains.CalibrationFresh"), ("Grains.FirstRecheck", "Grains.LastRecheck"),
        // Yahoo. A download outlives its readers on purpose: they are told to come again, and find its end.
        ("Yahoo.Connect", "Yahoo.Attempt"), ("Yahoo.RetryPause", "Yahoo.Attempt"), ("Yahoo.Attempt", "Calls.Limit"), ("Yahoo.BudgetTurn", "Calls.Limit"),
        ("Yahoo.Attempt", "Yahoo.Total"), ("Yahoo.BudgetTurn", "Yahoo.Total"), ("Grains.Download", "Yahoo.Attempt"), ("Calls.Response", "Yahoo.Total"),
        ("Yahoo.FirstLimitPause", "Yahoo.LastLimitPause"), ("Yahoo.Attempt", "Yahoo.BreakerWindow"), ("Yahoo.Total", "Yahoo.ConnectionLifetime"),
        // The database. The operators' desk leaves a query that hangs behind, and the query's own limit ends it soon after.
        ("Database.LongWrite", "Database.WriteQueue"), ("Database.WriteQueue", "Calls.WriteLimit"), ("Database.Connect", "Database.Command"),
        ("Database.OutcomeCount", "Web.OperationsDesk"), ("Web.OperationsDesk", "Database.Command"), ("Database.Command", "Calls.Limit"),
        ("Database.Command", "Database.ConnectionLifetime"),
        ("Database.SchemaScript", "Database.SchemaLock"), ("Database.SchemaLock", "Database.SchemaLockCommand"),
        // Mails.
        ("Mail.SmtpStep", "Mail.Attempt"), ("Mail.Attempt", "Mail.Lease"), ("Mail.Sweep", "Mail.Lease"), ("Mail.Lease", "Mail.Lifetime"),
        ("Mail.Lifetime", "Mail.ConfirmLink"), ("Mail.ChangeLink", "Mail.ConfirmLink"), ("Mail.Lease", "Mail.ResetLink"),
        // Health: the check, whoever asks, and how often.
        ("Web.ReadinessCheck", "Hosting.TargetHealth"), ("Hosting.TargetHealth", "Hosting.TargetHealthInterval"),
        ("Hosting.HealthStep", "Hosting.ContainerHealth"), ("Hosting.ContainerHealth", "Hosting.ContainerHealthInterval"),
        ("Hosting.BalancerConnect", "Hosting.BalancerIdle"),
        // Leaving.
        ("Hosting.BalancerPeriod", "Hosting.Drain"), ("Hosting.Drain", "Hosting.LongestDrain"), ("Hosting.LongestDrain", "Hosting.WebShutdown"),
        ("Hosting.WebShutdown", "Hosting.DefaultKill"), ("Hosting.SiloShutdown", "Hosting.DefaultKill"), ("Hosting.DefaultKill", "Hosting.Kill"),
        ("Calls.Limit", "Hosting.Deregistration"),
    ];

    [Fact]
    public void Timeouts_Inner_IsShorterThanOuter()
    {
        var times = Times();
        var wrong = from pair in nesting
                    let inner = times[pair.Inner]
                    let outer = times[pair.Outer]
                    where inner >= outer
                    select $"{pair.Inner} ({inner}) is not shorter than {pair.Outer} ({outer})";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Timeouts_Sums_Fit()
    {
        // Both steps of --health, one after the other.
        Assert.True(2 * Timeouts.Hosting.HealthStep < Timeouts.Hosting.ContainerHealth);
        // All tries and both pauses, the second twice the first, with up to as much again for jitter.
        Assert.True(3 * Timeouts.Yahoo.Attempt + 2 * 3 * Timeouts.Yahoo.RetryPause < Timeouts.Yahoo.Total);
        // A balancer that asks ten times during a drain has taken the web out before it stops listening.
        Assert.True(10 * Timeouts.Hosting.BalancerPeriod <= Timeouts.Hosting.Drain);
    }

    [Fact]
    public void ClusterScript_WaitsForAWeb_LongerThanASiloMayTakeToStart()
    {
        var waits = WaitFor().Matches(string.Join('\n', SourceTree.ReadLines("deploy/local/cluster.sh")))
            .Select(m => TimeSpan.FromSeconds(int.Parse(m.Groups["seconds"].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.NotEmpty(waits);
        Assert.All(waits, wait => Assert.True(wait > Timeouts.Membership.Start));
    }

    [Fact]
    public void Document_HasTheTableOfTheSource() => Assert.Contains(Table(), string.Join('\n', SourceTree.ReadLines(Document)), StringComparison.Ordinal);

    /// <summary>Elsewhere a time is not written as a number that somebody waits for.</summary>
    [Fact]
    public void Sources_SetNoTimeoutOfTheirOwn()
    {
        var own = from file in SourceTree.FilesEndingIn(".cs")
                  where file != Source && !others.Any(o => file.StartsWith(o, StringComparison.Ordinal))
                  from line in SourceTree.ReadLines(file).Index()
                  where WaitInNumbers().IsMatch(line.Item)
                  select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
        Assert.True(!own.Any(), string.Join('\n', own));
    }

    /// <summary>Each time by its name.</summary>
    private static Dictionary<string, TimeSpan> Times() => typeof(Timeouts).GetNestedTypes()
        .SelectMany(group => group.GetFields(), (group, field) => (Group: group.Name, Field: field))
        .Where(f => f.Field.FieldType == typeof(TimeSpan))
        .Select(f => ($"{f.Group}.{f.Field.Name}", (TimeSpan)f.Field.GetValue(null)!))
        .ToDictionary();

    /// <summary>The document's table, in the order of the source.</summary>
    private static string Table()
    {
        var source = string.Join('\n', SourceTree.ReadLines(Source));
        var rows = new List<string> { "| timeout | time | when it has passed | shorter than |", "|---|---|---|---|" };
        var times = Times();
        var group = "";
        foreach (Match match in Summary().Matches(source))
        {
            if (match.Groups["class"].Success)
            {
                group = match.Groups["class"].Value;
                continue;
            }

            var name = $"{group}.{match.Groups["name"].Value}";
            if (!times.TryGetValue(name, out var time)) continue;
            var outer = string.Join(", ", nesting.Where(n => n.Inner == name).Select(n => $"`{n.Outer}`"));
            var summary = Reference().Replace(Tag().Replace(match.Groups["summary"].Value, "`"), "`$1`");
            rows.Add($"| `{name}` | {Words(time)} | {summary} | {outer} |");
        }

        Assert.Equal(times.Count + 2, rows.Count);
        return string.Join('\n', rows);
    }

    private static string Words(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => $"{time.TotalDays} d",
        { TotalHours: >= 1 } => $"{time.TotalHours} h",
        { TotalMinutes: > 1 } when time.Seconds == 0 => $"{time.TotalMinutes} min",
        { TotalSeconds: >= 0.5 } => $"{time.TotalSeconds} s",
        _ => $"{time.TotalMilliseconds} ms",
    };

    [GeneratedRegex(
        @"/// <summary>(?<summary>.*)</summary>\n\s*public (?:static class (?<class>\w+)|(?:static readonly|const) \w+ (?<name>\w+))")]
    private static partial Regex Summary();

    [GeneratedRegex("</?c>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<see cref=""([\w.]+)""/>")]
    private static partial Regex Reference();

    [GeneratedRegex(@"wait_for (?<seconds>\d+) ""(?:the site|web|the cluster)")]
    private static partial Regex WaitFor();

    // What is waited for, as a number: a field or a setting that says so, or a wait itself.
    [GeneratedRegex(
        @"\b\w*(?:[Tt]imeout|[Pp]atience|[Ll]imit|[Pp]ause|[Rr]etry\w*)\b[^=;]*=\s*TimeSpan\.From\w+\([\d.]+\)" +
        @"|(?:WaitAsync|CancelAfter|Delay)\(TimeSpan\.From\w+\([\d.]|\b(?:const|readonly) \w+ \w*(?:Timeout|Patience)\w*\s*=\s*\d")]
    private static partial Regex WaitInNumbers();
}
