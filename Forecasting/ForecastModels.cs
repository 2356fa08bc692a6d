using OrleansStock.Forecasting.Models.Arima;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.Linear;
using OrleansStock.Forecasting.Models.Mlp;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Models.Theta;

namespace OrleansStock.Forecasting;

/// <summary>The models of the service. A model is added by writing it and naming it here.</summary>
public static class ForecastModels
{
    /// <summary>The horizons of the site, in trading days.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [10, 60, 365];

    /// <summary>The model against which every distribution is scored.</summary>
    public const string BaselineId = "random-walk";

    /// <summary>The model where none is asked for.</summary>
    public const string DefaultId = "ensemble";

    /// <summary>All models, in the order in which a person sees them.</summary>
    public static IReadOnlyList<IForecastModel> All { get; } = [new EnsembleModel(), new RandomWalkModel(), new LinearModel(), new MlpModel(), new ThetaModel(), new ArimaModel(), new BoostedTreesModel()];

    /// <summary>The model with that id, or null.</summary>
    public static IForecastModel? Find(string? id) => All.FirstOrDefault(m => m.Id == id);
}
