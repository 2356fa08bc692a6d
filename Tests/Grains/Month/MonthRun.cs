using System.Diagnostics;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>Runs a month: sets the clock step by step, has people predict, sweeps as the scheduler's reminder does, seals, and breaks the source.</summary>
internal sealed class MonthRun(MonthPlan plan, MonthCluster cluster, IReadOnlyList<Listing> listings, Action<string> say)
{
    private readonly Random random = new(7);
    private readonly List<(string Id, IPredictionLogGrain Log)> users = [];

    /// <summary>What people recorded, as they were told.</summary>
    public List<(string UserId, PredictionRecord Record)> Recorded { get; } = [];

    /// <summary>How many refreshes the scheduler made while the source was away.</summary>
    public int TriesWhileAway { get; private set; }

    /// <summary>How many refreshes the scheduler made in all.</summary>
    public int Refreshes { get; private set; }

    /// <summary>How often the ledger was sealed.</summary>
    public int Seals { get; private set; }

    /// <summary>Rows of each table before the first step.</summary>
    public IReadOnlyDictionary<string, long> RowsBefore { get; private set; } = new Dictionary<string, long>();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < plan.Users; i++)
        {
            var id = await GrainCluster.AddUserAsync(cluster.Database);
            users.Add((id, cluster.Client.GetPredictionLog(id)));
        }

        RowsBefore = await MonthTables.CountAsync(cluster.Database);
        await Parallel.ForEachAsync(listings, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken },
            async (listing, _) => await cluster.Client.GetTicker(listing.Symbol).Refresh());
        foreach (var window in plan.Windows)
        {
            for (var now = window.From; now < window.To; now += plan.Step)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await StepAsync(now);
            }
        }

        await SealAsync();
    }

    private async Task SealAsync()
    {
        await cluster.Client.GetLedger().Seal();
        Seals++;
    }

    private async Task StepAsync(DateTimeOffset now)
    {
        cluster.AdvanceTo(now);
        var isOut = plan.Outages.Any(o => o.Contains(now));
        cluster.Yahoo.Fault = isOut ? StandInReply.WebPage(503)
            : plan.Limits.Any(l => l.Contains(now)) ? StandInReply.TooManyRequests(1800)
            : null;
        var began = Stopwatch.GetTimestamp();
        var refreshed = await cluster.Client.GetRefreshScheduler().Sweep();
        Refreshes += refreshed;
        if (isOut) TriesWhileAway += refreshed;
        await PredictAsync(now);
        if (now.Minute == 0) await SealAsync();
        // A service that runs for months forgets what nobody asks for within a quarter of an hour. Orleans' collector goes by real time.
        if (now.Minute == 0 && now.Hour % 6 == 3) await cluster.Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        if (now.TimeOfDay == TimeSpan.Zero) say($"{now:yyyy-MM-dd}: {cluster.Requests.Count} requests, {Recorded.Count} predictions");
        if (refreshed >= plan.Listings / 2) say($"{now:yyyy-MM-dd HH:mm}: {refreshed} refreshes in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
    }

    // Each at an hour of their own, and not at the moment of a sweep alone: some come in the minutes in which a bar becomes due.
    private async Task PredictAsync(DateTimeOffset now)
    {
        if (now.Minute != 0) return;
        for (var i = now.Hour * 7 % 24; i < users.Count; i += 24)
        {
            for (var nth = 0; nth < plan.Daily; nth++)
            {
                var known = listings.Where(l => l.DelistedAt > now).ToList();
                var symbol = Symbol.Parse(known[random.Next(known.Count)].Symbol);
                var request = RequestId.Parse($"{now:yyyyMMddHH}-{nth}");
                var receipt = nth % 2 == 0
                    ? await users[i].Log.PredictAt(symbol, "random-walk", request, HorizonChoice.Of(random.Next(1, 11)), null)
                    : await users[i].Log.Predict(symbol, "random-walk", request);
                Recorded.Add((users[i].Id, receipt.Record));
            }
        }
    }
}
