using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.People;

namespace OrleansStock.Tests.People;

public sealed class OwnRangeInputTests
{
    private static readonly decimal?[] nine = [70, 80, 85, 92, 100, 108, 116, 125, 140];

    [Fact]
    public void TryRead_MedianAndRange_MeetsTheThreeAndFillsTheRest()
    {
        Assert.True(new OwnRangeInput(90, 100, 120, null).TryRead(out var prices, out _));
        Assert.Equal((90.0, 100.0, 120.0), (Math.Round(prices.Value.P10, 9), Math.Round(prices.Value.Median, 9), Math.Round(prices.Value.P90, 9)));
        Assert.All(prices.Value.AsList(), p => Assert.True(p > 0));
    }

    [Fact]
    public void TryRead_Nine_AreTaken()
    {
        Assert.True(new OwnRangeInput(null, null, null, nine).TryRead(out var prices, out _));
        Assert.Equal(nine.Select(p => (double)p!), prices.Value.AsList());
    }

    [Theory]
    [InlineData(null, 100.0, 120.0, "low")]
    [InlineData(90.0, null, 120.0, "median")]
    [InlineData(90.0, 100.0, null, "high")]
    [InlineData(0.0, 100.0, 120.0, "low")]
    [InlineData(-1.0, 100.0, 120.0, "low")]
    [InlineData(90.0, 100.0, 1e16, "high")]
    [InlineData(100.0, 100.0, 120.0, "low")]
    [InlineData(110.0, 100.0, 120.0, "low")]
    [InlineData(90.0, 100.0, 100.0, "high")]
    [InlineData(90.0, 130.0, 120.0, "high")]
    public void TryRead_WrongRange_NamesTheField(double? low, double? median, double? high, string field)
    {
        Assert.False(new OwnRangeInput((decimal?)low, (decimal?)median, (decimal?)high, null).TryRead(out _, out var wrong));
        Assert.Equal(field, wrong.Field);
        Assert.NotEmpty(wrong.Message);
    }

    [Fact]
    public void TryRead_NineThatDoNotAscendOrAreIncomplete_NamesTheQuantile()
    {
        Assert.False(new OwnRangeInput(null, null, null, [.. nine[..4], 85, .. nine[5..]]).TryRead(out _, out var crossing));
        Assert.Equal(("quantiles", "The quantile p50 must lie above p25."), crossing);
        Assert.False(new OwnRangeInput(null, null, null, [.. nine[..8], null]).TryRead(out _, out var missing));
        Assert.Equal(("quantiles", "The quantile p99 must be a price above 0."), missing);
        Assert.False(new OwnRangeInput(90, null, null, nine).TryRead(out _, out var both));
        Assert.Equal("quantiles", both.Field);
    }

    [Theory]
    [InlineData("Ann", true)]
    [InlineData("Ann B. Cee-Dee", true)]
    [InlineData("A", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("Ann  B", false)]
    [InlineData(".Ann", false)]
    [InlineData("<b>Ann</b>", false)]
    [InlineData("Ännchen", false)]
    [InlineData("me", false)]
    [InlineData("Ensemble", false)]
    [InlineData("random-walk", false)]
    [InlineData("A name of more than thirty characters", false)]
    public void PublicName_AsTyped_IsTakenOrSaid(string? text, bool isName)
    {
        Assert.Equal(isName, PublicName.TryRead(text, out var name, out var problem));
        Assert.Equal(isName, name is not null);
        Assert.Equal(isName, problem is null);
    }

    [Fact]
    public void Preview_SureAndWrong_CostsMoreThanBeingUnsure()
    {
        Assert.True(new OwnRangeInput(90, 100, 110, null).TryRead(out var prices, out _));
        var walk = new PriceDistribution
        {
            LeadTime = 10, ExpectedDate = new DateOnly(2024, 1, 2), Quantiles = [.. nine.Select(p => p!.Value)], Point = 100,
            LogReturns = [.. ReturnDistribution.RandomWalk(0.02, 10).LogReturns.AsList()], PointLogReturn = 0,
        };

        var costs = OwnRangePreview.Of(prices.Value, walk, 100).Costs;

        Assert.Equal(5, costs.Count);
        Assert.Equal(costs.OrderBy(c => c.Close), costs);
        foreach (var outside in new[] { costs[0], costs[^1] }) Assert.True(outside.TwiceAsSure > outside.Own && outside.Own > costs[2].Own);
        Assert.True(costs[2].TwiceAsSure < costs[2].Own);
    }
}
