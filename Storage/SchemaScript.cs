using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrleansStock.Storage;

/// <summary>A step of the schema: one file under <c>Schema/</c>, embedded in the assembly.</summary>
/// <param name="Version">The number that its name begins with.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Sql">The statements.</param>
internal sealed record SchemaScript(int Version, string Name, string Sql)
{
    /// <summary>
    /// SHA-256 of the statements, 64 hexadecimal digits. Comment lines, blank lines and line endings do not count: a comment
    /// may be mended, and a checkout on Windows is the same script.
    /// </summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Statements(Sql))));

    /// <summary>The scripts of an engine, in order.</summary>
    public static IReadOnlyList<SchemaScript> Load(StorageEngine engine)
    {
        var assembly = typeof(SchemaScript).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.Replace('\\', '/').StartsWith($"{engine}/", StringComparison.Ordinal))
            .Select(resource =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                var name = Path.GetFileNameWithoutExtension(resource.Replace('\\', '/'));
                return new SchemaScript(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            })
            .OrderBy(script => script.Version)];
    }

    private static string Statements(string sql) => string.Join('\n', sql.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.TrimEnd())
        .Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)));
}
