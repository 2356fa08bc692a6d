using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace OrleansStock.Forecasting.Models.Trained;

/// <summary>The bytes of a model file: a zip with a manifest, each entry of which is held against its checksum when it is read.</summary>
internal sealed class ModelArchive
{
    /// <summary>The polynomial of the checksum of zip files, lowest bit first (ISO 3309).</summary>
    private const uint Polynomial = 0xEDB88320;

    /// <summary>A manifest that leaves out what the code takes for granted is refused when it is read.</summary>
    private static readonly JsonSerializerOptions strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly uint[] remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    private readonly byte[] bytes;

    /// <summary>Takes the bytes.</summary>
    public ModelArchive(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        bytes = copy.ToArray();
        Identity = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public string Identity { get; }

    /// <summary>A file that the product embeds.</summary>
    public static ModelArchive Embedded(string resource)
    {
        using var stream = typeof(ModelArchive).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        return new ModelArchive(stream);
    }

    /// <summary>Reads what the file says about itself.</summary>
    /// <param name="name">The name of the entry.</param>
    /// <exception cref="InvalidDataException">It is missing or unreadable.</exception>
    public T Manifest<T>(string name)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Read(name), strict)
                ?? throw new InvalidDataException("The model file's manifest is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The model file's manifest is unreadable: {e.Message}", e);
        }
    }

    /// <summary>Whether there is an entry.</summary>
    public bool Contains(string name)
    {
        using var archive = Open();
        return archive.GetEntry(name) is not null;
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged, or the file is no zip.</exception>
    public byte[] Read(string name)
    {
        using var archive = Open();
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"The model file lacks {name}.");
        using var content = new MemoryStream();
        try
        {
            using var stream = entry.Open();
            stream.CopyTo(content);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{name} is damaged: {e.Message}", e);
        }

        var read = content.ToArray();
        return Checksum(read) == entry.Crc32 ? read : throw new InvalidDataException($"{name} is damaged: its checksum does not fit.");
    }

    private static uint Checksum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var b in content) sum = remainders[(byte)(sum ^ b)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }

    private ZipArchive Open()
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"This is no model file: {e.Message}", e);
        }
    }
}
