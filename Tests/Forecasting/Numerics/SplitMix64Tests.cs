namespace OrleansStock.Tests.Forecasting.Numerics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Next_Seed0_GivesThePublishedSequence()
    {
        // First outputs for seed 0 of the reference implementation (S. Vigna, splitmix64.c).
        var random = new SplitMix64(0);
        Assert.Equal(0xE220A8397B1DCDAFUL, random.Next());
        Assert.Equal(0x6E789E6AA1B965F4UL, random.Next());
        Assert.Equal(0x06C45D188009454FUL, random.Next());
    }

    [Fact]
    public void NextNormal_ManyDraws_HaveMean0AndVariance1()
    {
        var random = new SplitMix64(5);
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToArray();
        Assert.Equal(0, draws.Average(), 0.015);
        Assert.Equal(1, draws.Average(d => d * d), 0.02);
    }

    [Fact]
    public void Shuffle_Numbers_KeepsEachOnce()
    {
        var random = new SplitMix64(7);
        var numbers = Enumerable.Range(0, 100).ToArray();
        random.Shuffle(numbers);
        Assert.NotEqual(Enumerable.Range(0, 100), numbers);
        Assert.Equal(Enumerable.Range(0, 100), numbers.Order());
    }

    [Fact]
    public void Seed_OtherSymbolOrHorizon_IsAnother() =>
        Assert.Equal(3, new[] { SplitMix64.Seed("MSFT", 10), SplitMix64.Seed("MSFT", 60), SplitMix64.Seed("AAPL", 10) }.Distinct().Count());
}
