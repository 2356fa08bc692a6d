using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Watchlists;

/// <summary>Puts a person's start page together; what does not come is left out, and said.</summary>
internal sealed class StartReader(WatchlistReader watchlist, IGrainFactory grains)
{
    private const int WatchedShown = 10, PredictionsShown = 5;

    /// <summary>Reads all parts at once.</summary>
    /// <param name="userId">Whose page.</param>
    public async Task<StartView> ReadAsync(string userId)
    {
        var watched = watchlist.ReadAsync(userId, WatchedShown);
        try
        {
            var waiting = grains.FindPredictionsAsync(userId, new PredictionQuery { State = PredictionState.Waiting, Limit = PredictionsShown });
            var resolved = grains.FindPredictionsAsync(userId, new PredictionQuery { State = PredictionState.Resolved, Limit = PredictionsShown });
            var newest = grains.FindPredictionsAsync(userId, new PredictionQuery { Limit = 1 });
            var calibration = grains.GetCalibrationAsync(userId);
            await Task.WhenAll(waiting, resolved, newest, calibration);
            return new StartView(
                await watched, (await waiting).Items, (await resolved).Items, (await newest).Items.Count > 0, await calibration, null);
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            return new StartView(await watched, [], [], true, null, failure.IsAway ? CallFailure.AwaySentence : e.Message);
        }
    }
}
