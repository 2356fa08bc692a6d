using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Horizons;
using OrleansStock.WebFrontend.Leaderboards;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>The form that records a prediction.</summary>
[Authorize, Paced]
internal sealed class PredictModel(
    IGrainFactory grains, ForecastReader forecasts, IWebHostEnvironment environment, TimeProvider time) : PageModel
{
    /// <summary>The models to choose from, in the order in which a person sees them, each with how it has done.</summary>
    public IReadOnlyList<ModelLine> Lines { get; private set; } = [];

    /// <summary>The ticker on which they did; null where the lines are about all tickers.</summary>
    public Symbol? LinesAbout { get; private set; }

    /// <summary>The ticker as the person typed it.</summary>
    [BindProperty]
    public string? Symbol { get; set; }

    /// <summary>The id of the chosen model.</summary>
    [BindProperty]
    public string? ModelId { get; set; }

    /// <summary>The id of this form: sending it twice records once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    /// <summary>A horizon of the person's own.</summary>
    public OwnHorizonField Own { get; private set; } = OwnHorizonField.None;

    /// <summary>One sentence beside the ticker; null where there is nothing to say.</summary>
    public string? SymbolProblem { get; private set; }

    /// <summary>One sentence beside the models; null where there is nothing to say.</summary>
    public string? ModelProblem { get; private set; }

    /// <summary>Whether the price source is away, so that the bundled sample is offered.</summary>
    public bool OfferSample { get; private set; }

    /// <summary>One sentence above the form; null where there is nothing to say.</summary>
    public string? Problem { get; private set; }

    /// <summary>Shows the form, filled in as far as the address says.</summary>
    /// <param name="symbol">A ticker to begin with; may be null.</param>
    /// <param name="model">A model to begin with; may be null.</param>
    /// <param name="horizon">A horizon of the person's own to begin with, in trading days; may be null.</param>
    /// <param name="date">The same as a date; may be null.</param>
    public async Task OnGetAsync(string? symbol, string? model, string? horizon, string? date)
    {
        Own = OwnHorizonField.Of(horizon, date);
        Symbol = Forecasting.Symbol.TryParse(symbol, out var known) ? known.ToString() : null;
        ModelId = ForecastModels.Find(model)?.Id ?? ForecastModels.DefaultId;
        NewRequest();
        await ReadLinesAsync();
    }

    /// <summary>Records the prediction and goes to it.</summary>
    /// <param name="horizon">A horizon of the person's own in trading days, as typed; null for none.</param>
    /// <param name="date">The same as a date; null for none.</param>
    public async Task<IActionResult> OnPostAsync(string? horizon, string? date)
    {
        Own = OwnHorizonField.Of(horizon, date);
        var isSymbol = Forecasting.Symbol.TryParse(Symbol, out var symbol);
        if (!isSymbol)
        {
            SymbolProblem = string.IsNullOrWhiteSpace(Symbol)
                ? "Enter a ticker."
                : TickerWords.NotATicker;
            // A text too long for a ticker is not shown again.
            Symbol = Symbol?.Length > Forecasting.Symbol.MaxLength ? null : Symbol;
        }

        if (ForecastModels.Find(ModelId) is not { } model)
        {
            ModelProblem = "Choose one of the models.";
            ModelId = ForecastModels.DefaultId;
            return await AgainAsync();
        }

        if (!isSymbol || Own.Problem is not null) return await AgainAsync();
        if (!GrainInterfaces.RequestId.TryParse(RequestId, out var requestId))
        {
            NewRequest();
            Problem = "The form was incomplete. Press Predict again.";
            return await AgainAsync();
        }

        Symbol = symbol.ToString();
        try
        {
            var receipt = await grains.PredictAsync(User.FindAccountId()!, symbol, model.Id, requestId, Own.Choice);
            TempData["Notice"] = receipt.Created
                ? $"Your {(receipt.Record.Retrospective ? "look back" : "prediction")} for {symbol} is recorded."
                : $"This prediction for {symbol} was already recorded; here it is.";
            return RedirectToPage("/Predictions/Prediction", new { id = receipt.Record.Id });
        }
        catch (TickerException e)
        {
            Explain(symbol, e);
        }
        catch (RequestConflictException)
        {
            SymbolProblem = "This form has already recorded another prediction. Press Predict again to record this one too.";
            NewRequest();
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            // The same id is sent again, so that what was written after all is found and not doubled.
            failure.SetStatus(Response);
            Problem = failure.Kind switch
            {
                FailureKind.UnknownOutcome => e.Message,
                FailureKind.Busy => "We are getting more requests than we can answer. Press Predict again in a few seconds; it is recorded once.",
                _ => "We cannot answer right now. Press Predict again in a few seconds; it is recorded only once.",
            };
        }

        return await AgainAsync();
    }

    private void Explain(Symbol symbol, TickerException e)
    {
        CallFailure.Classify(e).SetStatus(Response);
        switch (e.Error)
        {
            case TickerError.UnknownModel:
            case TickerError.TooShort:
                ModelProblem = e.Message;
                break;
            case TickerError.BadHorizon:
            case TickerError.Upgrading:
                Own = Own with { Problem = e.Message };
                break;
            case TickerError.SourceUnavailable:
                (OfferSample, Problem) = (true, TickerWords.Describe(symbol, e));
                break;
            default:
                SymbolProblem = TickerWords.Describe(symbol, e);
                break;
        }
    }

    private async Task<PageResult> AgainAsync()
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status400BadRequest;
        if (!GrainInterfaces.RequestId.TryParse(RequestId, out _)) NewRequest();
        await ReadLinesAsync();
        return Page();
    }

    // On the ticker where there is one and its records come at once; over all tickers otherwise.
    private async Task ReadLinesAsync()
    {
        var board = await Leaderboard.ReadAsync(environment.WebRootFileProvider, HttpContext.RequestAborted);
        var overall = ForecastModels.All.Select(model => ModelLine.Of(model, board?.Of(model.Id) ?? [])).ToList();
        Lines = overall;
        if (SymbolProblem is not null || OfferSample || !Forecasting.Symbol.TryParse(Symbol, out var known)) return;
        var found = await Task.WhenAll(overall.Select(line => ReadLineAsync(line.Model, known)));
        if (found.All(line => line is null)) return;
        (Lines, LinesAbout) = ([.. found.Zip(overall, (line, other) => line ?? new ModelLine(other.Model, "still being worked out", false))], known);
    }

    private async Task<ModelLine?> ReadLineAsync(IForecastModel model, Symbol symbol)
    {
        try
        {
            var view = await forecasts.GetViewAsync(symbol, model.Id).AsTask().WaitAsync(Timeouts.Web.FrontPage, time, HttpContext.RequestAborted);
            return view.Scorecard is { } scorecard ? ModelLine.Of(model, scorecard)
                : view.Problem is { } problem ? new ModelLine(model, problem.Message, true) : null;
        }
        catch (Exception e) when (e is TickerException || CallFailure.Classify(e).Kind != FailureKind.Defect)
        {
            return null;
        }
    }

    private void NewRequest() => RequestId = GrainInterfaces.RequestId.New().ToString();
}
