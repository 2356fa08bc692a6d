using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Numerics;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

public sealed class HorizonScorerTests
{
    [Fact]
    public void Score_NaiveSecondImplementation_Agrees()
    {
        var rows = Rows(200);
        var score = HorizonScorer.Score("some", 10, rows, 30);
        double Share(Func<ScoredForecast, bool> of) => rows.Count(of) / (double)rows.Length;
        bool Inside(ScoredForecast r, int low, int high) => r.Distribution.LogReturns[low] <= r.Actual && r.Actual <= r.Distribution.LogReturns[high];
        Assert.Equal(200, score.Origins);
        Assert.Equal(rows.Average(r => PinballLoss.Crps(r.Distribution.LogReturns, r.Actual)), score.Crps, 1e-12);
        Assert.Equal(rows.Average(r => PinballLoss.Crps(RandomWalkModel.Distribution(r.BaselineDeviation, 10).LogReturns, r.Actual)), score.BaselineCrps, 1e-12);
        Assert.Equal(Share(r => Inside(r, 3, 5)), score.Coverage50, 1e-12);
        Assert.Equal(Share(r => Inside(r, 2, 6)), score.Coverage80, 1e-12);
        Assert.Equal(Share(r => Inside(r, 1, 7)), score.Coverage90, 1e-12);
        Assert.Equal(Share(r => Inside(r, 0, 8)), score.Coverage98, 1e-12);
        Assert.Equal(1, score.Coverage90 + score.BelowP05 + score.AboveP95, 1e-12);
        for (var third = 0; third < 3; third++)
        {
            var of = rows.Where(r => r.VolatilityTercile == third).ToArray();
            Assert.Equal(of.Count(r => Inside(r, 1, 7)) / (double)of.Length, score.Coverage90ByVolatility[third], 1e-12);
        }

        Assert.Equal(rows.Average(r => Math.Abs(r.Distribution.Point - r.Actual)), score.Mae, 1e-12);
        Assert.Equal(rows.Average(r => Math.Abs(r.Actual)), score.LastPriceMae, 1e-12);
        Assert.Equal(Share(r => r.Distribution.Point * r.Actual > 0), score.DirectionHitRate, 1e-12);
        Assert.Equal(Share(r => r.Actual > 0), score.AlwaysUpHitRate, 1e-12);
        var gains = rows.GroupBy(r => (r.Origin.Year, r.Origin.Month)).OrderBy(g => g.Key)
            .Select(g => g.Average(r => PinballLoss.Crps(RandomWalkModel.Distribution(r.BaselineDeviation, 10).LogReturns, r.Actual) - PinballLoss.Crps(r.Distribution.LogReturns, r.Actual))).ToArray();
        Assert.Equal(DieboldMariano.Statistic(gains, 1), score.DieboldMariano, 1e-10);
    }

    [Fact]
    public void Score_Nothing_IsNaN()
    {
        var score = HorizonScorer.Score("some", 10, [], 0);
        Assert.Equal(0, score.Origins);
        Assert.True(double.IsNaN(score.Crps) && double.IsNaN(score.CrpsSkill) && double.IsNaN(score.Coverage90) && double.IsNaN(score.DieboldMariano));
        Assert.Contains("too short", score.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void IndependentWindows_TwentyTwoYearsOfAYearAhead_AreAboutFifteen()
    {
        var origins = Enumerable.Range(0, (5544 - 365) / 21).Select(i => i * 21).ToArray();
        Assert.Equal(15, HorizonScorer.IndependentWindows(origins, 365), 0.5);
        Assert.Equal(origins.Length, HorizonScorer.IndependentWindows(origins, 10));
        Assert.Equal(0, HorizonScorer.IndependentWindows([], 10));
    }

    private static ScoredForecast[] Rows(int count)
    {
        var random = new SplitMix64(31);
        var rows = new ScoredForecast[count];
        for (var i = 0; i < count; i++)
        {
            var quantiles = Enumerable.Range(0, 9).Select(_ => 0.03 * random.NextNormal()).Order().ToArray();
            rows[i] = new ScoredForecast(new DateOnly(2001, 1, 1).AddDays(11 * i), new ReturnDistribution(10, quantiles, quantiles[random.Next(9)]), 0.03 * random.NextNormal(), 0.01, i % 3);
        }

        return rows;
    }
}
