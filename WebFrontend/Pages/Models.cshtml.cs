using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Leaderboards;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>How good the models are, all at a glance and one of them at a time.</summary>
public sealed class ModelsModel(IWebHostEnvironment environment) : PageModel
{
    /// <summary>The models, in the order in which a person sees them.</summary>
    public IReadOnlyList<IForecastModel> Models { get; } = ForecastModels.All;

    /// <summary>Their measured record; null where there is none.</summary>
    public LeaderboardTable? Table { get; private set; }

    /// <summary>The model that is shown in full.</summary>
    public IForecastModel Shown { get; private set; } = null!;

    /// <summary>Shows the page.</summary>
    /// <param name="days">Trading days ahead; null for the default.</param>
    /// <param name="sort">The column by which the models stand; null for the default.</param>
    /// <param name="model">The model that is shown in full; null for the default.</param>
    public async Task OnGetAsync(int? days, string? sort, string? model, CancellationToken cancellationToken)
    {
        Shown = ForecastModels.Find(model) ?? ForecastModels.Find(ForecastModels.DefaultId)!;
        if (await Leaderboard.ReadAsync(environment.WebRootFileProvider, cancellationToken) is { } board)
            Table = LeaderboardTable.Of(board, days, sort, model);
    }
}
