namespace OrleansStock.GrainInterfaces;

/// <summary>Predictions that are shared by a link, for whoever has the link.</summary>
[Alias("OrleansStock.ISharedPredictionsGrain")]
public interface ISharedPredictionsGrain : IGrainWithStringKey
{
    /// <summary>What a link opens; null where it opens nothing, be it revoked or never made.</summary>
    /// <param name="token">What the link's address ends with.</param>
    /// <exception cref="TransientWriteException">The database cannot be used right now.</exception>
    [Alias("Get"), OpenToWebs(WebCaller.Anybody)]
    Task<SharedPrediction?> Get(string token);
}
