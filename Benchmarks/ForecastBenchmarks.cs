using BenchmarkDotNet.Attributes;
using OrleansStock.Forecasting;

namespace OrleansStock.Benchmarks;

/// <summary>
/// What a ticker costs: the cold fit of a model with its whole walk-forward scorecard, and a forecast from stored
/// parameters, over ten years of bars and the site's three horizons. The ratio is to the cold fit.
/// </summary>
[BenchmarkCategory("forecast")]
public class ForecastBenchmarks
{
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
        series = GeneratedHistory.Make();
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
