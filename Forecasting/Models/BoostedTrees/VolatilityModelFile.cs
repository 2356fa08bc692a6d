using System.Collections.Concurrent;
using OrleansStock.Forecasting.Models.Trained;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// The pooled volatility model with its vintages, as <c>backtest train</c> wrote it. What it is made of is checked when it is
/// opened; a vintage's trees are read when an origin of its year first asks, once per process.
/// </summary>
public sealed class VolatilityModelFile : ITrainedFile
{
    private const string Resource = "OrleansStock.Forecasting.Models.BoostedTrees.volatility.zip";

    private static readonly Lazy<VolatilityModelFile> builtIn = new(() => new VolatilityModelFile(ModelArchive.Embedded(Resource)) { IsBuiltIn = true });

    private readonly ModelArchive archive;
    private readonly Dictionary<(int Year, int Horizon), VolatilityManifest.Vintage> vintages = [];
    private readonly ConcurrentDictionary<(int Year, int Horizon), Lazy<VolatilityVintage>> read = [];
    private readonly int[] years, horizons;

    private VolatilityModelFile(ModelArchive archive)
    {
        this.archive = archive;
        Manifest = archive.Manifest<VolatilityManifest>(VolatilityManifest.Entry);
        Check();
        years = [.. Manifest.Vintages.Select(v => v.Year).Distinct().Order()];
        horizons = [.. Manifest.Vintages.Select(v => v.Horizon).Distinct().Order()];
        foreach (var vintage in Manifest.Vintages) vintages.Add((vintage.Year, vintage.Horizon), vintage);
        if (years.Length == 0 || vintages.Count != years.Length * horizons.Length)
            throw new InvalidDataException("The model file does not have a model of each year and horizon.");
    }

    /// <summary>The one that the product embeds.</summary>
    public static VolatilityModelFile BuiltIn => builtIn.Value;

    /// <summary>Whether it is <see cref="BuiltIn"/>.</summary>
    public bool IsBuiltIn { get; private init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string Identity => archive.Identity;

    /// <summary>What it says about itself.</summary>
    public VolatilityManifest Manifest { get; }

    /// <summary>Opens a file, and reads every vintage of it: what is damaged is refused now and not when a year's first origin asks.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="InvalidDataException">It is no model file or a damaged one, or needs inputs which this version does not know.</exception>
    public static VolatilityModelFile Read(Stream stream)
    {
        var file = new VolatilityModelFile(new ModelArchive(stream));
        foreach (var year in file.years)
            foreach (var horizon in file.horizons) file.At(new DateOnly(year, 1, 1), horizon);
        return file;
    }

    /// <summary>The horizons that the vintages were trained for, ascending.</summary>
    internal ReadOnlySpan<int> Horizons => horizons;

    /// <summary>The vintage that serves a day: that of its year, later the newest; null before the first.</summary>
    internal VolatilityVintage? At(DateOnly day, int horizon)
    {
        if (day.Year < years[0]) return null;
        var place = Array.BinarySearch(years, day.Year);
        var key = (years[place >= 0 ? place : ~place - 1], horizon);
        return read.GetOrAdd(key, static (k, file) => new Lazy<VolatilityVintage>(() => file.Load(file.vintages[k])), this).Value;
    }

    private VolatilityVintage Load(VolatilityManifest.Vintage vintage)
    {
        using var stream = new MemoryStream(archive.Read(vintage.Entry));
        return new VolatilityVintage(vintage, TrainedTrees.Read(stream));
    }

    private void Check()
    {
        if (Manifest.Format != VolatilityManifest.CurrentFormat)
            throw new InvalidDataException($"The model file has format {Manifest.Format}; this version reads {VolatilityManifest.CurrentFormat}.");
        foreach (var vintage in Manifest.Vintages)
        {
            if (vintage.Horizon < 1) throw new InvalidDataException($"The model file has a horizon of {vintage.Horizon} days.");
            foreach (var input in vintage.Inputs) VolatilityVintage.PlaceOf(input);
            if (!archive.Contains(vintage.Entry)) throw new InvalidDataException($"The model file lacks {vintage.Entry}.");
            if (vintage.Shape.Count != Quantiles.Count) throw new InvalidDataException($"{vintage.Entry} does not have nine quantiles.");
            // A vintage that saw its own year would score itself with what it knows.
            if (vintage.Through.Year >= vintage.Year)
                throw new InvalidDataException($"{vintage.Entry} saw {vintage.Through:yyyy-MM-dd}, a day that it serves.");
        }
    }
}
