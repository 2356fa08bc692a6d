using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Leaderboards;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>What each model does and how it is judged.</summary>
public sealed class ModelsModel(IWebHostEnvironment environment) : PageModel
{
    /// <summary>The models, in the order in which a person sees them.</summary>
    public IReadOnlyList<IForecastModel> Models { get; } = ForecastModels.All;

    /// <summary>Their measured record; null where there is none.</summary>
    public Leaderboard? Leaderboard { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Leaderboard = await Leaderboard.ReadAsync(environment.WebRootFileProvider, cancellationToken);
}
