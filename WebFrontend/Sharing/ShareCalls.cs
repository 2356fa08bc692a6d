using System.Buffers.Text;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Sharing;

/// <summary>Calls about predictions that are shared by a link. An owner is always the authenticated user, never one from a request.</summary>
internal static class ShareCalls
{
    // Base64url of 16 bytes.
    private const int TokenLength = 22;

    /// <summary>The path of a link's page.</summary>
    public static string PathOf(string token) => "/shared/" + token;

    /// <summary>What a link opens; null where it opens nothing.</summary>
    public static async Task<SharedPrediction?> GetSharedAsync(this IGrainFactory grains, string token)
    {
        if (token.Length != TokenLength || !Base64Url.IsValid(token)) return null;
        try
        {
            return await grains.RepeatAsync(g => g.GetSharedPredictions().Get(token));
        }
        catch (Exception e) when (IsOfAnEarlierBuild(e))
        {
            throw EarlierBuild.Refusal("show shared predictions");
        }
    }

    /// <summary>Shares a prediction; null where there is none of that number.</summary>
    public static Task<PredictionLink?> ShareAsync(this IGrainFactory grains, string userId, long id) => AskAsync(grains, userId, log => log.Share(id));

    /// <summary>Ends the sharing of a prediction; false where it was not shared.</summary>
    public static Task<bool> UnshareAsync(this IGrainFactory grains, string userId, long id) => AskAsync(grains, userId, log => log.Unshare(id));

    /// <summary>The link of a prediction; null where it is not shared.</summary>
    public static Task<PredictionLink?> GetLinkAsync(this IGrainFactory grains, string userId, long id) => AskAsync(grains, userId, log => log.GetLink(id));

    private static async Task<T> AskAsync<T>(IGrainFactory grains, string userId, Func<IPredictionLogGrain, Task<T>> ask)
    {
        try
        {
            return await grains.RepeatAsync(g => ask(g.GetPredictionLog(userId)));
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.Refusal("share predictions");
        }
    }

    // No silo knows the grain, or the one that was asked does not.
    private static bool IsOfAnEarlierBuild(Exception e) => e is ArgumentException || EarlierBuild.IsWithoutMethod(e);
}
