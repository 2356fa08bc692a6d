using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Horizons;
using OrleansStock.WebFrontend.Odds;
using OrleansStock.WebFrontend.People;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages.People;

/// <summary>The form in which a person gives a range of their own for a ticker: shown first with what it says and may cost, then recorded.</summary>
[Authorize, Paced]
internal sealed class OwnModel(IGrainFactory grains, ForecastReader forecasts, TimeProvider time) : PageModel
{
    private const int LongestText = 30;

    /// <summary>The nine fields.</summary>
    public static IReadOnlyList<string> NineNames => Quantiles.Names;

    /// <summary>The random walk's forecast with the horizon; null where the ticker has none.</summary>
    public TickerForecast? Forecast { get; private set; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Problem { get; private set; }

    /// <summary>The ticker.</summary>
    public Symbol Ticker { get; private set; }

    /// <summary>The horizon as typed.</summary>
    public OwnHorizonField Horizon { get; private set; } = OwnHorizonField.None;

    /// <summary>What the range says; null until it can be read.</summary>
    public OwnRangePreview? Preview { get; private set; }

    /// <summary>The field that is wrong; null where none is.</summary>
    public string? WrongField { get; private set; }

    /// <summary>Why it is wrong; null where nothing is.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The lower end as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Low { get; set; }

    /// <summary>The median as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Median { get; set; }

    /// <summary>The upper end as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? High { get; set; }

    /// <summary>The date of the close that the form was made of.</summary>
    [BindProperty]
    public DateOnly? Origin { get; set; }

    /// <summary>The id of this form: sending it twice records once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    /// <summary>Whether all nine quantiles are given.</summary>
    public bool HasNine => NineNames.Any(n => Text(n) is not null);

    /// <summary>The horizon that is meant.</summary>
    public PriceDistribution? Target => Forecast?.Horizons.FirstOrDefault(h => h.LeadTime == Forecast.OwnHorizon);

    /// <summary>Whether the close that is asked for is known already, though its bar has not come: a range for it counts in no record.</summary>
    public bool IsCloseKnown => Target is { } target && time.GetUtcNow() >= PriceAge.CountedBeforeOf(Ticker.ToString(), Forecast!.Origin, target.ExpectedDate);

    /// <summary>What was typed into a field of the nine; null where nothing was.</summary>
    public string? Text(string name) => Cut(Request.HasFormContentType ? Request.Form[name] : Request.Query[name]);

    /// <summary>Shows the form, and the preview of what the address says.</summary>
    public async Task<IActionResult> OnGetAsync(string symbol, string? horizon, string? date)
    {
        if (!Symbol.TryParse(symbol, out var ticker)) return NotFound();
        await ReadAsync(ticker, horizon, date);
        RequestId = GrainInterfaces.RequestId.New().ToString();
        if (Forecast is not null && ((Low ?? Median ?? High) is not null || HasNine)) TryRead(out _);
        return Page();
    }

    /// <summary>Records the range and goes to it.</summary>
    public async Task<IActionResult> OnPostAsync(string symbol, string? horizon, string? date)
    {
        if (!Symbol.TryParse(symbol, out var ticker)) return NotFound();
        var origin = Origin;
        await ReadAsync(ticker, horizon, date);
        if (Forecast is null || Wrong is not null) return Page();
        if (!TryRead(out var prices)) return Page();
        if (!GrainInterfaces.RequestId.TryParse(RequestId, out var requestId)) return Refuse(null, "The form was incomplete. Record it again.");
        try
        {
            var choice = Horizon.Choice ?? HorizonChoice.Of(Forecast.OwnHorizon!.Value);
            var receipt = await grains.PredictOwnAsync(User.FindAccountId()!, new OwnForecast(ticker, choice, prices.Value, origin), requestId);
            TempData["Notice"] = receipt.Created ? $"Your range for {ticker} is recorded and sealed." : $"This range for {ticker} was already recorded.";
            return RedirectToPage("/Predictions/Prediction", new { id = receipt.Record.Id });
        }
        catch (RequestConflictException e)
        {
            RequestId = GrainInterfaces.RequestId.New().ToString();
            return Refuse(null, e.Message);
        }
        catch (TickerException e)
        {
            CallFailure.Classify(e).SetStatus(Response);
            return Refuse(e.Error == TickerError.BadHorizon ? "horizon" : e.Field ?? "high", e.Message);
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            // The same id is sent again, so that what was written after all is found and not doubled.
            failure.SetStatus(Response);
            return Refuse(null, "We cannot answer right now. Record it again in a few seconds; it is recorded only once.");
        }
    }

    private async Task ReadAsync(Symbol ticker, string? horizon, string? date)
    {
        Ticker = ticker;
        (Low, Median, High) = (Cut(Low), Cut(Median), Cut(High));
        Horizon = OwnHorizonField.Of(horizon, date);
        var choice = Horizon.Choice ?? HorizonChoice.Of(ForecastModels.Horizons[0]);
        try
        {
            try
            {
                Forecast = await forecasts.GetForecastAsync(ticker, ForecastModels.BaselineId, choice);
            }
            catch (TickerException e) when (e.Error == TickerError.BadHorizon)
            {
                Refuse("horizon", e.Message);
                Forecast = await forecasts.GetForecastAsync(ticker, ForecastModels.BaselineId, HorizonChoice.Of(ForecastModels.Horizons[0]));
            }
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            failure.SetStatus(Response);
            Problem = e is TickerException known ? TickerWords.Describe(ticker, known) : CallFailure.AwaySentence;
        }

        if (Horizon.Problem is { } wrong) Refuse("horizon", wrong);
        Origin = Forecast?.Origin;
    }

    private bool TryRead([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Quantiles<double>? prices)
    {
        prices = null;
        var near = Forecast!.CloseAtOrigin;
        decimal? Price(string? text) => text is null ? null : TypedPrice.TryParse(text, near, out var price) ? price : 0;
        var input = new OwnRangeInput(Price(Low), Price(Median), Price(High), HasNine ? [.. NineNames.Select(n => Price(Text(n)))] : null);
        if (!input.TryRead(out prices, out var wrong))
        {
            Refuse(wrong.Field, wrong.Message);
            return false;
        }

        // Such a range is not recorded, and what it might cost is beyond any price.
        if (OwnForecast.FindSlip(prices.Value, Forecast.OriginPrice) is var (field, message))
        {
            Refuse(HasNine ? "quantiles" : field, message);
            return false;
        }

        Preview = OwnRangePreview.Of(prices.Value, Target!, Forecast.OriginPrice);
        return true;
    }

    private PageResult Refuse(string? field, string sentence)
    {
        (WrongField, Wrong) = (field, sentence);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string? Cut(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var t && t.Length > LongestText ? t[..LongestText] : t;

    /// <summary>A score in per cent, such as <c>1.24 %</c>.</summary>
    public static string Score(double crps) => (100 * crps).ToString("0.00", CultureInfo.InvariantCulture) + "\u00a0%";
}
