using Microsoft.Extensions.Options;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Limits;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Requests;

/// <inheritdoc cref="INewWorkGrain"/>
/// <remarks>
/// Held in memory: where its silo dies, the next activation begins with full budgets and has forgotten the unknown symbols, which
/// costs the source one request for each that is asked for again.
/// </remarks>
internal sealed class NewWorkGrain(IOptions<NewWorkOptions> options, TimeProvider time) : Grain, INewWorkGrain
{
    /// <summary>Searches for each new ticker: a name is found within about five letters.</summary>
    private const int SearchesPerTicker = 5;

    // Some 200 bytes each: 20 MB at most. Beyond it the oldest half goes.
    private const int MostRemembered = 100_000;

    private const string VisitorsKey = "v";

    private static readonly TimeSpan window = TimeSpan.FromHours(1);

    private readonly Budgets tickers = new(options.Value, 1), searches = new(options.Value, SearchesPerTicker);
    private readonly Dictionary<Symbol, (DateTimeOffset Until, string Message)> unknown = [];
    private long ofVisitors, ofAccounts, refused;

    public Task<NewWorkTurn> AdmitTicker(Symbol symbol)
    {
        if (unknown.TryGetValue(symbol, out var known))
        {
            if (known.Until > time.GetUtcNow()) return Task.FromResult(new NewWorkTurn(TimeSpan.Zero, known.Message));
            unknown.Remove(symbol);
        }

        return Task.FromResult(new NewWorkTurn(Take(tickers), null));
    }

    public Task<NewWorkTurn> AdmitSearch() => Task.FromResult(new NewWorkTurn(Take(searches), null));

    public Task RememberUnknown(Symbol symbol, string message)
    {
        if (unknown.Count >= MostRemembered)
            foreach (var (old, _) in unknown.OrderBy(u => u.Value.Until).Take(MostRemembered / 2).ToList()) unknown.Remove(old);
        unknown[symbol] = (time.GetUtcNow() + Timeouts.Grains.UnknownRemembered, message);
        return Task.CompletedTask;
    }

    public Task<NewWorkStatus> GetStatus() => Task.FromResult(new NewWorkStatus(
        options.Value.PerAddress, options.Value.Visitors, options.Value.PerAccount,
        tickers.VisitorsLeft(Now), ofVisitors, ofAccounts, refused, unknown.Count));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private TimeSpan Take(Budgets budgets)
    {
        var caller = Caller.Current;
        var wait = budgets.Take(caller, Now);
        if (wait > 0) refused++;
        else if (caller.Kind == CallerKind.Visitor) ofVisitors++;
        else if (caller.Kind == CallerKind.Account) ofAccounts++;
        Meters.NewWork.Add(1, Meters.Callers.Of(caller.Kind.ToString()), wait > 0 ? Meters.Turns.Refused : Meters.Turns.Granted);
        return TimeSpan.FromMilliseconds(wait);
    }

    /// <summary>The budgets of one kind of work.</summary>
    private sealed class Budgets(NewWorkOptions options, int times)
    {
        private readonly Pace perAddress = new(times * options.PerAddress, window);
        private readonly Pace visitors = new(times * options.Visitors, window);
        private readonly Pace perAccount = new(times * options.PerAccount, window);
        private readonly Dictionary<string, AttemptCount> held = [];

        /// <summary>Milliseconds to wait; zero where the work may begin.</summary>
        public long Take(Caller caller, long now) => caller.Kind switch
        {
            CallerKind.Account => Take([("a" + caller.Key, perAccount)], now),
            CallerKind.Visitor => Take([(VisitorsKey, visitors), (VisitorsKey + caller.Key, perAddress)], now),
            _ => 0,
        };

        public int VisitorsLeft(long now) => visitors.LeftOf(held.TryGetValue(VisitorsKey, out var count) ? count : null, now);

        private long Take(ReadOnlySpan<(string Key, Pace Pace)> subjects, long now)
        {
            if (held.Count >= MostRemembered)
                foreach (var (key, _) in held.Where(h => h.Value.At <= now).ToList()) held.Remove(key);
            foreach (var (key, pace) in subjects)
                if (pace.Take(Of(key), now).Wait is > 0 and var wait) return wait;
            foreach (var (key, pace) in subjects) held[key] = pace.Take(Of(key), now).Next;
            return 0;
        }

        private AttemptCount? Of(string key) => held.TryGetValue(key, out var count) ? count : null;
    }
}
