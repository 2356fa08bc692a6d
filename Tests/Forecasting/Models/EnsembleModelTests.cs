using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class EnsembleModelTests : ModelTests
{
    private static readonly int[] horizons = [10, 60, 365];

    protected override IForecastModel Model => new EnsembleModel();

    [Fact]
    public override void Fit_MinimumBars_GivesTheRandomWalksRangeAtAYear()
    {
        // Not the random walk's: forty bars say little of a year, and the pool's volatility takes their place.
        var series = GeneratedSeries.Garch(Model.MinimumBars);
        var forecast = FitAndForecast(series, horizons);
        AssertSane(forecast);
        var q = forecast.Horizons[2].LogReturns;
        Assert.InRange((q[7] - q[1]) / (2 * 1.645 * Math.Sqrt(365)), 0.012, 0.024);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void WalkForward_2000SimulatedGarchSeries_Covers90Percent(int horizon)
    {
        // GARCH(1,1) around 1.2 % a day, one forecast each: the standard error of the share is 0.67 %.
        var model = new EnsembleModel(new CalibrationTimeline([]));
        var inside = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var series = GeneratedSeries.Garch(501 + horizon, 1000 + seed);
            var q = model.WalkForward(series, [500], [horizon], cancellationToken: TestContext.Current.CancellationToken)[0].Horizons[0].LogReturns;
            var actual = Math.Log(series.Prices[500 + horizon] / series.Prices[500]);
            if (actual >= q[1] && actual <= q[7]) inside++;
        }

        Assert.InRange(inside / 2000.0, 0.88, 0.92);
    }

    [Fact]
    public void WalkForward_PriorPool_EqualsTheFormulaWrittenOut()
    {
        const int origin = 800, horizon = 60;
        var series = GeneratedSeries.Garch(900);
        var d = new EnsembleModel(new CalibrationTimeline([])).WalkForward(series, [origin], [horizon], cancellationToken: TestContext.Current.CancellationToken)[0].Horizons[0];

        // A second, naive implementation; flat bars, so that the range variance is the squared return.
        var logs = LogReturns.LogPrices(series.Prices);
        double Ewma(Func<double, double> of, double halfLife)
        {
            double mean = 0, fast = 0;
            var value = 0.0;
            for (var i = 1; i <= origin; i++)
            {
                var r = logs[i] - logs[i - 1];
                var cap = i <= 20 ? double.PositiveInfinity : 64 * fast;
                var x = Math.Sign(of(r)) * Math.Min(of(r), cap);
                var rate = Math.Max(1 - Math.Pow(0.5, 1 / halfLife), 1.0 / i);
                value += rate * (x - value);
                mean += rate;
                fast += Math.Max(1 - Math.Pow(0.5, 1 / 60.0), 1.0 / i) * (Math.Min(r * r, cap) - fast);
            }

            return value;
        }

        double Square(double r) => r * r;
        double HalfLog(double v) => 0.5 * Math.Log(v);
        var all = Ewma(Square, double.PositiveInfinity);
        var falls = Ewma(r => r < 0 ? r * r : 0, 10);
        var own = 0.03 * HalfLog(Ewma(Square, 3)) + 0.26 * HalfLog(Ewma(Square, 10)) + 0.09 * HalfLog(Ewma(Square, 130))
            + 0.40 * HalfLog(Ewma(Square, 60)) + 0.22 * HalfLog(all) + 0.05 * HalfLog((2 * falls + 1e-4 * all) / (Ewma(Square, 10) + 1e-4 * all));
        var weight = origin * origin / (origin * origin + 3600.0);
        var deviation = Math.Exp(weight * own + (1 - weight) * Math.Log(0.018)) * Math.Sqrt(horizon);
        var trend = Math.Clamp((logs[origin] - logs[origin - 250]) / Math.Sqrt(all * 250), -2, 2);
        var centre = 0.25 * 0.0002 * horizon + 0.3 * 0.0125 * Math.Sqrt(horizon) * deviation + 0.06 * trend * deviation;
        double[] t = [-2.5852047670359646, -1.5757280959692708, -1.1614678743053002, -0.5757067119088715, 0, 0.5757067119088715, 1.1614678743053002, 1.5757280959692708, 2.5852047670359646];
        for (var k = 0; k < t.Length; k++)
        {
            var bent = Math.Min(Math.Abs(t[k]), 1.7);
            Assert.Equal(centre + deviation * Math.Exp(0.04) * (t[k] - 0.075 * (bent * bent - 1)), d.LogReturns[k], 1e-6);
        }

        Assert.Equal(d.LogReturns[4], d.Point);
    }

    [Fact]
    public void Shape_StudentQuantiles_AreThoseOfTheDensity()
    {
        // Student's t with 5.5 degrees of freedom and variance 1, integrated from 0.
        const double v = 5.5;
        var unit = Math.Sqrt((v - 2) / v);
        double[] upper = [0.5757067119088715, 1.1614678743053002, 1.5757280959692708, 2.5852047670359646];
        double Density(double x) => Math.Pow(1 + x * x / v, -(v + 1) / 2);
        double Integral(double to)
        {
            const int steps = 200_000;
            var sum = 0.0;
            for (var i = 0; i < steps; i++) sum += Density((i + 0.5) * to / steps) * to / steps;
            return sum;
        }

        var half = Integral(400);
        double[] levels = [0.75, 0.9, 0.95, 0.99];
        for (var k = 0; k < 4; k++) Assert.Equal(levels[k], 0.5 + 0.5 * Integral(upper[k] / unit) / half, 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(35)]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(365)]
    [InlineData(2520)]
    public void Shape_AnyHorizon_Ascends(int horizon)
    {
        var shape = EnsembleShape.Quantiles(horizon);
        Assert.Equal(shape.Order(), shape);
        Assert.InRange(shape[4], 0.01, 0.2);
        Assert.InRange(EnsembleShape.MeanDeviation(horizon), 0.7, 0.95);
    }

    [Fact]
    public void WalkForward_WilderDays_WidenTheNearRangeMoreThanTheFar()
    {
        var random = new SplitMix64(5);
        var prices = new double[1200];
        var log = 4.0;
        for (var i = 0; i < prices.Length; i++)
        {
            prices[i] = Math.Exp(log);
            log += (i < 1180 ? 0.01 : 0.04) * random.NextNormal();
        }

        var series = GeneratedSeries.Of(prices);
        var f = Model.WalkForward(series, [1170, 1199], horizons, cancellationToken: TestContext.Current.CancellationToken);
        double Ratio(int h) => (f[1].Horizons[h].LogReturns[7] - f[1].Horizons[h].LogReturns[1]) / (f[0].Horizons[h].LogReturns[7] - f[0].Horizons[h].LogReturns[1]);
        Assert.True(Ratio(0) > 2);
        Assert.True(Ratio(0) > Ratio(1));
        Assert.True(Ratio(1) > Ratio(2));
    }

    [Fact]
    public void With_AnotherPool_MovesTheRange()
    {
        var pool = new CalibrationTimeline([CalibrationPool.Prior with { AsOf = new DateOnly(2000, 1, 1), Scales = [new HorizonScale(10, 1.2)] }]);
        var series = GeneratedSeries.Garch(700);
        double Width(IForecastModel m) => m.WalkForward(series, [699], [10], cancellationToken: TestContext.Current.CancellationToken)[0].Horizons[0].LogReturns is var q ? q[7] - q[1] : 0;
        Assert.Equal(1.2, Width(new EnsembleModel().With(pool)) / Width(new EnsembleModel().With(new CalibrationTimeline([]))), 1e-12);
    }

    [Fact]
    public void Fit_RealRanges_LeakNothing()
    {
        // Bars with ranges, and a pool that is followed from day to day: the day after the cut may not show.
        var spy = SharedPrices.Load("SPY");
        var sums = CalibrationSums.Of(spy, horizons);
        var cut = CalibrationSums.Of(spy.Take(3000), horizons);
        var series = SharedPrices.Load("TQQQ");
        var last = Enumerable.Range(0, series.Count).Last(i => series.Bars[i].Date <= spy.Bars[2999].Date);
        var origins = Enumerable.Range(0, last + 1).Where(i => i > 100 && i % 37 == last % 37).ToArray();
        var whole = new EnsembleModel(sums.Timeline()).WalkForward(series, origins, horizons, cancellationToken: TestContext.Current.CancellationToken);
        var before = new EnsembleModel(cut.Timeline()).WalkForward(series.Take(last + 1), origins, horizons, cancellationToken: TestContext.Current.CancellationToken);
        for (var i = 0; i < origins.Length; i++)
            for (var h = 0; h < 3; h++) Assert.Equal(before[i].Horizons[h].LogReturns, whole[i].Horizons[h].LogReturns);
    }
}
