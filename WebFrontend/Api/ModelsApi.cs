using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Leaderboards;

namespace OrleansStock.WebFrontend.Api;

internal static class ModelsApi
{
    /// <summary>A model of the service.</summary>
    /// <param name="Id">The id in calls.</param>
    /// <param name="Version">Grows when equal input gives another forecast.</param>
    /// <param name="Name">What a person reads.</param>
    /// <param name="Description">What it does with the prices.</param>
    /// <param name="MinimumBars">The fewest trading days of history it needs.</param>
    /// <param name="IsDefault">Whether it is taken where none is named.</param>
    /// <param name="RangeOrigin">Where the width of its range comes from.</param>
    /// <param name="Record">Its walk-forward record over many tickers; null where it was not measured.</param>
    public sealed record ModelDescription(
        string Id, int Version, string Name, string Description, int MinimumBars, bool IsDefault, string RangeOrigin, ModelRecord? Record);

    /// <summary>The walk-forward record of a model over many tickers, as Backtest measured it; never the live record.</summary>
    /// <param name="Measured">The day of the measurement.</param>
    /// <param name="Data">What it was measured on.</param>
    /// <param name="Baseline">The id of the model against which skill is stated.</param>
    /// <param name="Horizons">One entry per horizon, ascending.</param>
    public sealed record ModelRecord(DateOnly Measured, string Data, string Baseline, IReadOnlyList<LeaderboardRow> Horizons);

    public static void MapModels(this IEndpointRouteBuilder api) => api
        .MapGet("/models", GetModelsAsync)
        .WithName("getModels").WithTags("Models")
        .WithSummary("The models, in the order in which a person sees them, each with its overall walk-forward record.");

    private static async Task<IReadOnlyList<ModelDescription>> GetModelsAsync(IWebHostEnvironment environment, CancellationToken cancellationToken)
    {
        var board = await Leaderboard.ReadAsync(environment.WebRootFileProvider, cancellationToken);
        return
        [
            .. ForecastModels.All.Select(m => new ModelDescription(
                m.Id, m.Version, m.Name, m.Description, m.MinimumBars, m.Id == ForecastModels.DefaultId, m.RangeOrigin,
                board?.Of(m.Id) is { Count: > 0 } rows ? new ModelRecord(board.Measured, board.Data, board.Baseline, rows) : null)),
        ];
    }
}
