using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Api;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Pages.Predictions;

/// <summary>A person's predictions, newest first or as they are asked for.</summary>
[Authorize]
public sealed class IndexModel(IGrainFactory grains) : PageModel
{
    private const int PageSize = 25;

    /// <summary>The predictions of this page.</summary>
    public IReadOnlyList<PredictionRecord> Items { get; private set; } = [];

    /// <summary>Whether a prediction of this page has a horizon of its owner's choice.</summary>
    public bool HasOwn { get; private set; }

    /// <summary>What was written beside these predictions, by their numbers.</summary>
    public IReadOnlyDictionary<long, string> Notes { get; private set; } = new Dictionary<long, string>();

    /// <summary>How the person's ranges have held; null where no outcome is there yet, or a page after the first is shown.</summary>
    public OwnCalibration? Calibration { get; private set; }

    /// <summary>What is wrong with a filter; null where nothing.</summary>
    public string? Wrong { get; private set; }

    /// <summary>Whether the search stopped before the page was full, and goes on with the next.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>The order in which they are shown.</summary>
    public PredictionOrder Order { get; private set; }

    /// <summary>Where this page begins; null for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The filter by ticker.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Symbol { get; set; }

    /// <summary>The filter by model.</summary>
    [BindProperty(SupportsGet = true, Name = "model")]
    public string? ModelId { get; set; }

    /// <summary>The filter by state.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>The filter by the first day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? DueFrom { get; set; }

    /// <summary>The filter by the last day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? DueTo { get; set; }

    /// <summary>The filter by words of a note.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The order that was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>Where the page after begins; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether anything but all of them, newest first, is asked for.</summary>
    public bool IsFiltered => ((string?[])[Symbol, ModelId, State, DueFrom, DueTo, Q, Sort]).Any(s => !string.IsNullOrWhiteSpace(s));

    private string UserId => User.FindAccountId()!;

    /// <summary>Shows one page.</summary>
    public async Task OnGetAsync()
    {
        var choice = new PredictionChoice
        {
            Symbol = Symbol, Model = ModelId, State = State, DueFrom = DueFrom, DueTo = DueTo, Q = Q, Sort = Sort, Cursor = Before,
        };
        if (!choice.TryRead(PageSize, out var query, out var wrong))
        {
            Wrong = wrong.Message;
            return;
        }

        var calibration = Before is null ? grains.GetCalibrationAsync(UserId) : Task.FromResult<OwnCalibration?>(null);
        var page = await grains.FindPredictionsAsync(UserId, query);
        (Items, Next, Notes, IsCutShort, Order) = (page.Items, page.Next, page.Notes, page.IsCutShort, query.EffectiveOrder);
        HasOwn = Items.Any(r => OwnOf(r) is not null);
        Calibration = await calibration is { Resolved: > 0 } held ? held : null;
    }

    /// <summary>This list at another place: the first page where it is null.</summary>
    public string? LinkTo(string? before) => Url.Page("/Predictions/Index", new
    {
        symbol = Given(Symbol), model = Given(ModelId), state = Given(State), dueFrom = Given(DueFrom), dueTo = Given(DueTo),
        q = Given(Q), sort = Given(Sort), before,
    });

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    /// <summary>The horizon that the person chose besides those of the model; null where there is none.</summary>
    public static PredictionHorizon? OwnOf(PredictionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Horizons.FirstOrDefault(h => !ForecastModels.Horizons.Contains(h.Horizon));
    }

    /// <summary>Deletes a prediction and shows the list again.</summary>
    /// <param name="id">The number of the prediction.</param>
    public async Task<IActionResult> OnPostDeleteAsync(long id)
    {
        TempData["Notice"] = await grains.DeletePredictionAsync(UserId, id)
            ? "The prediction is deleted. What stays is its number and its leaf in the ledger, a hash that says nothing without the text."
            : "That prediction was deleted already.";
        return LinkTo(Before) is { } link ? LocalRedirect(link) : RedirectToPage();
    }
}
