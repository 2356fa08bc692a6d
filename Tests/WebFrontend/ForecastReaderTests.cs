using Microsoft.Extensions.Logging.Abstractions;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.Tests.WebFrontend;

public sealed class ForecastReaderTests
{
    private static readonly TimeSpan hour = TimeSpan.FromHours(1);

    // Over before the next line of a test runs, but not nothing.
    private static readonly TimeSpan moment = TimeSpan.FromMilliseconds(1);

    private static readonly JsonAnswer first = new("v1", [1]);
    private static readonly JsonAnswer second = new("v2", [2]);
    private static readonly JsonAnswer unchanged = new("v1", null);
    private static readonly TickerException refusal = new(TickerError.Busy, "Too much.", TimeSpan.FromSeconds(1));

    // The versions that the ticker was told the reader knows, a question each.
    private readonly List<string?> asked = [];
    private Func<Task<JsonAnswer>> answer = () => Task.FromResult(first);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private ForecastReader NewReader(TimeSpan fresh, TimeSpan? patience = null) => new(
        ScriptedTicker.Create((_, arguments) =>
        {
            lock (asked) asked.Add((string?)arguments[1]);
            return answer();
        }),
        NullLogger<ForecastReader>.Instance,
        new ForecastReaderLimits(1_000_000, fresh, hour, patience ?? hour));

    private static Task<JsonAnswer> ReadAsync(ForecastReader reader) => reader.GetJsonAsync(Symbol.Parse("MSFT"), "linear").AsTask();

    private static async Task<ForecastReader> StaleAsync(ForecastReader reader)
    {
        Assert.Same(first, await ReadAsync(reader));
        await PassAsync();
        return reader;
    }

    private static Task PassAsync() => Task.Delay(20 * moment, TimeProvider.System, Cancelled);

    [Fact]
    public async Task Get_WhileFresh_AsksOnce()
    {
        using var reader = NewReader(hour);

        for (var i = 0; i < 3; i++) Assert.Same(first, await ReadAsync(reader));

        Assert.Equal([null], asked);
    }

    [Fact]
    public async Task Get_NoLongerFresh_AsksWithTheVersionHeldAndKeepsTheBytes()
    {
        using var reader = await StaleAsync(NewReader(moment));

        answer = () => Task.FromResult(unchanged);
        Assert.Same(first, await ReadAsync(reader));
        await PassAsync();
        answer = () => Task.FromResult(second);
        Assert.Same(second, await ReadAsync(reader));

        Assert.Equal([null, "v1", "v1"], asked);
    }

    [Fact]
    public async Task Get_ManyAtOnce_IsOneQuestion()
    {
        using var reader = NewReader(hour);
        var gate = new TaskCompletionSource<JsonAnswer>();
        answer = () => gate.Task;

        var readers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => ReadAsync(reader), Cancelled)).ToList();
        await PassAsync();
        gate.SetResult(first);

        Assert.All(await Task.WhenAll(readers), a => Assert.Same(first, a));
        Assert.Single(asked);
    }

    [Fact]
    public async Task Get_ManyAtOnceAndTheQuestionFails_AllHearItAndNobodyAsksAgain()
    {
        using var reader = NewReader(hour);
        var gate = new TaskCompletionSource<JsonAnswer>();
        answer = () => gate.Task;

        var readers = Enumerable.Range(0, 50).Select(_ => ReadAsync(reader)).ToList();
        gate.SetException(refusal);

        foreach (var one in readers) Assert.Same(refusal, await Record.ExceptionAsync(() => one));
        Assert.Single(asked);
        // A failure is not an answer: who comes later asks.
        answer = () => Task.FromResult(first);
        Assert.Same(first, await ReadAsync(reader));
    }

    [Fact]
    public async Task Get_TickerRefusesWhileAnOlderAnswerIsHeld_PassesTheRefusalOn()
    {
        using var reader = await StaleAsync(NewReader(moment));

        answer = () => Task.FromException<JsonAnswer>(refusal);
        Assert.Same(refusal, await Record.ExceptionAsync(() => ReadAsync(reader)));
        answer = () => Task.FromResult(unchanged);
        Assert.Same(first, await ReadAsync(reader));

        Assert.Equal([null, "v1", "v1"], asked);
    }

    [Fact]
    public async Task Get_ClusterAwayWhileAnOlderAnswerIsHeld_ServesIt()
    {
        using var reader = await StaleAsync(NewReader(moment));

        answer = () => Task.FromException<JsonAnswer>(new Microsoft.Data.Sqlite.SqliteException("full", 13));

        Assert.Same(first, await ReadAsync(reader));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task Get_NoAnswerWhileAnOlderOneIsHeld_ServesItAndTakesTheAnswerWhenItComes()
    {
        using var reader = await StaleAsync(NewReader(moment, patience: 30 * moment));
        var gate = new TaskCompletionSource<JsonAnswer>();
        answer = () => gate.Task;

        Assert.Same(first, await ReadAsync(reader));
        Assert.Same(first, await ReadAsync(reader));
        Assert.Equal(2, asked.Count);
        answer = () => Task.FromResult(new JsonAnswer("v2", null));
        gate.SetResult(second);
        await PassAsync();

        Assert.Same(second, await ReadAsync(reader));
    }

    [Fact]
    public async Task GetForecast_ViewWithAProblem_ThrowsIt()
    {
        var view = new TickerView("v", Content(null, new ForecastProblem(TickerError.TooShort, "Twelve days.", null)));
        using var reader = new ForecastReader(ScriptedTicker.Create((_, _) => Task.FromResult(view)), NullLogger<ForecastReader>.Instance);

        var e = await Assert.ThrowsAsync<TickerException>(() => reader.GetForecastAsync(Symbol.Parse("MSFT"), "linear").AsTask());

        Assert.Equal((TickerError.TooShort, "Twelve days."), (e.Error, e.Message));
    }

    [Fact]
    public async Task GetView_OfASiloThatDoesNotKnowTheCall_IsPutTogetherFromTheOlderOnes()
    {
        Bar[] bars = [.. Enumerable.Range(0, 30).Select(i => new Bar(new DateOnly(2024, 1, 1).AddDays(i), 1, 1, 1, 1 + i, 1, 1))];
        var calls = new List<string>();
        using var reader = new ForecastReader(
            ScriptedTicker.Create((method, _) =>
            {
                calls.Add(method);
                return method switch
                {
                    "GetView" => Task.FromException<TickerView>(new TypeLoadException("Unable to resolve type alias \"inv\".")),
                    "GetSummary" => Task.FromResult(Content(null, null).Summary),
                    "GetHistory" => Task.FromResult(new TickerHistory { Symbol = Symbol.Parse("MSFT"), Stale = false, Bars = bars }),
                    _ => Task.FromException<TickerForecast>(refusal),
                };
            }),
            NullLogger<ForecastReader>.Instance);

        var view = await reader.GetViewAsync(Symbol.Parse("MSFT"), "linear");

        Assert.Equal(["GetView", "GetSummary", "GetHistory", "GetForecast"], calls);
        Assert.Equal(new ForecastProblem(refusal.Error, refusal.Message, refusal.RetryAfter), view.Problem);
        Assert.Equal(bars[^10..], view.Recent);
        Assert.Equal(30, view.History.Close[^1]);
    }

    private static TickerViewContent Content(TickerForecast? forecast, ForecastProblem? problem) => new()
    {
        Summary = new TickerSummary
        {
            Symbol = Symbol.Parse("MSFT"),
            Name = "Microsoft",
            TimeZone = "America/New_York",
            Bars = 30,
            FirstDate = new DateOnly(2024, 1, 1),
            LastDate = new DateOnly(2024, 1, 30),
            LastClose = 1,
            Stale = false,
            FetchedAt = default,
            Source = "scripted",
            DataQuality = new DataQualityReport
            {
                RowsRead = 30,
                RowsDropped = 0,
                DuplicatesMerged = 0,
                OutOfOrder = 0,
                RowsUnfinished = 0,
                RowsRepaired = 0,
                RowsFlagged = 0,
                Counts = [],
                Issues = [],
            },
            Fingerprint = "f",
        },
        Forecast = forecast,
        Problem = problem,
        History = ChartHistory.Of([]),
        Recent = [],
    };
}
