using Microsoft.Extensions.Options;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Silo;

/// <summary>The trained models that a process serves: those that the product embeds, or an operator's own.</summary>
public static class TrainedModels
{
    private const string Key = "Forecasts:VolatilityModel", Name = "Forecasts__VolatilityModel";

    /// <summary>Opens the file that is configured, before anything is forecast.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <exception cref="OptionsValidationException">It cannot be read or is refused; the message is one line that names the key.</exception>
    public static void Configure(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var path = configuration[Key];
        if (string.IsNullOrWhiteSpace(path)) return;
        try
        {
            using var stream = File.OpenRead(path);
            BoostedTreesModel.Configure(VolatilityModelFile.Read(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new OptionsValidationException(Name, typeof(TrainedModels), [$"{Name}: {e.Message.ReplaceLineEndings(" ")}"]);
        }
    }

    /// <summary>Says at start which file is served, and warns where silos have registered the same method with another one.</summary>
    /// <param name="registered">The versions of the model that silos of this database have registered, this one's among them.</param>
    /// <param name="logger">Takes the lines.</param>
    public static void Announce(IReadOnlyCollection<int> registered, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(registered);
        var own = new BoostedTreesModel().Version;
        int[] others = [.. registered.Where(version => version != own && BoostedTreesModel.IsSameMethod(version, own))];
        logger.LogInformation("boosted-trees serves version {Version} of its trained model.", own);
        if (others.Length == 0) return;
        logger.LogWarning(
            "Silos of this database have registered boosted-trees with other model files (versions {Others}). All silos of a cluster must use one: {Setting}.",
            string.Join(", ", others), Name);
    }
}
