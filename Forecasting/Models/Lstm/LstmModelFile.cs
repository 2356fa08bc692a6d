using System.Runtime.InteropServices;
using OrleansStock.Forecasting.Models.Trained;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>The networks of all years, as <c>backtest train --models lstm</c> wrote them; read and checked once per process.</summary>
public sealed class LstmModelFile : ITrainedFile
{
    private const string Resource = "OrleansStock.Forecasting.Models.Lstm.lstm.zip";

    private static readonly Lazy<LstmModelFile> builtIn = new(() => new LstmModelFile(ModelArchive.Embedded(Resource)) { IsBuiltIn = true });

    private readonly LstmVintage[] vintages;

    private LstmModelFile(ModelArchive archive)
    {
        Identity = archive.Identity;
        Manifest = archive.Manifest<LstmManifest>(LstmManifest.Entry);
        if (Manifest.Format != LstmManifest.CurrentFormat)
            throw new InvalidDataException($"The model file has format {Manifest.Format}; this version reads {LstmManifest.CurrentFormat}.");
        if (!Manifest.Inputs.SequenceEqual(LstmInputs.Names))
            throw new InvalidDataException($"The model file needs the inputs {string.Join(", ", Manifest.Inputs)}, which are not those of this version.");
        if (Manifest.Units < 1 || Manifest.Horizons is [] or [< 1, ..] || !Manifest.Horizons.Order().Distinct().SequenceEqual(Manifest.Horizons))
            throw new InvalidDataException("The model file's units and horizons are not numbers of 1 or more, the horizons ascending.");
        vintages = [.. Manifest.Vintages.Select(v => Vintage(archive, v))];
        if (vintages.Length == 0) throw new InvalidDataException("The model file has no vintage.");
    }

    /// <summary>The one that the product embeds.</summary>
    public static LstmModelFile BuiltIn => builtIn.Value;

    /// <summary>Whether it is <see cref="BuiltIn"/>.</summary>
    public bool IsBuiltIn { get; private init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string Identity { get; }

    /// <summary>What it says about itself.</summary>
    public LstmManifest Manifest { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="InvalidDataException">
    /// It is something else or damaged, needs inputs that this version does not know, or has seen what it serves.
    /// </exception>
    public static LstmModelFile Read(Stream stream) => new(new ModelArchive(stream));

    /// <summary>The vintage that serves a day: that of its year, later the newest; null before the first.</summary>
    internal LstmVintage? At(DateOnly day)
    {
        var place = vintages.Length - 1;
        while (place >= 0 && vintages[place].About.Year > day.Year) place--;
        return place < 0 ? null : vintages[place];
    }

    private LstmVintage Vintage(ModelArchive archive, LstmManifest.Vintage about)
    {
        var entry = LstmManifest.WeightsOf(about.Year);
        // A vintage that saw its own year would score itself with what it knows.
        if (about.Through.Year >= about.Year) throw new InvalidDataException($"{entry} saw {about.Through:yyyy-MM-dd}, a day that it serves.");
        if (about.Shapes.Count != Manifest.Horizons.Count || about.Shapes.Any(s => s.Count != Quantiles.Count))
            throw new InvalidDataException($"{entry} does not have nine quantiles for each horizon.");
        var bytes = archive.Read(entry);
        if (bytes.Length != sizeof(float) * LstmNetwork.Size(Manifest.Inputs.Count, Manifest.Units, Manifest.Horizons.Count))
            throw new InvalidDataException($"{entry} has another number of weights.");
        double[] weights = [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(w => (double)w)];
        if (!weights.All(double.IsFinite)) throw new InvalidDataException($"{entry} has a weight that is not finite.");
        return new LstmVintage(about, new LstmNetwork(Manifest.Inputs.Count, Manifest.Units, Manifest.Horizons.Count, weights));
    }
}
