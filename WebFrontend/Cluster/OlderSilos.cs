using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>
/// What a silo of build 3ffa334 cannot answer, put together from the calls that it knows: during a rolling upgrade this web may
/// meet such silos. Remove it once no upgrade begins there.
/// </summary>
internal static class OlderSilos
{
    // Never equal to a silo's version, so that the next call is answered in full.
    private const string VersionOfParts = "parts";
    private const int RecentBars = 10;

    /// <summary>See <see cref="ITickerGrain.GetView"/>.</summary>
    public static async Task<TickerView> GetViewAsync(ITickerGrain ticker, string modelId, string? knownVersion)
    {
        try
        {
            return await ticker.GetView(modelId, knownVersion);
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            return new TickerView(VersionOfParts, await GetPartsAsync(ticker, modelId));
        }
    }

    /// <summary>See <see cref="ITickerGrain.GetPast"/>.</summary>
    /// <exception cref="TickerException">Also where the silo is of that build.</exception>
    public static async Task<TickerPast> GetPastAsync(this IGrainFactory grains, Symbol symbol, string modelId)
    {
        try
        {
            return await grains.RepeatAsync(g => g.GetTicker(symbol).GetPast(modelId));
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.Refusal("show earlier forecasts");
        }
    }

    private static async Task<TickerViewContent> GetPartsAsync(ITickerGrain ticker, string modelId)
    {
        var summary = await ticker.GetSummary();
        var bars = (await ticker.GetHistory(null, null)).Bars;
        TickerForecast? forecast = null;
        TickerScorecard? scorecard = null;
        ForecastProblem? problem = null;
        try
        {
            forecast = await ticker.GetForecast(modelId);
            scorecard = await ticker.GetScorecard(modelId);
        }
        catch (TickerException e)
        {
            (forecast, problem) = (null, new ForecastProblem(e.Error, e.Message, e.RetryAfter));
        }

        return new TickerViewContent
        {
            Summary = summary,
            Forecast = forecast,
            Scorecard = scorecard,
            Problem = problem,
            History = ChartHistory.Of([.. bars]),
            Recent = [.. bars.TakeLast(RecentBars)],
        };
    }
}
