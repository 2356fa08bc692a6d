using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Pages.Predictions;

/// <summary>A person's predictions, newest first.</summary>
[Authorize]
public sealed class IndexModel(IGrainFactory grains) : PageModel
{
    private const int PageSize = 25;

    /// <summary>The predictions of this page.</summary>
    public IReadOnlyList<PredictionRecord> Items { get; private set; } = [];

    /// <summary>Whether a prediction of this page has a horizon of its owner's choice.</summary>
    public bool HasOwn { get; private set; }

    /// <summary>Where this page begins; null for the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>Where the page after begins; null on the last one.</summary>
    public long? Next { get; private set; }

    private string UserId => User.FindAccountId()!;

    /// <summary>Shows one page.</summary>
    public async Task OnGetAsync()
    {
        var page = await grains.RepeatAsync(g => g.GetPredictionLog(UserId).GetPage(Before, PageSize));
        (Items, Next) = (page.Items, page.Next);
        HasOwn = Items.Any(r => OwnOf(r) is not null);
    }

    /// <summary>The horizon that the person chose besides those of the model; null where there is none.</summary>
    public static PredictionHorizon? OwnOf(PredictionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Horizons.FirstOrDefault(h => !ForecastModels.Horizons.Contains(h.Horizon));
    }

    /// <summary>Deletes a prediction and shows the page again.</summary>
    /// <param name="id">The number of the prediction.</param>
    public async Task<IActionResult> OnPostDeleteAsync(long id)
    {
        TempData["Notice"] = await grains.DeletePredictionAsync(UserId, id) ? "The prediction is deleted." : "That prediction was deleted already.";
        return RedirectToPage("/Predictions/Index", new { before = Before });
    }
}
