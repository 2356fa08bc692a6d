namespace OrleansStock.Tests.Forecasting.Numerics;

public sealed class RunningLeastSquaresTests
{
    [Fact]
    public void Solve_ExactPlane_GivesItsCoefficients()
    {
        var sums = new RunningLeastSquares();
        var random = new SplitMix64(1);
        for (var i = 0; i < 200; i++)
        {
            // Inputs far from 0 and close to each other, as a close and its average are.
            var a = 1000 + 50 * random.NextNormal();
            var b = a + random.NextNormal();
            sums.Add(a, b, 3 + 2 * a - 0.5 * b);
        }

        var (intercept, first, second) = sums.Solve();
        Assert.Equal(3, intercept, 1e-6);
        Assert.Equal(2, first, 1e-8);
        Assert.Equal(-0.5, second, 1e-8);
    }

    [Fact]
    public void Solve_Noise_LeavesResidualsOrthogonalToTheInputs()
    {
        var random = new SplitMix64(2);
        var rows = Enumerable.Range(0, 300).Select(_ => (A: random.NextNormal(), B: 5 + random.NextNormal(), Y: random.NextNormal())).ToArray();
        var sums = new RunningLeastSquares();
        foreach (var (a, b, y) in rows) sums.Add(a, b, y);
        var (c0, c1, c2) = sums.Solve();
        var residuals = rows.Select(r => r.Y - c0 - c1 * r.A - c2 * r.B).ToArray();
        Assert.Equal(0, residuals.Sum(), 1e-9);
        Assert.Equal(0, rows.Zip(residuals, (r, e) => r.A * e).Sum(), 1e-9);
        Assert.Equal(0, rows.Zip(residuals, (r, e) => r.B * e).Sum(), 1e-9);
    }

    [Fact]
    public void Solve_ConstantInput_GivesItNoWeight()
    {
        var sums = new RunningLeastSquares();
        for (var i = 0; i < 10; i++) sums.Add(7, i, 2 * i);
        var (intercept, first, second) = sums.Solve();
        Assert.Equal((0, 0, 2), (intercept, first, second));
    }

    [Fact]
    public void Solve_TwiceTheSameInput_StaysFinite()
    {
        var sums = new RunningLeastSquares();
        for (var i = 0; i < 10; i++) sums.Add(i, 3 * i, 2 * i);
        var (intercept, first, second) = sums.Solve();
        Assert.Equal(10, intercept + 5 * first + 15 * second, 1e-9);
    }

    [Fact]
    public void Solve_Nothing_GivesZero() => Assert.Equal((0, 0, 0), new RunningLeastSquares().Solve());
}
