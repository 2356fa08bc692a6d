using BenchmarkDotNet.Attributes;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Benchmarks;

/// <summary>
/// What a ticker costs: the cold fit of a model with its whole walk-forward scorecard, and a forecast from stored
/// parameters, over ten years of bars and the site's three horizons. The ratio is to the cold fit.
/// </summary>
[BenchmarkCategory("forecast")]
public class ForecastBenchmarks
{
    private const int Bars = 2500;

    private PriceSeries series = null!;
    private IForecastModel model = null!;
    private ModelFit fit = null!;

    /// <summary>The ids of all models.</summary>
    public static IEnumerable<string> Models => ForecastModels.All.Select(m => m.Id);

    /// <summary>The model that is measured.</summary>
    [ParamsSource(nameof(Models))]
    public string Model { get; set; } = ForecastModels.BaselineId;

    /// <summary>Makes the series and the stored fit.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix64(1);
        var bars = new Bar[Bars];
        double log = 4, variance = 0.0001;
        for (var i = 0; i < Bars; i++)
        {
            var price = Math.Exp(log);
            // With ranges: days without one are cheaper.
            bars[i] = new Bar(new DateOnly(2014, 1, 1).AddDays(i), price * 1.001, price * 1.01, price * 0.99, price, price, 0);
            var shock = Math.Sqrt(variance) * random.NextNormal();
            log += shock;
            variance = 0.000001 + 0.06 * shock * shock + 0.93 * variance;
        }

        series = new PriceSeries(Symbol.Parse("BENCH"), bars);
        model = ForecastModels.Find(Model)!;
        fit = model.Fit(series, ForecastModels.Horizons);
    }

    /// <summary>Cold: fit and scorecard.</summary>
    [Benchmark(Baseline = true)]
    public ModelFit Fit() => model.Fit(series, ForecastModels.Horizons);

    /// <summary>From stored parameters.</summary>
    [Benchmark]
    public Forecast CachedForecast() => model.Forecast(fit, series);
}
