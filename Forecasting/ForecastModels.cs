using OrleansStock.Forecasting.Models.Arima;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Linear;
using OrleansStock.Forecasting.Models.Lstm;
using OrleansStock.Forecasting.Models.Mlp;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Models.Residuals;
using OrleansStock.Forecasting.Models.Theta;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Forecasting;

/// <summary>The models of the service: the one place that names them all. A model is added by writing it and registering it here.</summary>
public static class ForecastModels
{
    /// <summary>The model against which every distribution is scored.</summary>
    public const string BaselineId = "random-walk";

    /// <summary>The model where none is asked for.</summary>
    public const string DefaultId = "ensemble";

    /// <summary>150 bars: 120 resolved labels at 10 days, with the EMA's 10 and the horizon's 10 bars before and behind them.</summary>
    private const int LinearBars = 150;

    /// <summary>250 bars, a year: 200 resolved labels at 10 days at the last training day before them.</summary>
    private const int MlpBars = 250;

    /// <summary>The horizons of the site, in trading days.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [10, 60, 365];

    /// <summary>All models, in the order in which a person sees them.</summary>
    public static IReadOnlyList<IForecastModel> All { get; } =
    [
        new EnsembleModel(),
        new RandomWalkModel(),
        new ResidualModel("linear", 1, "Linear regression",
            "Ordinary least squares of the later price on the close and its 10-day exponential average, refitted each day. " +
            "The range comes from the errors it made on this ticker before.",
            LinearBars, (view, horizon) => new LinearLearner(view, horizon)),
        new ResidualModel("mlp", 1, "Neural network",
            "A neural network with one hidden layer of 100 units looks at the close within its last five years and at the 10-day relative strength index. " +
            "The range comes from the errors it made on this ticker before.",
            MlpBars, (view, horizon) => new MlpLearner(view, horizon)),
        new ResidualModel("theta", 1, "Theta",
            "Continues a smoothed price along half of its long-run trend, as the method that won the M3 competition does.",
            RandomWalkModel.FewestBars, (view, horizon) => new ThetaLearner(view, horizon)),
        new ResidualModel("arima", 1, "ARIMA",
            "Looks for echoes of the last days' returns in the next ones, in as many terms as a penalty for complexity allows, " +
            "and adds a quarter of the past mean return.",
            RandomWalkModel.FewestBars, (view, horizon) => new ArimaLearner(view, horizon)),
        new BoostedTreesModel(),
        new LstmModel(),
    ];

    /// <summary>The model with that id, or null.</summary>
    public static IForecastModel? Find(string? id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>Explains the ranges of a forecast, whichever model made it, by the volatility that the default model expects.</summary>
    /// <param name="forecast">A forecast at the last bar of the series.</param>
    /// <param name="series">The history that it was made from, two bars or more.</param>
    /// <returns>One explanation per horizon; null where there is none.</returns>
    /// <exception cref="ArgumentException">The forecast has another origin, or there is no return.</exception>
    public static IReadOnlyList<ForecastExplanation?> Explain(Forecast forecast, PriceSeries series)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count < 2 || forecast.Origin != series.Origin)
            throw new ArgumentException("The forecast's origin is not the last bar of the series.", nameof(series));
        var view = new SeriesView(series);
        var last = series.Count - 1;
        var longRun = view.Volatility.StandardDeviation(last);
        return [.. forecast.Horizons.Select(d =>
            ForecastExplanation.Of(d, longRun, Math.Exp(EnsembleTable.BuiltIn.At(d.LeadTime).VolatilityLog(view.Inputs, last, default))))];
    }
}
