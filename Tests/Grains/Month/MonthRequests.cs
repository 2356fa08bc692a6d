namespace OrleansStock.Tests.Grains.Month;

/// <summary>Whether the source was asked as often as there was something to ask, and never faster than the budget allows.</summary>
internal sealed class MonthRequests(MonthPlan plan, IReadOnlyList<Listing> listings, IEnumerable<(DateTimeOffset At, string Symbol)> requests)
{
    // Arrivals of turns that were given in time can bunch up by this much.
    private const double Jitter = 1.1;

    private readonly (DateTimeOffset At, string Symbol)[] requests = [.. requests.OrderBy(r => r.At)];

    /// <summary>The most requests within one second of the service's clock.</summary>
    public int MostInASecond { get; private set; }

    /// <summary>The most tickers of one exchange that were asked for within one step, but for times in which something is caught up with.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Requests beyond one for each session, each rewritten past and each return, of the ticker that had the most.</summary>
    public int MostBeyond { get; private set; } = int.MinValue;

    /// <summary>Requests while the source was away, and while it said 429.</summary>
    public (int Outage, int Limit) WhileAway => (CountIn(plan.Outages), CountIn(plan.Limits));

    /// <summary>Looks through everything.</summary>
    /// <param name="tries">How many refreshes the scheduler made while the source was away.</param>
    /// <returns>What is wrong, a line each.</returns>
    public List<string> Check(int tries)
    {
        List<string> wrong = [];
        for (int first = 0, last = 0; last < requests.Length; last++)
        {
            while (requests[last].At - requests[first].At >= TimeSpan.FromSeconds(1)) first++;
            MostInASecond = Math.Max(MostInASecond, last - first + 1);
        }

        // What was saved up, and a second's worth.
        var budget = (Math.Max(5, plan.RequestsPerSecond) + plan.RequestsPerSecond) * Jitter;
        if (MostInASecond > budget) wrong.Add($"{MostInASecond} requests in a second, where the budget allows {budget}.");

        // A close is spread over half an hour. Twice the even share and a few, for the spread goes by the letters of the symbols.
        var share = Math.Min(1, plan.Step / TimeSpan.FromMinutes(30));
        foreach (var bourse in listings.GroupBy(l => l.Bourse))
        {
            var symbols = bourse.Select(l => l.Symbol).ToHashSet();
            var atOnce = requests.Where(r => symbols.Contains(r.Symbol) && !plan.IsUnsettled(r.At)).GroupBy(r => (r.At - plan.Start).Ticks / plan.Step.Ticks)
                .Select(step => step.Select(r => r.Symbol).Distinct().Count()).DefaultIfEmpty().Max();
            MostAtOnce = Math.Max(MostAtOnce, atOnce);
            if (atOnce > 2 * share * symbols.Count + 4) wrong.Add($"{atOnce} of {symbols.Count} tickers of {bourse.Key.Zone} were asked for in {plan.Step}.");
        }

        var settled = requests.Where(r => !plan.Outages.Concat(plan.Limits).Any(o => o.Contains(r.At))).ToLookup(r => r.Symbol, r => r.At);
        foreach (var listing in listings) CheckTicker(listing, [.. settled[listing.Symbol]], wrong);

        // From its next close on, each ticker is tried once an hour; each try is two requests at most, and those of readers are few.
        var most = plan.Outages.Sum(o => listings.Sum(l => HoursDue(l, o)));
        if (tries > most) wrong.Add($"{tries} refreshes without the source: once an hour would be {most}.");
        if (tries < most / 2) wrong.Add($"{tries} refreshes without the source, where once an hour would be {most}: the service gave up.");
        if (WhileAway.Outage > 2.2 * most) wrong.Add($"{WhileAway.Outage} requests to a source that was away.");
        // After each pause a request or two finds out whether it was long enough; what is under way when the pause begins comes to its end.
        if (WhileAway.Limit > 12 * plan.Limits.Sum(l => (l.To - l.From).TotalMinutes / 30))
            wrong.Add($"{WhileAway.Limit} requests to a source that asked for a pause.");
        if (plan.Limits.Count > 0 && WhileAway.Limit == 0) wrong.Add("The source was not asked when it would have said 429.");
        return wrong;
    }

    private void CheckTicker(Listing listing, DateTimeOffset[] asked, List<string> wrong)
    {
        var bourse = listing.Bourse;
        // A new history, then one for each session that ends while the service is on, the rewritten past once more; each return is one.
        var sessions = bourse.UsualCloses.Count(c => c < listing.DelistedAt && plan.Windows.Any(w => w.Contains(c)));
        // What was rewritten for a split of a session under way is loaded once more when that has ended.
        var rewritten = (listing.Split is null ? 0 : 2) + (listing.Dividend is null ? 0 : 1);
        // A symbol that is gone: after an hour, two, four, up to a week, which is eight times, and then each week.
        var gone = listing.DelistedAt >= plan.End ? 0 : 8 + (int)plan.Windows.Where(w => w.To > listing.DelistedAt)
            .Sum(w => Math.Ceiling((w.To - (w.From > listing.DelistedAt ? w.From : listing.DelistedAt)) / TimeSpan.FromDays(7)));
        var beyond = asked.Length - (1 + sessions + rewritten + plan.Windows.Count - 1 + gone);
        MostBeyond = Math.Max(MostBeyond, beyond);
        if (beyond > 0) wrong.Add($"{listing.Symbol} was asked for {asked.Length} times, {beyond} more than there was reason.");
        var closed = asked.Where(at => !plan.IsUnsettled(at) && at < listing.DelistedAt && !bourse.IsOpenAt(at)).ToList();
        if (closed.Count > 0)
            wrong.Add($"{listing.Symbol} was asked for on days without a session: {string.Join(", ", closed.Take(3).Select(c => $"{c:u}"))}.");
    }

    private static int HoursDue(Listing listing, Span outage)
    {
        var close = listing.Bourse.UsualCloses.First(c => c + MonthPlan.LatestRefresh > outage.From);
        return close >= outage.To ? 0 : (int)Math.Ceiling((outage.To - (close > outage.From ? close : outage.From)).TotalHours) + 1;
    }

    private int CountIn(IReadOnlyList<Span> spans) => requests.Count(r => spans.Any(s => s.Contains(r.At)));
}
