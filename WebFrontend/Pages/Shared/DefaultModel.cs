using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Pages.Shared;

/// <summary>The model of a page that was asked for none.</summary>
public static class DefaultModel
{
    private const string PreferredId = "ensemble";

    /// <summary>The preferred model, or the first that there is; null where there is none.</summary>
    public static IForecastModel? Find() => ForecastModels.Find(PreferredId) ?? ForecastModels.All.FirstOrDefault();
}
