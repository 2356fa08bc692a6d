using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Requests;

namespace OrleansStock.Tests.Grains.Requests;

/// <summary>How much new work visitors and accounts may cause. The budgets are those of a silo as it is installed.</summary>
public sealed class NewWorkTests : IAsyncLifetime
{
    private static readonly NewWorkOptions usual = new();

    private YahooCluster cluster = null!;

    public async ValueTask InitializeAsync() => cluster = await YahooCluster.StartAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task NewTicker_VisitorOverTheBudgetOfHisBlock_IsRefusedAndNobodyElseIs()
    {
        cluster.Yahoo.ServeGenerated("HELD", 300, new DateOnly(2024, 3, 28));
        await AskAsync(Visitor(1), "HELD");
        for (var i = 1; i < usual.PerAddress; i++) Assert.Equal(TickerError.UnknownSymbol, await ErrorAsync(Visitor(1), Unknown(i)));
        var before = cluster.Yahoo.TotalRequests;

        var refused = await Assert.ThrowsAsync<TickerException>(() => AskAsync(Visitor(1), "ONEMORE"));
        Assert.Equal(TickerError.Busy, refused.Error);
        // One each minute in the long run.
        Assert.InRange(refused.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(before, cluster.Yahoo.TotalRequests);

        // What is held is free, and nobody else is touched; nor does the refusal stick to the ticker.
        await AskAsync(Visitor(1), "HELD");
        Assert.Equal(TickerError.UnknownSymbol, await ErrorAsync(Visitor(2), "ONEMORE"));
        Assert.Equal(TickerError.UnknownSymbol, await ErrorAsync(new Caller(CallerKind.Account, "ann"), "TWOMORE"));
        Assert.Equal(TickerError.UnknownSymbol, await ErrorAsync(default, "THREEMORE"));
        cluster.Clock.Advance(refused.RetryAfter.Value);
        Assert.Equal(TickerError.UnknownSymbol, await ErrorAsync(Visitor(1), "FOURMORE"));
    }

    [Fact]
    public async Task NewTicker_AllVisitorsTogether_HaveABudgetToo()
    {
        var budget = cluster.Client.GetNewWork();
        var granted = 0;
        for (var i = 0; i < usual.Visitors + 100; i++)
            if ((await TakeAsync(Visitor(i), budget)).Wait == TimeSpan.Zero) granted++;

        Assert.InRange(granted, usual.Visitors, usual.Visitors + 10);
        Assert.Equal(TimeSpan.Zero, (await TakeAsync(new Caller(CallerKind.Account, "ann"), budget)).Wait);
        var status = await budget.GetStatus();
        Assert.Equal((granted, 1), (status.OfVisitors, status.OfAccounts));
        Assert.Equal(0, status.VisitorsLeft);
    }

    [Fact]
    public async Task NewTicker_Account_HasABudgetOfItsOwn()
    {
        var budget = cluster.Client.GetNewWork();
        for (var i = 0; i < usual.PerAccount; i++)
            Assert.Equal(TimeSpan.Zero, (await TakeAsync(new Caller(CallerKind.Account, "ann"), budget)).Wait);

        Assert.NotEqual(TimeSpan.Zero, (await TakeAsync(new Caller(CallerKind.Account, "ann"), budget)).Wait);
        Assert.Equal(TimeSpan.Zero, (await TakeAsync(new Caller(CallerKind.Account, "bob"), budget)).Wait);
    }

    [Fact]
    public async Task UnknownSymbol_AskedForAllDay_CostsTheSourceOneRequest()
    {
        var before = cluster.Yahoo.TotalRequests;
        for (var hour = 0; hour < 23; hour++)
        {
            Assert.Equal(TickerError.UnknownSymbol, await ErrorAsync(Visitor(hour), "NOBODY"));
            // As after an hour without a reader.
            await cluster.DeactivateAsync(cluster.Client.GetTicker("NOBODY"));
            cluster.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, cluster.Yahoo.TotalRequests - before);
        cluster.Yahoo.ServeGenerated("NOBODY", 300, new DateOnly(2024, 3, 28));
        cluster.Clock.Advance(TimeSpan.FromHours(2));
        await AskAsync(Visitor(1), "NOBODY");
    }

    [Fact]
    public async Task Search_OverTheBudget_GivesWhatIsKnownAndElseSaysWhenToComeBack()
    {
        cluster.Yahoo.ServeGenerated("HELD", 300, new DateOnly(2024, 3, 28));
        await AskAsync(default, "HELD");
        var refused = await Assert.ThrowsAsync<TickerException>(async () =>
        {
            for (var i = 0; i <= 5 * usual.PerAddress; i++)
                await AsAsync(Visitor(1), () => cluster.Client.GetSymbolSearch().Search(string.Create(CultureInfo.InvariantCulture, $"X{i}")));
        });

        Assert.Equal(TickerError.Busy, refused.Error);
        Assert.NotNull(refused.RetryAfter);
        Assert.Contains(await AsAsync(Visitor(1), () => cluster.Client.GetSymbolSearch().Search("HEL")), s => s.Symbol == Symbol.Parse("HELD"));
    }

    private static Caller Visitor(int block) => new(CallerKind.Visitor, string.Create(CultureInfo.InvariantCulture, $"198.51.{block / 256}.{block % 256}"));

    private static string Unknown(int i) => string.Create(CultureInfo.InvariantCulture, $"UNKNOWN{i}");

    private static async Task<T> AsAsync<T>(Caller caller, Func<Task<T>> call)
    {
        caller.Flow();
        return await call();
    }

    private static Task<NewWorkTurn> TakeAsync(Caller caller, INewWorkGrain budget) => AsAsync(caller, () => budget.AdmitTicker(Symbol.Parse("ANY")));

    private Task<TickerSummary> AskAsync(Caller caller, string symbol) => AsAsync(caller, () => cluster.Client.GetTicker(symbol).GetSummary());

    private async Task<TickerError> ErrorAsync(Caller caller, string symbol) =>
        (await Assert.ThrowsAsync<TickerException>(() => AskAsync(caller, symbol))).Error;
}
