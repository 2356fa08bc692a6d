using System.Collections.Concurrent;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.History;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains;

/// <summary>A price source that a test scripts: what it serves, when it fails, how often it was asked.</summary>
internal sealed class ScriptedSource : IPriceSource
{
    private readonly ConcurrentDictionary<string, Func<PriceHistory>> answers = new();
    private readonly ConcurrentDictionary<string, int> downloads = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
    private readonly ConcurrentDictionary<string, bool> newBarDue = new();

    public string Name => "the scripted source";

    public int Downloads(string symbol) => downloads.GetValueOrDefault(symbol);

    /// <summary>Serves a generated history from now on.</summary>
    public void Serve(string symbol, int bars = 900, int seed = 1) => ServeBars(symbol, GeneratedSeries.Garch(bars, seed, symbol).Bars.ToArray());

    /// <summary>Serves a generated history of weekdays from now on; the last one lies before a day.</summary>
    public void ServeUntil(string symbol, int bars, DateOnly end)
    {
        var dated = GeneratedSeries.Garch(bars, 1, symbol).Bars.ToArray();
        for (var i = dated.Length - 1; i >= 0; i--)
        {
            do end = end.AddDays(-1);
            while (end.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            dated[i] = dated[i] with { Date = end };
        }

        ServeBars(symbol, dated);
    }

    /// <summary>Serves these bars from now on.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="bars">The bars, oldest first.</param>
    /// <param name="change">What else the history says; null for nothing.</param>
    public void ServeBars(string symbol, IReadOnlyList<Bar> bars, Func<PriceHistory, PriceHistory>? change = null)
    {
        var history = new PriceHistory
        {
            Symbol = symbol,
            Name = $"{symbol} Inc.",
            Currency = "USD",
            TimeZone = "America/New_York",
            Bars = bars,
            Quality = new DataQuality(bars.Count, 0, 0, 0),
            Source = Name,
        };
        var served = change?.Invoke(history) ?? history;
        answers[symbol] = () => served;
    }

    public void Fail(string symbol, PriceSourceError error) => answers[symbol] = () => throw new PriceSourceException(error, $"{symbol} fails: {error}.");

    /// <summary>Fails as no source should.</summary>
    public void Break(string symbol, Exception e) => answers[symbol] = () => throw e;

    /// <summary>Holds downloads of a symbol back until the gate opens.</summary>
    public TaskCompletionSource HoldBack(string symbol) => gates[symbol] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void SetNewBarDue(string symbol, bool due) => newBarDue[symbol] = due;

    public async Task<PriceHistory> GetHistoryAsync(string symbol, CancellationToken cancellationToken = default)
    {
        downloads.AddOrUpdate(symbol, 1, (_, n) => n + 1);
        if (gates.TryGetValue(symbol, out var gate)) await gate.Task;
        return answers.TryGetValue(symbol, out var answer)
            ? answer()
            : throw new PriceSourceException(PriceSourceError.UnknownSymbol, $"No source knows {symbol}.");
    }

    public bool MayHaveNewBar(HistoryStamp history, DateTimeOffset now) => newBarDue.GetValueOrDefault(history.Symbol);

    public Task<IReadOnlyList<SymbolMatch>> SearchAsync(string query, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<SymbolMatch>>(
            [.. answers.Keys.Where(k => k.Contains(query, StringComparison.OrdinalIgnoreCase)).Select(k => new SymbolMatch(k, $"{k} Inc.", null))]);
}
