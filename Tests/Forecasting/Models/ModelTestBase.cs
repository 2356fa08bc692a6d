using System.Globalization;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Models;

/// <summary>What every model has to pass: a model's test class inherits it and adds its own golden values.</summary>
public abstract class ModelTestBase(string modelId)
{
    private static readonly int[] horizons = [10, 60, 365];

    /// <summary>The id under which the model is registered.</summary>
    internal string ModelId { get; } = modelId;

    protected IForecastModel Model => ForecastModels.Find(ModelId)!;

    public static TheoryData<string> Oddities { get; } = ["constant", "jump", "repeated", "gaps", "penny", "trend", "short", "crash"];

    [Fact]
    public void Find_Id_GivesThisModel()
    {
        Assert.Equal(ModelId, Assert.Single(ForecastModels.All, m => m.Id == ModelId).Id);
        Assert.NotEmpty(Model.Name);
        Assert.NotEmpty(Model.Description);
        Assert.NotEmpty(Model.RangeOrigin);
    }

    [Fact]
    public void WalkForward_GeneratedSeries_GivesTheGoldenValues()
    {
        // Written by commit 3ffa334 (boosted-trees by version 3, ensemble by 7, lstm by 2) at the last of 1,000 generated bars: other numbers are a
        // new version of the model.
        var golden = File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "Tests/Forecasting/Models/golden.csv"))
            .Select(line => line.Split(',')).Where(cells => cells[0] == ModelId).ToArray();
        Assert.Equal(["10", "60"], golden.Select(cells => cells[1]));
        var said = Walk(GeneratedSeries.Garch(1000), [999], [10, 60])[0].Horizons;
        for (var h = 0; h < golden.Length; h++)
        {
            double[] values = [said[h].LogReturns.P05, said[h].LogReturns.Median, said[h].LogReturns.P95, said[h].Point];
            for (var i = 0; i < values.Length; i++) Assert.Equal(double.Parse(golden[h][2 + i], CultureInfo.InvariantCulture), values[i], 1e-9);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void Fit_TooFewBars_Refuses(int bars)
    {
        var e = Assert.Throws<InsufficientHistoryException>(() => Fit(GeneratedSeries.Garch(bars), horizons));
        Assert.Equal((bars, Model.MinimumBars), (e.Bars, e.MinimumBars));
    }

    [Fact]
    public void Fit_OneBarBelowMinimum_Refuses() =>
        Assert.Throws<InsufficientHistoryException>(() => Fit(GeneratedSeries.Garch(Model.MinimumBars - 1), horizons));

    [Fact]
    public virtual void Fit_MinimumBars_GivesTheRandomWalksRangeAtAYear()
    {
        // A horizon longer than the history: nothing can be known of it but the baseline.
        var series = GeneratedSeries.Garch(Model.MinimumBars);
        var forecast = FitAndForecast(series, horizons);
        AssertSane(forecast);
        Assert.Equal(RandomWalk(series)[2].LogReturns, forecast.Horizons[2].LogReturns);
    }

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Fit_OddSeries_GivesSaneForecast(string kind)
    {
        var series = Odd(kind, Model.MinimumBars);
        AssertSane(FitAndForecast(series, horizons));
        var origins = Enumerable.Range(0, series.Count).Where(o => o >= Model.MinimumBars - 1 && o % 83 == 0).ToArray();
        Assert.All(Walk(series, origins, horizons), AssertOrdered);
    }

    [Fact]
    public void PriceSeries_NaN_IsRefusedBeforeAnyModelSeesIt()
    {
        var prices = GeneratedSeries.Prices(300);
        prices[200] = double.NaN;
        Assert.Throws<ArgumentException>(() => GeneratedSeries.Of(prices));
    }

    [Theory]
    // The last bar kept is one where models train (1086 = 15 + 51 * 21), the one after it, one where errors are taken
    // (1095 = 155 * 7 + 10), and none of these: a single future bar shows where it would be the next.
    [InlineData(1087)]
    [InlineData(1088)]
    [InlineData(1096)]
    [InlineData(1100)]
    public void WalkForward_HistoryCut_GivesTheSameForecasts(int bars) =>
        Assert.Null(LeakCheck.FirstDifference(Model, GeneratedSeries.Garch(1500), bars, horizons));

    [Fact]
    public void WalkForward_AtAnyBar_EqualsTheLiveFitThere()
    {
        var series = GeneratedSeries.Garch(1300);
        int[] origins = [Model.MinimumBars - 1, 500, 750, 751, 1021, 1299];
        var walked = Walk(series, origins, horizons);
        for (var i = 0; i < origins.Length; i++)
        {
            var live = FitAndForecast(series.Take(origins[i] + 1), horizons);
            AssertEqual(live.Horizons, walked[i].Horizons);
            Assert.Equal((live.Origin, live.OriginPrice), (walked[i].Origin, walked[i].OriginPrice));
            Assert.Empty(walked[i].Path);
        }
    }

    [Fact]
    public void WalkForward_FewerOriginsOrHorizons_ChangesNothingAtTheOthers()
    {
        var series = GeneratedSeries.Garch(900);
        var all = Walk(series, [300, 600, 899], horizons);
        var one = Walk(series, [600], [60]);
        AssertEqual([all[1].Horizons[1]], one[0].Horizons);
    }

    [Fact]
    public void Fit_Twice_GivesTheSameBytes()
    {
        var series = GeneratedSeries.Garch(800);
        Assert.Equal(
            Fit(series, horizons).Parameters,
            Fit(series, horizons).Parameters);
    }

    [Fact]
    public void Fit_LongerHistory_DoesNotMakeLongerParameters()
    {
        int Length(int bars) => Fit(GeneratedSeries.Garch(bars), horizons).Parameters.Length;
        Assert.InRange(Length(2500), 1, 16_000);
        Assert.Equal(Length(1500), Length(2500));
    }

    [Fact]
    public void Forecast_StoredParameters_EqualsWalkForwardAtTheLastBar()
    {
        var series = GeneratedSeries.Garch(1000);
        var fit = Fit(series, horizons);
        var stored = fit with { Parameters = [.. fit.Parameters] };
        AssertEqual(
            Walk(series, [999], horizons)[0].Horizons,
            Model.Forecast(stored, series).Horizons);
    }

    [Fact]
    public void Forecast_FitOfAnotherModelVersionOrOrigin_Throws()
    {
        var series = GeneratedSeries.Garch(400);
        var fit = Fit(series, [10]);
        Assert.Throws<ArgumentException>(() => Model.Forecast(fit with { ModelId = "other" }, series));
        Assert.Throws<ArgumentException>(() => Model.Forecast(fit with { ModelVersion = fit.ModelVersion + 1 }, series));
        Assert.Throws<ArgumentException>(() => Model.Forecast(fit, series.Take(399)));
        Assert.Throws<ArgumentException>(() => Model.Forecast(fit with { Parameters = fit.Parameters[..5] }, series));
        Assert.Throws<ArgumentException>(() => Model.Forecast(fit with { Horizons = [11] }, series));
    }

    [Fact]
    public void Forecast_Path_ContainsTheHorizonsAndWidens()
    {
        var forecast = FitAndForecast(GeneratedSeries.Garch(2500), horizons);
        Assert.InRange(forecast.Path.Count, 20, 40);
        Assert.Equal(1, forecast.Path[0].LeadTime);
        Assert.Equal(365, forecast.Path[^1].LeadTime);
        foreach (var h in forecast.Horizons) Assert.Same(h, forecast.Path.Single(p => p.LeadTime == h.LeadTime));
        for (var i = 1; i < forecast.Path.Count; i++)
        {
            Assert.True(forecast.Path[i].LeadTime > forecast.Path[i - 1].LeadTime);
            Assert.True(Width(forecast.Path[i]) >= Width(forecast.Path[i - 1]));
        }
    }

    [Fact]
    public void Forecast_DoublePrices_GivesTheSameReturns()
    {
        var prices = GeneratedSeries.Prices(900);
        var one = FitAndForecast(GeneratedSeries.Of(prices), horizons);
        var two = FitAndForecast(GeneratedSeries.Of([.. prices.Select(p => 2 * p)]), horizons);
        for (var h = 0; h < 3; h++)
            for (var k = 0; k < Quantiles.Count; k++)
                Assert.Equal(one.Horizons[h].LogReturns.AsSpan()[k], two.Horizons[h].LogReturns.AsSpan()[k], 1e-5);
    }

    [Fact]
    public void Fit_LongSeries_ScoresEveryOriginOfTheProtocol()
    {
        var card = Fit(GeneratedSeries.Garch(2000), horizons).Scorecard;
        Assert.Equal((Model.Id, Model.Version), (card.ModelId, card.ModelVersion));
        Assert.Equal(horizons, card.Horizons.Select(h => h.Horizon));
        // Bars 750, 771, ... whose outcome lies before bar 2000.
        Assert.Equal([60, 57, 43], card.Horizons.Select(h => h.Origins));
        Assert.All(card.Horizons, h =>
        {
            Assert.InRange(h.Coverage90, 0.5, 1);
            Assert.NotEmpty(h.Verdict);
        });
    }

    [Fact]
    public void Fit_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => Model.Fit(GeneratedSeries.Garch(800), horizons, cancellationToken: new CancellationToken(true)));

    [Fact]
    public void Fit_Progress_RisesToOne()
    {
        var told = new List<double>();
        Model.Fit(GeneratedSeries.Garch(800), horizons, told.Add, TestContext.Current.CancellationToken);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
        Assert.True(told.Count > 10);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 60, 10 })]
    public void Fit_WrongHorizons_Throws(int[] wrong) =>
        Assert.Throws<ArgumentException>(() => Fit(GeneratedSeries.Garch(800), wrong));

    [Fact]
    public void WalkForward_OriginBeyondTheSeries_Throws() =>
        Assert.Throws<ArgumentException>(() => Walk(GeneratedSeries.Garch(300), [299, 300], [10]));

    [Fact]
    public void WalkForward_NoOrigin_GivesNothing() =>
        Assert.Empty(Walk(GeneratedSeries.Garch(300), [], [10]));

    [Fact]
    public void WalkForward_SimulatedWalks_Cover90Percent()
    {
        // 400 walks, one forecast each: the standard error of the share is 1.5 %.
        var inside = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var series = GeneratedSeries.Normal(360, seed);
            var q = Walk(series, [349], [10])[0].Horizons[0].LogReturns;
            var actual = Math.Log(series.Prices[359] / series.Prices[349]);
            if (actual >= q.P05 && actual <= q.P95) inside++;
        }

        Assert.InRange(inside / 400.0, 0.85, 0.95);
    }

    [Theory]
    [InlineData("MSFT")]
    [InlineData("GEV")]
    [InlineData("FNMA")]
    [InlineData("TQQQ")]
    [InlineData("GME")]
    [InlineData("4063.T")]
    public void Fit_RealPrices_GivesSaneForecastAndLeaksNothing(string symbol)
    {
        var series = SharedPrices.Load(symbol);
        AssertSane(FitAndForecast(series, horizons));
        // The last bar kept is one where models train.
        Assert.Null(LeakCheck.FirstDifference(Model, series, series.Count / 3 * 2 / 21 * 21 + 16, horizons));
    }

    protected ModelFit Fit(PriceSeries series, IReadOnlyList<int> asked) => Model.Fit(series, asked, cancellationToken: TestContext.Current.CancellationToken);

    protected IReadOnlyList<Forecast> Walk(PriceSeries series, IReadOnlyList<int> origins, IReadOnlyList<int> asked) =>
        Model.WalkForward(series, origins, asked, cancellationToken: TestContext.Current.CancellationToken);

    protected Forecast FitAndForecast(PriceSeries series, IReadOnlyList<int> asked) => Model.Forecast(Fit(series, asked), series);

    protected static IReadOnlyList<ReturnDistribution> RandomWalk(PriceSeries series) =>
        ForecastModels.Find(ForecastModels.BaselineId)!.WalkForward(series, [series.Count - 1], horizons)[0].Horizons;

    private static double Width(ReturnDistribution d) => d.LogReturns.P95 - d.LogReturns.P05;

    protected static void AssertSane(Forecast forecast)
    {
        AssertOrdered(forecast);
        Assert.Equal(horizons, forecast.Horizons.Select(d => d.LeadTime));
        foreach (var d in forecast.Horizons.Concat(forecast.Path))
        {
            Assert.True(double.IsFinite(d.Point));
            // The price itself is finite and above 0.
            Assert.All(d.LogReturns, q => Assert.InRange(forecast.OriginPrice * Math.Exp(q), 1e-12, 1e15));
        }
    }

    private static void AssertOrdered(Forecast forecast)
    {
        foreach (var d in forecast.Horizons.Concat(forecast.Path))
        {
            Assert.All(d.LogReturns, q => Assert.True(double.IsFinite(q)));
            for (var k = 1; k < Quantiles.Count; k++) Assert.True(d.LogReturns.AsSpan()[k] >= d.LogReturns.AsSpan()[k - 1]);
        }
    }

    private static void AssertEqual(IReadOnlyList<ReturnDistribution> expected, IReadOnlyList<ReturnDistribution> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].LeadTime, actual[i].LeadTime);
            Assert.Equal(expected[i].Point, actual[i].Point);
            Assert.Equal(expected[i].LogReturns, actual[i].LogReturns);
        }
    }

    private static PriceSeries Odd(string kind, int minimum)
    {
        var prices = GeneratedSeries.Prices(kind == "short" ? minimum + 40 : 1800);
        switch (kind)
        {
            case "constant":
                return GeneratedSeries.Constant(900);
            case "jump":
                // +400 % on the last day but 20, and again on the last.
                for (var i = prices.Length - 20; i < prices.Length; i++) prices[i] *= 5;
                prices[^1] *= 5;
                break;
            case "repeated":
                // Suspended for 1,000 days, then a day of trading.
                Array.Fill(prices, prices[600], 601, 1000);
                break;
            case "penny":
                for (var i = 0; i < prices.Length; i++) prices[i] = Math.Max(0.0001, Math.Round(prices[i] / 50_000, 4));
                break;
            case "trend":
                for (var i = 0; i < prices.Length; i++) prices[i] = Math.Exp(0.004 * i);
                break;
            case "crash":
                for (var i = prices.Length - 1; i < prices.Length; i++) prices[i] *= 0.01;
                break;
            case "gaps":
                var all = GeneratedSeries.Of(prices).Bars;
                // Whole months are missing.
                return new PriceSeries(Symbol.Parse("TEST"), all.ToArray().Where((_, i) => i % 200 < 160).ToArray());
        }

        return GeneratedSeries.Of(prices);
    }
}
