using System.Globalization;
using System.Runtime.CompilerServices;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Pooled;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class EnsembleModelTests() : ModelTestBase("ensemble")
{
    private static readonly int[] horizons = [10, 60, 365];
    private static readonly string[] levels = ["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"];

    [Fact]
    public override void Fit_MinimumBars_GivesTheRandomWalksRangeAtAYear()
    {
        // Not the random walk's: forty bars say little of a year, and the pool's volatility takes their place.
        var series = GeneratedSeries.Garch(Model.MinimumBars);
        var forecast = FitAndForecast(series, horizons);
        AssertSane(forecast);
        var q = forecast.Horizons[2].LogReturns;
        Assert.InRange((q.P95 - q.P05) / (2 * 1.645 * Math.Sqrt(365)), 0.012, 0.024);
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
            if (actual >= q.P05 && actual <= q.P95) inside++;
        }

        Assert.InRange(inside / 2000.0, 0.88, 0.92);
    }

    [Fact]
    public void WalkForward_AnyPool_EqualsTheFormulaWrittenOut()
    {
        // Enough bars for every input, and no outcome yet from which the ticker's own record could learn.
        const int horizon = 10, origin = OwnRecord.FirstBar + horizon - 1;
        var series = GeneratedSeries.Garch(900);
        var day = series.Bars[origin].Date;
        var pool = CalibrationPool.Prior with { AsOf = day.AddDays(-40), DailyDrift = 0.0004, DailySharpe = 0.02, Scales = [new HorizonScale(10, 1.1)] };
        var market = new MarketState(0.2, -0.4, -0.3, 0.6);
        var d = new EnsembleModel(new CalibrationTimeline([pool], [new(day.AddDays(-1), market)]))
            .WalkForward(series, [origin], [horizon], cancellationToken: TestContext.Current.CancellationToken)[0].Horizons[0];

        // A second, naive implementation; flat bars, so that the variance of a day's range is its squared return.
        var w = File.ReadLines(WeightsFile()).Skip(1).Select(l => l.Split(','))
            .ToDictionary(c => (c[0], c[1]), c => double.Parse(c[2], CultureInfo.InvariantCulture));
        double W(string part, string name) => w.GetValueOrDefault((part, name));
        var logs = LogReturns.LogPrices(series.Prices);
        double[] Ewma(Func<int, double> of, double halfLife)
        {
            var values = new double[origin + 1];
            for (var i = 1; i <= origin; i++) values[i] = values[i - 1] + Math.Max(1 - Math.Pow(0.5, 1 / halfLife), 1.0 / i) * (of(i) - values[i - 1]);
            return values;
        }

        double Change(int i) => logs[i] - logs[i - 1];
        double[] square60 = new double[origin + 1], square = new double[origin + 1];
        for (var i = 1; i <= origin; i++)
        {
            square[i] = Math.Min(Change(i) * Change(i), i <= 20 ? double.PositiveInfinity : 64 * square60[i - 1]);
            square60[i] = square60[i - 1] + Math.Max(1 - Math.Pow(0.5, 1 / 60.0), 1.0 / i) * (square[i] - square60[i - 1]);
        }

        double Z(int i) => i == 1 ? 0 : Math.Clamp(Change(i) / Math.Sqrt(square60[i - 1]), -6, 6);
        double Log(double v) => 0.5 * Math.Log(v);
        double Of(double halfLife, double power = 2) => Ewma(i => Math.Pow(square[i], power / 2), halfLife)[origin];
        var all = Of(double.PositiveInfinity);
        var longRun = Log(all);
        var little = 1e-4 * all;
        var falls = Log((2 * Ewma(i => Change(i) < 0 ? square[i] : 0, 10)[origin] + little) / (Of(10) + little));
        var drawdown = Math.Clamp((Enumerable.Range(origin - 251, 252).Max(i => logs[i]) - logs[origin]) / (Math.Sqrt(all) * 16), 0, 3);
        double Move(int i, int days) => Math.Min(Math.Pow(logs[i] - logs[Math.Max(0, i - days)], 2) / Math.Min(i, days), 36 * square60[i]);
        double Ratio(int days) => Math.Min(1, origin / 500.0) * Log((Ewma(i => Move(i, days), 260)[origin] + 0.05 * all) / (Of(260) + 0.05 * all));
        double Weeks(int quarters)
        {
            var starts = Enumerable.Range(1, quarters).Select(q => origin - 63 * q - 2).Where(first => first >= 0).ToArray();
            var same = starts.Average(first => Enumerable.Range(first + 1, horizon + 4).Average(i => Math.Min(Z(i) * Z(i), 36)));
            var usual = Enumerable.Range(origin + 1 - Math.Min(origin, 63 * quarters), Math.Min(origin, 63 * quarters)).Average(i => Math.Min(Z(i) * Z(i), 36));
            return Math.Clamp(Log((same + 0.05 * usual) / (1.05 * usual)), -1, 1);
        }

        var inputs = new Dictionary<string, double>
        {
            ["range1"] = Log(Of(1)) - longRun, ["range3"] = Log(Of(3)) - longRun, ["range10"] = Log(Of(10)) - longRun, ["range40"] = Log(Of(40)) - longRun,
            ["root3"] = Math.Log(Of(3, 1)) - longRun, ["root10"] = Math.Log(Of(10, 1)) - longRun,
            ["absolute60"] = Math.Log(Of(60, 1) / 0.798) - longRun, ["absolute260"] = Math.Log(Of(260, 1) / 0.798) - longRun,
            ["excess"] = Math.Max(0, Log(Of(3)) - longRun - 0.8), ["falls"] = falls, ["drawdown"] = drawdown,
            ["ratio5"] = Ratio(5), ["ratio10"] = Ratio(10), ["ratio20"] = Ratio(20), ["weeks8"] = Weeks(8), ["weeks20"] = Weeks(20),
            ["marketAgitation"] = market.Agitation, ["marketPush3"] = market.Push3, ["marketPush10"] = market.Push10, ["marketDrawdown"] = market.Drawdown,
        };
        var own = origin * origin / (origin * origin + 3600.0);
        var deviation = Math.Exp(own * (longRun + inputs.Sum(x => W("volatility", x.Key) * x.Value)) + (1 - own) * Math.Log(0.018)) * Math.Sqrt(horizon);
        double Trend(int days) => Math.Clamp((logs[origin] - logs[origin - days]) / Math.Sqrt(all * days), -2, 2);
        var trends = W("centre", "trend120") * Trend(120) + W("centre", "trend250") * Trend(250);
        var centre = (0.4 * Math.Sqrt(horizon / 252.0) + trends) * deviation - 0.25 * deviation * deviation;
        for (var k = 0; k < levels.Length; k++)
        {
            var shape = W("shape", levels[k]) + W("level", levels[k]) * Math.Clamp(longRun + 4, -1.2, 1.2) + W("falls", levels[k]) * falls
                + W("agitation", levels[k]) * market.Agitation;
            Assert.Equal(centre + 1.1 * deviation * shape, d.LogReturns.AsSpan()[k], 1e-6);
        }

        Assert.Equal(d.LogReturns.Median, d.Point);
    }

    [Fact]
    public void Inputs_PricesTwiceAsWild_AreTheSame()
    {
        var once = GeneratedSeries.Garch(900);
        var twice = GeneratedSeries.Of(Array.ConvertAll(once.Prices.ToArray(), p => Math.Exp(2 * Math.Log(p))));
        double[] Read(PriceSeries series)
        {
            var inputs = new double[VolatilityInputs.Count];
            new VolatilityInputs(series.Bars, LogReturns.LogPrices(series.Prices)).Fill(899, 10, default, inputs);
            return inputs;
        }

        var a = Read(once);
        var b = Read(twice);
        for (var k = 0; k < a.Length; k++) Assert.Equal(a[k], b[k], 1e-4);
    }

    [Fact]
    public void Weights_Names_AreThoseThatTheModelReads()
    {
        // A weight under a name that nothing reads would be lost in silence.
        var known = VolatilityInputs.Names.Select(n => ("volatility", n)).Concat([("centre", "trend120"), ("centre", "trend250")]).ToHashSet();
        foreach (var cells in File.ReadLines(WeightsFile()).Skip(1).Select(l => l.Split(',')))
            Assert.True(cells[0] is "shape" or "level" or "falls" or "agitation" || known.Contains((cells[0], cells[1])), $"{cells[0]},{cells[1]}");
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
        var weights = EnsembleTable.BuiltIn.At(horizon);
        Assert.Equal(weights.Shape.Order(), weights.Shape);
        Assert.InRange(weights.Shape[QuantilePlaces.Median], 0.01, 0.3);
        Assert.InRange(weights.MeanDeviation(4), 0.7, 0.98);
        Span<double> tilted = stackalloc double[Quantiles.Count];
        var series = GeneratedSeries.Garch(400);
        weights.Quantiles(new VolatilityInputs(series.Bars, LogReturns.LogPrices(series.Prices)), 399, new MarketState(1.5, 0, 0, 0), tilted);
        for (var k = 1; k < tilted.Length; k++) Assert.True(tilted[k] >= tilted[k - 1]);
    }

    [Fact]
    public void WalkForward_WilderDays_WidenTheNearRangeMoreThanTheFar()
    {
        var random = new SplitMix64(5);
        var series = GeneratedSeries.Walk(1200, i => (i < 1180 ? 0.01 : 0.04) * random.NextNormal());
        var f = Walk(series, [1170, 1199], horizons);
        double Width(int i, int h) => f[i].Horizons[h].LogReturns.P95 - f[i].Horizons[h].LogReturns.P05;
        double Ratio(int h) => Width(1, h) / Width(0, h);
        Assert.True(Ratio(0) > 2);
        Assert.True(Ratio(0) > Ratio(1));
        Assert.True(Ratio(1) > Ratio(2));
    }

    [Fact]
    public void With_AnotherPool_MovesTheRange()
    {
        var pool = new CalibrationTimeline([CalibrationPool.Prior with { AsOf = new DateOnly(2000, 1, 1), Scales = [new HorizonScale(10, 1.2)] }]);
        // Before its own record begins to answer the pool.
        var series = GeneratedSeries.Garch(OwnRecord.FirstBar);
        double Width(IForecastModel m)
        {
            var q = m.WalkForward(series, [series.Count - 1], [10], cancellationToken: TestContext.Current.CancellationToken)[0].Horizons[0].LogReturns;
            return q.P95 - q.P05;
        }

        Assert.Equal(1.2, Width(new EnsembleModel().With(pool)) / Width(new EnsembleModel().With(new CalibrationTimeline([]))), 1e-12);
    }

    [Fact]
    public void WalkForward_ReturnsThatNeverExceedABound_NarrowTheOutermostRange()
    {
        // Coins of 1 % a day: ten of them never go beyond 10 %, and 98 % of the time not beyond 7.2 %. The shape that all
        // tickers share has heavier tails; this one's own record takes them in.
        var random = new SplitMix64(11);
        var series = GeneratedSeries.Walk(9000, _ => random.NextDouble() < 0.5 ? -0.01 : 0.01);
        var f = Walk(series, [OwnRecord.FirstBar, series.Count - 1], [10]);
        double Width(int i) => f[i].Horizons[0].LogReturns.P99 - f[i].Horizons[0].LogReturns.P01;
        Assert.True(Width(1) < 0.97 * Width(0), $"{Width(1)} after {Width(0)}");
    }

    [Fact]
    public void WalkForward_OtherTable_IsUsed()
    {
        var series = GeneratedSeries.Garch(900);
        using var reader = new StringReader("part,input,10\n" + string.Join('\n', Enumerable.Range(0, 9).Select(k => $"shape,{levels[k]},{k - 4}")) + "\n");
        var model = new EnsembleModel(new CalibrationTimeline([])).With(EnsembleTable.Read(reader));
        var q = model.WalkForward(series, [OwnRecord.FirstBar], [10], cancellationToken: TestContext.Current.CancellationToken)[0].Horizons[0].LogReturns;
        for (var k = 1; k < levels.Length; k++) Assert.Equal(q.P05 - q.P01, q.AsSpan()[k] - q.AsSpan()[k - 1], 1e-12);
        Assert.Equal(model.Id, new EnsembleModel().Id);
        Assert.Throws<FormatException>(() => EnsembleTable.Read(new StringReader("part,input,10,60\nshape,p01,1\n")));
    }

    [Fact]
    public void Fit_RealRanges_LeakNothing()
    {
        // Bars with ranges, and a pool that is followed from day to day: the day after the cut may not show.
        var spy = SharedPrices.Load("SPY");
        var sums = CalibrationContribution.Of(spy, horizons);
        var cut = CalibrationContribution.Of(spy.Take(3000), horizons);
        var series = SharedPrices.Load("TQQQ");
        var last = Enumerable.Range(0, series.Count).Last(i => series.Bars[i].Date <= spy.Bars[2999].Date);
        var origins = Enumerable.Range(0, last + 1).Where(i => i > 100 && i % 37 == last % 37).ToArray();
        var whole = new EnsembleModel(sums.Timeline()).WalkForward(series, origins, horizons, cancellationToken: TestContext.Current.CancellationToken);
        var before = new EnsembleModel(cut.Timeline())
            .WalkForward(series.Take(last + 1), origins, horizons, cancellationToken: TestContext.Current.CancellationToken);
        for (var i = 0; i < origins.Length; i++)
            for (var h = 0; h < 3; h++) Assert.Equal(before[i].Horizons[h].LogReturns, whole[i].Horizons[h].LogReturns);
    }

    private static string WeightsFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../Forecasting/Models/Ensemble/weights.csv"));
}
