using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using OrleansStock.Forecasting;
using OrleansStock.Grains.Tickers;

namespace OrleansStock.Tests.Grains;

/// <summary>The state of fits across builds: what an earlier one wrote is read, and what this one writes an earlier one reads.</summary>
public sealed class StoredFitTests
{
    private static readonly OrleansGrainStorageSerializer serializer = new(
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>());

    /// <summary>What the file holds: a fit with another number in each place.</summary>
    private static HorizonScore Score(int h) => new()
    {
        Horizon = h,
        Origins = 100 + h,
        IndependentWindows = h + 0.25,
        Crps = 0.01 * h,
        BaselineCrps = 0.011 * h,
        DieboldMariano = 1.5 + h,
        Coverage50 = 0.51,
        Coverage80 = 0.81,
        Coverage90 = 0.91,
        Coverage98 = 0.98,
        BelowP05 = 0.04,
        AboveP95 = 0.06,
        Mae = 0.02 * h,
        LastPriceMae = 0.021 * h,
        DirectionHitRate = h == 10 ? double.NaN : 0.55,
        AlwaysUpHitRate = 0.53,
        Coverage90ByVolatility = [0.92, double.NaN, 0.88],
        Verdict = $"Verdict at {h}.",
    };

    private static ModelFit Fit() => new(
        "linear", 3, new DateOnly(2026, 3, 12), [10, 60, 365], [1, 2, 3, 250], new Scorecard("linear", 3, [Score(10), Score(60), Score(365)]));

    [Fact]
    public void ToFit_StateThat3ffa334Wrote_IsTheFit()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Grains", "States", "ticker-fits-3ffa334.bin"));

        var stored = serializer.Deserialize<TickerFitsState>(new BinaryData(bytes))!.ByModel["linear"];

        Assert.True(stored.IsReadable);
        Assert.Equal((0, "0123456789abcdef", "20260312-cafe0123"), (stored.ScoresVersion, stored.Fingerprint, stored.PoolVersion));
        AssertSame(Fit(), stored.ToFit());
    }

    [Fact]
    public void ToFit_StateThatThisBuildWrote_IsTheFit()
    {
        var stored = Roundtrip(StoredFit.From(Fit(), "f", null));

        AssertSame(Fit(), stored.ToFit());
        // By id and not by place: what an earlier build reads does not matter here.
        stored.Scores = [];
        AssertSame(Fit(), stored.ToFit());
    }

    [Fact]
    public void From_AnyFit_KeepsThePlacesThat3ffa334Reads()
    {
        var stored = Roundtrip(StoredFit.From(Fit(), "f", null));

        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Grains", "States", "ticker-fits-3ffa334.bin"));
        var old = serializer.Deserialize<TickerFitsState>(new BinaryData(bytes))!.ByModel["linear"];
        Assert.Equal(old.Scores, stored.Scores);
        Assert.Equal(old.Verdicts, stored.Verdicts);
    }

    [Fact]
    public void IsReadable_ScoresOfALaterBuild_IsNot()
    {
        var stored = StoredFit.From(Fit(), "f", null);
        stored.ScoresVersion++;

        Assert.False(Roundtrip(stored).IsReadable);
    }

    private static StoredFit Roundtrip(StoredFit stored) =>
        serializer.Deserialize<TickerFitsState>(serializer.Serialize(new TickerFitsState { ByModel = { ["linear"] = stored } }))!.ByModel["linear"];

    private static void AssertSame(ModelFit expected, ModelFit actual)
    {
        Assert.Equal((expected.ModelId, expected.ModelVersion, expected.Origin), (actual.ModelId, actual.ModelVersion, actual.Origin));
        Assert.Equal(expected.Horizons, actual.Horizons);
        Assert.Equal(expected.Parameters, actual.Parameters);
        foreach (var (e, a) in expected.Scorecard.Horizons.Zip(actual.Scorecard.Horizons))
        {
            Assert.Equal(e.Coverage90ByVolatility, a.Coverage90ByVolatility);
            Assert.Equal(e, a with { Coverage90ByVolatility = e.Coverage90ByVolatility });
        }

        Assert.Equal(expected.Scorecard.Horizons.Count, actual.Scorecard.Horizons.Count);
    }
}
