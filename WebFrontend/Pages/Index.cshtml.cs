using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Charts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Leaderboards;
using OrleansStock.WebFrontend.Watchlists;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>Home: one's own start page, and for strangers what the service does, what a calibrated range is, how good the models are.</summary>
internal sealed class IndexModel(
    ForecastReader forecasts, StartReader starts,
    IWebHostEnvironment environment, IServiceProvider services, TimeProvider time, ILogger<IndexModel> logger) : PageModel
{
    /// <summary>The example; null where it does not come at once.</summary>
    public FanChart? Sample { get; private set; }

    /// <summary>The numbers of the example.</summary>
    public TickerForecast? SampleForecast { get; private set; }

    /// <summary>The name of the example's model.</summary>
    public string? SampleModel { get; private set; }

    /// <summary>The measured record of the models; null where there is none.</summary>
    public Leaderboard? Leaderboard { get; private set; }

    /// <summary>What somebody who is signed in begins with; null for a stranger.</summary>
    public StartView? Start { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.FindAccountId() is { } account)
        {
            Start = await starts.ReadAsync(account);
            return;
        }

        Leaderboard = await Leaderboard.ReadAsync(environment.WebRootFileProvider, cancellationToken);
        if (ForecastModels.Find(ForecastModels.DefaultId) is not { } model) return;
        try
        {
            // A silo in this process answers for sure, and the first page after a start is the one that a newcomer sees.
            var patience = services.GetService<ClusterSettings>() is null ? Timeouts.Web.FrontPage : Timeouts.Web.FirstPage;
            var view = await forecasts.GetViewAsync(SampleTicker.Symbol, model.Id).AsTask().WaitAsync(patience, time, cancellationToken);
            if (view.Forecast is not { } forecast) return;
            Sample = FanChart.Of(SampleTicker.Symbol, forecast.Currency, view.History, forecast);
            (SampleForecast, SampleModel) = (forecast, model.Name);
        }
        catch (Exception e) when (e is TickerException || CallFailure.Classify(e).IsAway)
        {
            HomeLog.NoSample(logger, e.Message);
        }
    }
}

internal static partial class HomeLog
{
    [LoggerMessage(LogLevel.Information, "The home page goes without its example: {Reason}")]
    public static partial void NoSample(ILogger logger, string reason);
}
