using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Watchlists;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Watchlists;

/// <summary>A person's watchlist with what is known of the first tickers at once; nobody waits for a cold one.</summary>
internal sealed class WatchlistReader(WatchlistStore store, ForecastReader forecasts, TimeProvider time)
{
    /// <summary>Reads the list.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="withPrices">How many of the first ones are shown with prices and forecast.</param>
    public async Task<IReadOnlyList<WatchRow>> ReadAsync(string userId, int withPrices)
    {
        var watched = await store.GetAsync(userId);
        return await Task.WhenAll(watched.Select((one, at) => at < withPrices ? RowAsync(one.Symbol) : Task.FromResult(new WatchRow(one.Symbol))));
    }

    private async Task<WatchRow> RowAsync(Symbol symbol)
    {
        try
        {
            return WatchRow.Of(symbol, await forecasts.GetViewAsync(symbol, ForecastModels.DefaultId).AsTask().WaitAsync(Timeouts.Web.FrontPage, time));
        }
        catch (TimeoutException)
        {
            return new WatchRow(symbol) { Problem = "Being worked out: look again in a moment." };
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            return new WatchRow(symbol) { Problem = failure.IsAway ? CallFailure.AwaySentence : e.Message };
        }
    }
}
