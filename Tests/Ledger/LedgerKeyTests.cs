using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using OrleansStock.Grains.Ledger;
using OrleansStock.Storage;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Ledger;

/// <summary>Where the key that signs heads comes from.</summary>
public sealed class LedgerKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void From_ASecret_IsOneKeyOfItsOwnAndSignsForIt()
    {
        using var key = From(new string('a', 32), StorageEngine.MySql)!;
        using var same = From(new string('a', 32), StorageEngine.MySql)!;
        using var other = From(new string('a', 31) + "b", StorageEngine.MySql)!;

        Assert.Equal((key.Id, key.PublicKey), (same.Id, same.PublicKey));
        Assert.NotEqual(key.PublicKey, other.PublicKey);
        byte[] text = [1, 2, 3];
        using var reader = ECDsa.Create();
        reader.ImportFromPem(same.PublicKey);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(reader.ExportSubjectPublicKeyInfo()))[..16], key.Id);
        Assert.True(reader.VerifyData(text, key.Sign(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.False(reader.VerifyData(text, other.Sign(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public void From_SqliteWithoutASecret_MakesAFileForTheOwnerAloneAndKeepsIt()
    {
        using var first = From(null, StorageEngine.Sqlite)!;
        using var second = From(null, StorageEngine.Sqlite)!;

        var file = Path.Combine(folder.Path, LedgerKey.FileName);
        Assert.Equal(first.Id, second.Id);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.Delete(file);
        using var third = From(null, StorageEngine.Sqlite)!;
        Assert.NotEqual(first.Id, third.Id);
    }

    [Fact]
    public void From_ClusterWithoutASecret_IsNone() => Assert.Null(From(null, StorageEngine.MySql));

    [Fact]
    public void From_SecretOrFileTooShort_NamesTheSetting()
    {
        File.WriteAllText(Path.Combine(folder.Path, LedgerKey.FileName), "short");

        foreach (var (secret, engine) in new[] { (new string('a', 31), StorageEngine.MySql), (null, StorageEngine.Sqlite) })
        {
            var refused = Assert.Throws<OptionsValidationException>(() => From(secret, engine));
            Assert.StartsWith("Ledger__SigningSecret: ", refused.Failures.Single(), StringComparison.Ordinal);
        }
    }

    private LedgerKey? From(string? secret, StorageEngine engine) => LedgerKey.From(
        new ConfigurationBuilder().AddInMemoryCollection([new("Ledger:SigningSecret", secret)]).Build(),
        new StorageOptions { Engine = engine, ConnectionString = "", DataDirectory = folder.Path });
}
