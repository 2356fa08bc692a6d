using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

public sealed class HorizonScorerTests
{
    [Theory]
    [InlineData(10, 1, 200)]
    [InlineData(10, 2, 37)]
    [InlineData(60, 3, 150)]
    [InlineData(365, 4, 240)]
    public void Score_NaiveSecondImplementation_Agrees(int horizon, int seed, int count)
    {
        var rows = Rows(count, horizon, seed);
        var score = HorizonScorer.Score("some", horizon, rows, 30);
        var crps = rows.Average(r => NaiveScores.Crps(r.Distribution.LogReturns, r.Actual));
        var baseline = rows.Average(r => NaiveScores.BaselineCrps(r, horizon));
        Assert.Equal((horizon, count, 30), (score.Horizon, score.Origins, score.IndependentWindows));
        Assert.Equal(crps, score.Crps, 1e-12);
        // The table of the Normal distribution has nine digits.
        Assert.Equal(baseline, score.BaselineCrps, 1e-9);
        Assert.Equal(1 - crps / baseline, score.CrpsSkill, 1e-7);
        Assert.Equal(NaiveScores.DieboldMariano(rows, horizon), score.DieboldMariano, 1e-6);
        Assert.Equal(NaiveScores.Coverage(rows, 0.25, 0.75), score.Coverage50, 1e-12);
        Assert.Equal(NaiveScores.Coverage(rows, 0.10, 0.90), score.Coverage80, 1e-12);
        Assert.Equal(NaiveScores.Coverage(rows, 0.05, 0.95), score.Coverage90, 1e-12);
        Assert.Equal(NaiveScores.Coverage(rows, 0.01, 0.99), score.Coverage98, 1e-12);
        Assert.Equal(NaiveScores.Tail(rows, 0.05), score.BelowP05, 1e-12);
        Assert.Equal(NaiveScores.Tail(rows, 0.95), score.AboveP95, 1e-12);
        Assert.Equal(1, score.Coverage90 + score.BelowP05 + score.AboveP95, 1e-12);
        for (var third = 0; third < 3; third++)
            Assert.Equal(NaiveScores.Coverage([.. rows.Where(r => r.VolatilityTercile == third)], 0.05, 0.95), score.Coverage90ByVolatility[third], 1e-12);
        Assert.Equal(rows.Average(r => Math.Abs(r.Distribution.Point - r.Actual)), score.Mae, 1e-12);
        Assert.Equal(rows.Average(r => Math.Abs(r.Actual)), score.LastPriceMae, 1e-12);
        Assert.Equal(NaiveScores.MaeRatio(rows), score.MaeRatio, 1e-12);
        Assert.Equal(NaiveScores.Direction(rows), score.DirectionHitRate, 1e-12);
        Assert.Equal(rows.Count(r => r.Actual > 0) / (double)count, score.AlwaysUpHitRate, 1e-12);
    }

    [Fact]
    public void Score_Nothing_IsNaN()
    {
        var score = HorizonScorer.Score("some", 10, [], 0);
        Assert.Equal(0, score.Origins);
        Assert.True(double.IsNaN(score.Crps) && double.IsNaN(score.CrpsSkill) && double.IsNaN(score.Coverage90) && double.IsNaN(score.DieboldMariano));
        Assert.Contains("too short", score.Verdict, StringComparison.Ordinal);
    }

    /// <summary>A money market fund has one price for ever.</summary>
    [Fact]
    public void Fit_PriceThatNeverMoved_HasNoSkillAndNoRatioAndNoVerdictOfOne()
    {
        var series = GeneratedSeries.Constant(900);
        foreach (var model in ForecastModels.All)
        {
            var verdict = model.Id == ForecastModels.BaselineId ? "This is the random walk" : "The price did not move";
            foreach (var score in model.Fit(series, [10, 60], cancellationToken: Cancelled).Scorecard.Horizons)
            {
                Assert.True(double.IsNaN(score.CrpsSkill) && double.IsNaN(score.MaeRatio), model.Id);
                Assert.StartsWith(verdict, score.Verdict, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void IndependentWindows_TwentyTwoYearsOfAYearAhead_AreAboutFifteen()
    {
        var origins = Enumerable.Range(0, (5544 - 365) / 21).Select(i => i * 21).ToArray();
        Assert.Equal(15, HorizonScorer.IndependentWindows(origins, 365), 0.5);
        Assert.Equal(origins.Length, HorizonScorer.IndependentWindows(origins, 10));
        Assert.Equal(0, HorizonScorer.IndependentWindows([], 10));
    }

    private static ScoredForecast[] Rows(int count, int horizon, int seed)
    {
        var random = new SplitMix64(SplitMix64.Seed("rows", seed));
        var unit = 0.01 * Math.Sqrt(horizon);
        var rows = new ScoredForecast[count];
        for (var i = 0; i < count; i++)
        {
            var quantiles = Enumerable.Range(0, Quantiles.Count).Select(_ => unit * random.NextNormal()).Order().ToArray();
            var said = new ReturnDistribution(horizon, new Quantiles<double>(quantiles), quantiles[random.Next(Quantiles.Count)]);
            rows[i] = new ScoredForecast(new DateOnly(2001, 1, 1).AddDays(11 * i), said, unit * random.NextNormal(), 0.01, i % 3);
        }

        return rows;
    }
}
