using Microsoft.Extensions.Options;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Lstm;
using OrleansStock.Forecasting.Models.Trained;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Silo;

/// <summary>The trained models that a process serves: those that the product embeds, or an operator's own.</summary>
public static class TrainedModels
{
    private static readonly (string ModelId, string Setting, Action<Stream?> Set)[] all =
    [
        ("boosted-trees", "VolatilityModel", file => BoostedTreesModel.Configure(file is null ? null : VolatilityModelFile.Read(file))),
        ("lstm", "LstmModel", file => LstmModel.Configure(file is null ? null : LstmModelFile.Read(file))),
    ];

    /// <summary>Opens the files that are configured, before anything is forecast; without a setting the built-in file serves.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <exception cref="OptionsValidationException">One cannot be read or is refused; the message is one line that names the key and the file.</exception>
    public static void Configure(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        foreach (var (_, setting, set) in all)
        {
            if (configuration[$"Forecasts:{setting}"] is not { } path || string.IsNullOrWhiteSpace(path))
            {
                set(null);
                continue;
            }

            try
            {
                using var stream = File.OpenRead(path);
                set(stream);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                throw new OptionsValidationException(
                    Name(setting), typeof(TrainedModels), [$"{Name(setting)}: {path}: {e.Message.ReplaceLineEndings(" ")}"]);
            }
        }
    }

    /// <summary>Says at start which files are served, and warns where silos have registered the same method with another one.</summary>
    /// <param name="registry">Holds the versions that silos of this database have registered, this one's among them.</param>
    /// <param name="logger">Takes the lines.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static async Task AnnounceAsync(ModelRegistry registry, ILogger logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registry);
        foreach (var (id, setting, _) in all)
        {
            var own = ForecastModels.Find(id)!.Version;
            logger.LogInformation("{Model} serves version {Version} of its trained model.", id, own);
            var registered = await registry.VersionsAsync(id, cancellationToken);
            int[] others = [.. registered.Where(version => version != own && TrainedVersion.IsSameMethod(version, own))];
            if (others.Length == 0) continue;
            logger.LogWarning(
                "Silos of this database have registered {Model} with other model files (versions {Others}). All silos of a cluster must use one: {Setting}.",
                id, string.Join(", ", others), Name(setting));
        }
    }

    private static string Name(string setting) => $"Forecasts__{setting}";
}
