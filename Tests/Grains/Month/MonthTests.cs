using System.Diagnostics;
using System.Globalization;
using OrleansStock.Storage;
using OrleansStock.Telemetry;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>A month in minutes: everything that time brings, in the order in which it comes, through a whole cluster.</summary>
public sealed class MonthTests(ITestOutputHelper output)
{
    [Fact]
    public Task Days_BothClockChangesAndAWeekendWithoutTheSource_EveryOutcomeOnceAndNoStorm() => RunAsync(MonthPlan.Small);

    /// <summary>The whole month: started by <c>month.sh</c>, never by a run of the tests.</summary>
    [Fact(Explicit = true)]
    public Task Month_FiveHundredTickersAndFiftyPeople_EveryOutcomeOnceAndNoStorm() => RunAsync(MonthPlan.Whole);

    private async Task RunAsync(MonthPlan plan)
    {
        // Many small commits: the tests' server does not wait for a disk, a file of SQLite does.
        var engine = MySqlServer.IsInstalled ? StorageEngine.MySql : StorageEngine.Sqlite;
        var began = Stopwatch.GetTimestamp();
        var listings = plan.MakeListings();
        await using var cluster = await MonthCluster.StartAsync(plan, listings, engine);
        MonthRun run = new(plan, cluster, listings, text => output.WriteLine(text));
        await run.RunAsync(TestContext.Current.CancellationToken);

        // The ledger seals itself, too: every ten seconds of real time.
        MonthOutcomes outcomes = new(plan, cluster, listings, run.Recorded);
        var wrong = await outcomes.CheckAsync(run.Seals + (int)(Stopwatch.GetElapsedTime(began) / Timeouts.Grains.Sealing) + 1);
        MonthRequests requests = new(plan, listings, cluster.Requests);
        wrong.AddRange(requests.Check(run.TriesWhileAway));
        var rows = await MonthTables.CountAsync(cluster.Database);
        wrong.AddRange(MonthTables.Compare(run.RowsBefore, rows, plan, run.Recorded, outcomes));
        var (bytes, state) = await MonthTables.BytesAsync(cluster.Database);
        // A day of a history is a few numbers, and what is written once more with each refresh is not more than that.
        if (state > 100 * Bourse.All.Max(b => b.Days.Length) + 4_000) wrong.Add($"A state has {state} bytes.");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"month: {(wrong.Count == 0 ? "pass" : "fail")} ({engine}, {plan.Windows.Sum(w => (w.To - w.From).TotalDays)} days, {plan.Listings} tickers, "
            + $"{plan.Users} people: {run.Refreshes} refreshes, {cluster.Requests.Count} requests, {run.Recorded.Count} predictions, "
            + $"{outcomes.Resolved} outcomes of {outcomes.Forecasts} forecasts; longest lag {outcomes.LongestLag.TotalMinutes:F0} min, "
            + $"after an outage {outcomes.LongestRecovery.TotalMinutes:F0} min; most in a second {requests.MostInASecond}, "
            + $"of an exchange in a step {requests.MostAtOnce}, beyond reason {requests.MostBeyond}; "
            + $"without the source {run.TriesWhileAway} tries, {requests.WhileAway.Outage} requests, "
            + $"{requests.WhileAway.Limit} at 429; {rows.Values.Sum()} rows, {bytes / 1e6:F1} MB, largest state {state / 1e3:F1} kB; "
            + $"{Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s)"));
        Assert.True(wrong.Count == 0, $"{wrong.Count} things are wrong:\n{string.Join('\n', wrong.Take(40))}");
    }
}
