using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Api;
using OrleansStock.WebFrontend.Pages.Shared;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>Home: what the service does, what a calibrated range is, how good the models are.</summary>
public sealed class IndexModel(IGrainFactory grains, IWebHostEnvironment environment, TimeProvider time, ILogger<IndexModel> logger) : PageModel
{
    /// <summary>The reserved symbol of the bundled series.</summary>
    public const string SampleSymbol = "^GSPC.SAMPLE";

    // The page must not wait for a picture.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1.5);

    /// <summary>The example; null where it cannot be had at once.</summary>
    public FanChart? Sample { get; private set; }

    /// <summary>The numbers of the example.</summary>
    public TickerForecast? SampleForecast { get; private set; }

    /// <summary>The name of the example's model.</summary>
    public string? SampleModel { get; private set; }

    /// <summary>The measured record of the models; null where there is none.</summary>
    public Leaderboard? Leaderboard { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Leaderboard = await Leaderboard.ReadAsync(environment.WebRootFileProvider, cancellationToken);
        if (ForecastModels.Find(ForecastModels.DefaultId) is not { } model) return;
        try
        {
            var ticker = grains.GetTicker(SampleSymbol);
            var forecast = await ticker.GetForecast(model.Id).WaitAsync(patience, time, cancellationToken);
            var history = await ticker.GetHistory(forecast.Origin.AddYears(-2), null).WaitAsync(patience, time, cancellationToken);
            (Sample, SampleForecast, SampleModel) = (FanChart.Of(SampleSymbol, forecast.Currency, history.Bars, forecast), forecast, model.Name);
        }
        catch (Exception e) when (e is TickerException || GrainProblems.IsClusterAway(e))
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
