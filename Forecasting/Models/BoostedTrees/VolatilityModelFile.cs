using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// The pooled volatility model with its vintages, as <c>backtest train</c> wrote it. What it is made of is checked when it is
/// opened; a vintage's trees are read when an origin of its year first asks, once per process.
/// </summary>
public sealed class VolatilityModelFile
{
    private const string Resource = "OrleansStock.Forecasting.Models.BoostedTrees.volatility.zip";

    private static readonly Lazy<VolatilityModelFile> builtIn = new(LoadBuiltIn);

    private readonly byte[] bytes;
    private readonly Dictionary<(int Year, int Horizon), VolatilityManifest.Vintage> vintages = [];
    private readonly ConcurrentDictionary<(int Year, int Horizon), Lazy<VolatilityVintage>> read = [];
    private readonly int[] years, horizons;

    private VolatilityModelFile(byte[] bytes)
    {
        this.bytes = bytes;
        Identity = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            using var archive = Archive();
            using var text = (archive.GetEntry(VolatilityManifest.Entry) ?? throw new InvalidDataException("The model file has no manifest.")).Open();
            Manifest = JsonSerializer.Deserialize<VolatilityManifest>(text, JsonSerializerOptions.Web)
                ?? throw new InvalidDataException("The model file's manifest is empty.");
            Check(archive);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The model file's manifest is unreadable: {e.Message}", e);
        }

        years = [.. Manifest.Vintages.Select(v => v.Year).Distinct().Order()];
        horizons = [.. Manifest.Vintages.Select(v => v.Horizon).Distinct().Order()];
        foreach (var vintage in Manifest.Vintages) vintages.Add((vintage.Year, vintage.Horizon), vintage);
        if (years.Length == 0 || vintages.Count != years.Length * horizons.Length)
            throw new InvalidDataException("The model file does not have a model of each year and horizon.");
    }

    /// <summary>The one that the product embeds.</summary>
    public static VolatilityModelFile BuiltIn => builtIn.Value;

    /// <summary>Whether it is <see cref="BuiltIn"/>.</summary>
    internal bool IsBuiltIn { get; private init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string Identity { get; }

    /// <summary>What it says about itself.</summary>
    public VolatilityManifest Manifest { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="InvalidDataException">It is no model file, or one that needs inputs which this version does not know.</exception>
    public static VolatilityModelFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new VolatilityModelFile(copy.ToArray());
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
        using var archive = Archive();
        using var stream = new MemoryStream();
        using (var entry = archive.GetEntry(vintage.Entry)!.Open()) entry.CopyTo(stream);
        stream.Position = 0;
        return new VolatilityVintage(vintage, TrainedTrees.Read(stream));
    }

    private void Check(ZipArchive archive)
    {
        if (Manifest.Format != VolatilityManifest.CurrentFormat)
            throw new InvalidDataException($"The model file has format {Manifest.Format}; this version reads {VolatilityManifest.CurrentFormat}.");
        foreach (var vintage in Manifest.Vintages)
        {
            foreach (var input in vintage.Inputs) VolatilityVintage.PlaceOf(input);
            if (archive.GetEntry(vintage.Entry) is null) throw new InvalidDataException($"The model file lacks {vintage.Entry}.");
            if (vintage.Shape.Count != Quantiles.Count) throw new InvalidDataException($"{vintage.Entry} does not have nine quantiles.");
            // A vintage that saw its own year would score itself with what it knows.
            if (vintage.Through.Year >= vintage.Year)
                throw new InvalidDataException($"{vintage.Entry} saw {vintage.Through:yyyy-MM-dd}, a day that it serves.");
        }
    }

    private ZipArchive Archive() => new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    private static VolatilityModelFile LoadBuiltIn()
    {
        using var stream = typeof(VolatilityModelFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new VolatilityModelFile(copy.ToArray()) { IsBuiltIn = true };
    }
}
