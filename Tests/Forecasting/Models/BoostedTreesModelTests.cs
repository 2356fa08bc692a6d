using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class BoostedTreesModelTests() : ModelTestBase("boosted-trees")
{
    [Fact]
    public void QuantileTree_TinyTable_SplitsAndFillsItsLeavesAsByHand()
    {
        // Feature 0 parts the outcomes 0..3 from 10..13; feature 1 is constant. The residuals' median per leaf: 1.5 and 11.5.
        double[][] columns = [[1, 1, 1, 1, 2, 2, 2, 2], [5, 5, 5, 5, 5, 5, 5, 5]];
        double[] residuals = [-6.5, -5.5, -4.5, -3.5, 3.5, 4.5, 5.5, 6.5];
        var gains = new double[2];
        var table = new BinnedFeatures(columns, [.. Enumerable.Range(0, 8)]);
        var tree = new QuantileTree(table, [0, 1], residuals, 0.5, 4, 0.5, gains);
        // Gradients are +-1/2: (4/2)^2 / 4 on both sides, nothing before the split.
        Assert.Equal([2, 0], gains);
        Assert.Equal(-2.5, tree.Value(table.Row(columns, 0)), 1e-12);
        Assert.Equal(2.5, tree.Value(table.Row(columns, 7)), 1e-12);
        Assert.Equal([-4, -3, -2, -1, 1, 2, 3, 4], residuals);
    }

    [Fact]
    public void BoostedQuantile_OneLeafOnly_StaysTheQuantileOfAll()
    {
        double[] outcomes = [3, 1, 2, 5, 4];
        var boosted = new BoostedQuantile(outcomes, 0.75);
        var table = new BinnedFeatures([[0, 0, 0, 0, 0]], [0, 1, 2, 3, 4]);
        boosted.Add(table, [0], new double[1]);
        Assert.Equal(4, boosted.Value([0]), 1e-12);
    }

    [Fact]
    public void BoostedQuantile_KnownConditionalQuantiles_FindsThem()
    {
        // y = x1 + (1 + 2 [x2 > 0]) z: level and width each depend on one input, the third is noise.
        var (columns, outcomes, random) = Simulated(6000, 3);
        var rows = Enumerable.Range(0, 6000).ToArray();
        var table = new BinnedFeatures(columns, rows);
        foreach (var (level, score) in new[] { (0.1, -1.2815515655446004), (0.5, 0.0), (0.9, 1.2815515655446004) })
        {
            var boosted = new BoostedQuantile(outcomes, level);
            for (var t = 0; t < 150; t++) boosted.Add(table, [0, 1, 2], new double[3]);
            foreach (var x2 in new[] { -0.5, 0.5 })
            {
                double below = 0, error = 0;
                const int draws = 2000;
                for (var i = 0; i < draws; i++)
                {
                    double[][] one = [[2 * random.NextDouble() - 1], [x2], [random.NextDouble()]];
                    var width = x2 > 0 ? 3 : 1;
                    var q = boosted.Value(table.Row(one, 0));
                    error += (q - one[0][0] - width * score) / draws;
                    below += one[0][0] + width * random.NextNormal() < q ? 1.0 / draws : 0;
                }

                // Three binomial errors of the draws, and as much for the 3,000 observations that were learned from.
                Assert.Equal(level, below, 3 * Math.Sqrt(level * (1 - level)) * (1 / Math.Sqrt(draws) + 1 / Math.Sqrt(3000)));
                Assert.InRange(error, -0.25, 0.25);
            }
        }
    }

    [Fact]
    public void Choose_NoiseAmongTheFeatures_DropsItAndKeepsTheOthers()
    {
        var (columns, outcomes, _) = Simulated(3000, 12);
        var (features, trees) = FeatureElimination.Choose(columns, outcomes, [.. Enumerable.Range(0, 2000)], [.. Enumerable.Range(2000, 1000)]);
        Assert.True(trees > 5);
        Assert.Contains(0, features);
        Assert.Contains(1, features);
        Assert.InRange(features.Length, 2, 3);
        Assert.Equal([0, 1], features[..2].Order());
    }

    [Fact]
    public void Choose_NothingButNoise_ChoosesNothingOrAlmostNothing()
    {
        var kept = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new SplitMix64(SplitMix64.Seed("nothing", seed));
            double[] Draw() => [.. Enumerable.Range(0, 900).Select(_ => random.NextNormal())];
            double[][] columns = [.. Enumerable.Range(0, 10).Select(_ => Draw())];
            kept += FeatureElimination.Choose(columns, Draw(), [.. Enumerable.Range(0, 600)], [.. Enumerable.Range(600, 300)]).Trees;
        }

        // The later part is a sample as well: now and then a few trees look useful on it.
        Assert.InRange(kept, 0, 60);
    }

    [Fact]
    public void Forecast_FromAFit_NamesTheFeaturesOfTheWalk()
    {
        var series = GeneratedSeries.Garch(2500);
        var fit = Fit(series, [10, 60]);
        var walked = Walk(series, [2499], [10, 60])[0];
        var stored = Model.Forecast(fit, series);
        for (var h = 0; h < 2; h++) Assert.Equal(walked.Horizons[h].Inputs, stored.Horizons[h].Inputs);
        Assert.All(stored.Horizons, d => Assert.All(d.Inputs, name => Assert.Contains(name, FeatureTable.Names)));
    }

    private static (double[][] Columns, double[] Outcomes, SplitMix64 Random) Simulated(int count, int features)
    {
        var random = new SplitMix64(SplitMix64.Seed("trees", features));
        double[][] columns = [.. Enumerable.Range(0, features).Select(_ => new double[count])];
        var outcomes = new double[count];
        for (var i = 0; i < count; i++)
        {
            foreach (var column in columns) column[i] = 2 * random.NextDouble() - 1;
            outcomes[i] = columns[0][i] + (columns[1][i] > 0 ? 3 : 1) * random.NextNormal();
        }

        return (columns, outcomes, random);
    }
}
