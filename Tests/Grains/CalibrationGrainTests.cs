using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Calibration;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains;

[Collection("grain cluster")]
public sealed class CalibrationGrainTests(GrainCluster cluster)
{
    /// <summary>A grain of its own for each test: the cluster's is fed by every ticker.</summary>
    private ICalibrationGrain Grain { get; } = cluster.Client.GetGrain<ICalibrationGrain>($"pool/{Guid.NewGuid():N}");

    [Fact]
    public async Task Contribute_SameBarsTwice_CountOnce()
    {
        var known = await Known("MSFT");
        Assert.Equal(BuiltInCalibration.Sums().Until, known);
        var sums = Sums(known, 60, out var until);
        Assert.True(await Grain.Contribute("MSFT", known, sums));
        Assert.Equal(until, await Known("MSFT"));
        Assert.False(await Grain.Contribute("MSFT", known, sums));

        var pool = await Grain.GetSnapshot(null);
        Assert.Equal(Text(CalibrationSums.Read(new StringReader(sums))), Text(CalibrationSums.Read(new StringReader(pool.Sums!))));
    }

    [Fact]
    public async Task GetSnapshot_WithinADay_StaysTheSame()
    {
        var known = await Known("AAA");
        await Grain.Contribute("AAA", known, Sums(known, 40, out _));
        var first = await Grain.GetSnapshot(null);
        Assert.True(await Grain.Contribute("BBB", known, Sums(known, 40, out _, seed: 2)));
        var second = await Grain.GetSnapshot(null);
        Assert.Equal(first, second);
        Assert.Null((await Grain.GetSnapshot(first.Version)).Sums);
    }

    [Fact]
    public async Task GetSnapshot_NothingAdded_IsTheBuiltIn()
    {
        var pool = await Grain.GetSnapshot(null);
        Assert.Equal(("", $"builtin-{BuiltInCalibration.Sums().Until:yyyyMMdd}"), (pool.Sums, pool.Version));
    }

    [Fact]
    public async Task Contribute_AfterDeactivation_IsStillThere()
    {
        var known = await Known("KEEP");
        await Grain.Contribute("KEEP", known, Sums(known, 40, out var until));
        var before = await Grain.GetSnapshot(null);
        await cluster.DeactivateAsync(Grain);
        Assert.Equal(until, await Known("KEEP"));
        Assert.Equal(before, await Grain.GetSnapshot(null));
    }

    [Fact]
    public async Task Contribute_FromTheFuture_IsRefused()
    {
        var known = await Known("SOON");
        Assert.False(await Grain.Contribute("SOON", known, Sums(known, 4000, out _)));
        Assert.Equal(known, await Known("SOON"));
    }

    [Theory]
    [InlineData("\nformat,2\n")]
    [InlineData("2031-01,1,2\n")]
    public async Task Contribute_TextThatCannotBeRead_IsNoContribution(string more)
    {
        var known = await Known("NEWER");
        var sums = Sums(known, 30, out _);
        Assert.False(await Grain.Contribute("NEWER", known, sums.Replace("\nformat,1\n", more, StringComparison.Ordinal)));
        Assert.Equal(known, await Known("NEWER"));
        Assert.True(await Grain.Contribute("NEWER", known, sums));
    }

    [Theory]
    // A column more, as a later release may write it; and a number of its format.
    [InlineData("2031-01-01,10,60,365\n2031-01-01,0,0,0,0,0,1\n")]
    [InlineData("2031-01-01,10,60,365\n\nformat,2\n")]
    [InlineData("2031-01-01,10,60\n")]
    public async Task Activate_StateThatCannotBeRead_BeginsWithTheBuiltInPool(string kept)
    {
        var known = await Known("AGAIN");
        var sums = Sums(known, 40, out var until);
        Assert.True(await Grain.Contribute("AGAIN", known, sums));
        await cluster.DeactivateAsync(Grain);
        var state = new GrainState<CalibrationState>(new CalibrationState());
        await cluster.Storage.ReadStateAsync("calibration", Grain.GetGrainId(), state);
        state.State!.Sums = state.State.Frozen = kept;
        await cluster.Storage.WriteStateAsync("calibration", Grain.GetGrainId(), state);

        Assert.Equal(known, await Known("AGAIN"));
        Assert.Equal($"builtin-{known:yyyyMMdd}", (await Grain.GetSnapshot(null)).Version);
        Assert.True(await Grain.Contribute("AGAIN", known, sums));
        Assert.Equal(until, await Known("AGAIN"));
    }

    [Fact]
    public async Task Activate_StateOf3ffa334_IsRead()
    {
        var known = await Known("KEPT");
        Assert.True(await Grain.Contribute("KEPT", known, Sums(known, 40, out var until)));
        await cluster.DeactivateAsync(Grain);
        var state = new GrainState<CalibrationState>(new CalibrationState());
        await cluster.Storage.ReadStateAsync("calibration", Grain.GetGrainId(), state);
        // That commit wrote no number.
        var old = state.State!.Sums.Replace("\nformat,1\n", "", StringComparison.Ordinal);
        Assert.NotEqual(old, state.State.Sums);
        state.State.Sums = old;
        await cluster.Storage.WriteStateAsync("calibration", Grain.GetGrainId(), state);

        Assert.Equal(until, await Known("KEPT"));
        Assert.Equal(old + "\nformat,1\n", (await Grain.GetSnapshot(null)).Sums);
    }

    [Fact]
    public async Task GetKnownUntil_EnoughTickers_TakesNoMore()
    {
        var known = await Known("T0");
        var sums = Sums(known, 1, out _);
        for (var i = 0; i < 500; i++) Assert.True(await Grain.Contribute($"T{i}", known, sums));
        Assert.Null(await Grain.GetKnownUntil("T500"));
        Assert.NotNull(await Grain.GetKnownUntil("T499"));
    }

    [Fact]
    public async Task GetForecast_PooledModel_NamesItsPool()
    {
        cluster.Source.Serve("POOLED", seed: 12);
        var ticker = cluster.Client.GetTicker("POOLED");
        Assert.NotNull((await ticker.GetForecast("ensemble")).PoolVersion);
        Assert.Null((await ticker.GetForecast("linear")).PoolVersion);
    }

    private async Task<DateOnly> Known(string symbol) => (await Grain.GetKnownUntil(symbol))!.Value;

    private static string Sums(DateOnly after, int bars, out DateOnly until, int seed = 1)
    {
        var generated = GeneratedSeries.Garch(400 + bars, seed).Bars.ToArray();
        // The last bars begin on the day after.
        for (var i = 0; i < generated.Length; i++) generated[i] = generated[i] with { Date = after.AddDays(i - 399) };
        var sums = CalibrationContribution.Of(new PriceSeries(Symbol.Parse("GEN"), generated, PriceColumn.Close), ForecastModels.Horizons, after);
        until = sums.Until;
        return Text(sums);
    }

    private static string Text(CalibrationSums sums)
    {
        using var text = new StringWriter();
        sums.Write(text);
        return text.ToString();
    }
}
