using System.Data.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Record;
using OrleansStock.WebFrontend.Leaderboards;
using OrleansStock.WebFrontend.Records;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>How good the models are, all at a glance and one of them at a time.</summary>
public sealed class ModelsModel(IWebHostEnvironment environment, RecordStore record, TimeProvider time, ILogger<ModelsModel> logger) : PageModel
{
    /// <summary>The models, in the order in which a person sees them.</summary>
    public IReadOnlyList<IForecastModel> Models { get; } = ForecastModels.All;

    /// <summary>Their measured record; null where there is none.</summary>
    public LeaderboardTable? Table { get; private set; }

    /// <summary>The model that is shown in full.</summary>
    public IForecastModel Shown { get; private set; } = null!;

    /// <summary>How recorded predictions came out; null where it cannot be read.</summary>
    public LiveRecord? Lived { get; private set; }

    /// <summary>Trading days ahead at which the models' live records stand side by side.</summary>
    public int Horizon { get; private set; }

    /// <summary>Shows the page.</summary>
    /// <param name="days">Trading days ahead; null for the default.</param>
    /// <param name="sort">The column by which the models stand; null for the default.</param>
    /// <param name="model">The model that is shown in full; null for the default.</param>
    public async Task OnGetAsync(int? days, string? sort, string? model, CancellationToken cancellationToken)
    {
        Shown = ForecastModels.Find(model) ?? ForecastModels.Find(ForecastModels.DefaultId)!;
        if (await Leaderboard.ReadAsync(environment.WebRootFileProvider, cancellationToken) is { } board)
            Table = LeaderboardTable.Of(board, days, sort, model);
        Horizon = Table?.Horizon ?? (days is { } asked && ForecastModels.Horizons.Contains(asked) ? asked : ForecastModels.Horizons[0]);
        Lived = await ReadRecordAsync();
    }

    private async Task<LiveRecord?> ReadRecordAsync()
    {
        try
        {
            var scores = LiveScore.Of(await record.GetAsync(null, ForecastModels.Horizons));
            var firstDue = scores.Count > 0 ? null : await record.FindFirstDueAsync(null, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            return new LiveRecord(null, firstDue, scores);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "The live record could not be read; the page goes without.");
            return null;
        }
    }
}
