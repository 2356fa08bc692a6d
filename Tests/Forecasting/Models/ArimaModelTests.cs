using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.Arima;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class ArimaModelTests() : ModelTestBase("arima")
{
    [Theory]
    [InlineData(0.5, 0, 0, 0, 1, 0)]
    [InlineData(0, 0, 0.6, 0, 0, 1)]
    [InlineData(0.7, 0, -0.4, 0, 1, 1)]
    [InlineData(0.4, 0.3, 0, 0, 2, 0)]
    [InlineData(0, 0, 0.5, -0.3, 0, 2)]
    public void Fit_SimulatedProcess_FindsItsCoefficients(double ar1, double ar2, double ma1, double ma2, int p, int q)
    {
        var truth = new ArmaProcess(0.01, ar1, ar2, ma1, ma2);
        var values = Simulate(truth, 20_000);
        var search = ArmaProcess.Fit(values, values.Average(), (p, q) == (1, 1) ? [(1, 0), (1, 1)] : [(p, q)])[^1];
        var (found, squares) = (search.Best, search.Squares);
        Assert.Equal(ar1, found.Ar1, 0.04);
        Assert.Equal(ar2, found.Ar2, 0.04);
        Assert.Equal(ma1, found.Ma1, 0.04);
        Assert.Equal(ma2, found.Ma2, 0.04);
        Assert.Equal(1, squares / values.Length, 0.03);
    }

    [Fact]
    public void Fit_WhiteNoise_MostlyChoosesNoTerm()
    {
        var none = Enumerable.Range(0, 100).Count(seed => ArmaProcess.Fit(Simulate(default, 600, seed)) is { Ar1: 0, Ma1: 0 });
        Assert.InRange(none, 50, 100);
    }

    [Fact]
    public void Fit_Ar1_EqualsLeastSquares()
    {
        var values = Simulate(new ArmaProcess(0, 0.3, 0, 0, 0), 800);
        var mean = values.Average();
        double above = 0, below = 0;
        for (var i = 1; i < values.Length; i++)
        {
            above += (values[i] - mean) * (values[i - 1] - mean);
            below += (values[i - 1] - mean) * (values[i - 1] - mean);
        }

        Assert.Equal(above / below, ArmaProcess.Fit(values, mean, [(1, 0)])[0].Best.Ar1, 1e-9);
    }

    [Fact]
    public void Fit_OrdersSideBySide_EachIsWhatItIsAlone()
    {
        (int P, int Q)[] orders = [(1, 0), (0, 1), (0, 2), (2, 0), (1, 1), (0, 0)];
        for (var seed = 1; seed <= 20; seed++)
        {
            var values = Simulate(new ArmaProcess(0, 0.3, 0, -0.2, 0), 500, seed);
            var together = ArmaProcess.Fit(values, 0.01, orders);
            Assert.All(together, search =>
            {
                var alone = ArmaProcess.Fit(values, 0.01, (search.P, search.Q) == (1, 1) ? [(1, 0), (1, 1)] : [(search.P, search.Q)])[^1];
                Assert.Equal((alone.Best, alone.Squares), (search.Best, search.Squares));
            });
            Assert.Equal(orders, together.Select(search => (search.P, search.Q)));
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    public void Fill_Sums_AreThoseOfTheResidualsAndTheirSlopes(int p, int q)
    {
        var values = Simulate(new ArmaProcess(0, 0.3, 0.1, 0.2, 0.1), 300);
        var process = new ArmaProcess(0.02, p > 0 ? 0.25 : 0, p > 1 ? 0.1 : 0, q > 0 ? -0.3 : 0, q > 1 ? 0.15 : 0);
        double SquaresOf(ArmaProcess at)
        {
            var (state, sum) = (default(ArmaState), 0.0);
            foreach (var value in values)
            {
                state = at.Next(state, value);
                sum += state.E1 * state.E1;
            }

            return sum;
        }

        var sums = new ArmaSums[ArmaSums.Lanes];
        ArmaSums.Fill(values, [null, null, null, new ArmaSearch(p, q, process)], sums);

        Assert.Equal(SquaresOf(process), sums[3].Squares, 1e-12 * sums[3].Squares);
        const double little = 1e-6;
        double SlopeOf(double first, double second) =>
            (SquaresOf(process.Moved(p, q, first, second)) - SquaresOf(process.Moved(p, q, -first, -second))) / (4 * little);
        Assert.Equal(SlopeOf(little, 0), sums[3].Gradient1, 1e-4);
        if (p + q == 2) Assert.Equal(SlopeOf(0, little), sums[3].Gradient2, 1e-4);
    }

    [Fact]
    public void SumAhead_Ar1_IsTheGeometricSum()
    {
        var process = new ArmaProcess(0, 0.5, 0, 0, 0);
        Assert.Equal(0.8 * (0.5 + 0.25 + 0.125), process.SumAhead(new ArmaState(0.8, 0, 0, 0), 3), 1e-15);
        Assert.Equal(0.8, process.SumAhead(new ArmaState(0.8, 0, 0, 0), 365), 1e-9);
        Assert.Equal(0.3 * 0.7 + 0.1 * 0.2 + 0.1 * 0.7, new ArmaProcess(0, 0, 0, 0.3, 0.1).SumAhead(new ArmaState(0, 0, 0.7, 0.2), 5), 1e-12);
    }

    [Fact]
    public void WalkForward_ReturnsThatEcho_LearnsIt()
    {
        var returns = Simulate(new ArmaProcess(0, 0.6, 0, 0, 0), 2500);
        var prices = new double[returns.Length];
        var log = 4.0;
        for (var i = 0; i < prices.Length; i++) prices[i] = Math.Exp(log += 0.01 * returns[i]);
        var score = Fit(GeneratedSeries.Of(prices), [2]).Scorecard.Horizons[0];
        Assert.True(score.MaeRatio < 0.9, $"MAE ratio {score.MaeRatio}");
    }

    private static double[] Simulate(ArmaProcess truth, int count, int seed = 1)
    {
        var random = new SplitMix64(SplitMix64.Seed("arma", seed));
        var values = new double[count];
        double x1 = 0, x2 = 0, e1 = 0, e2 = 0;
        for (var i = 0; i < count; i++)
        {
            var e = random.NextNormal();
            var x = truth.Ar1 * x1 + truth.Ar2 * x2 + e + truth.Ma1 * e1 + truth.Ma2 * e2;
            values[i] = truth.Mean + x;
            (x1, x2, e1, e2) = (x, x1, e, e1);
        }

        return values;
    }
}
