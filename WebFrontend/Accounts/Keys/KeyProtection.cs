using System.Security.Cryptography;
using System.Xml.Linq;
using OrleansStock.Silo;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;

namespace OrleansStock.WebFrontend.Accounts.Keys;

/// <summary>
/// What data-protection keys are encrypted with in the database: <c>DataProtection__Key</c>, or a file of the data folder on a single
/// machine. Who reads the database alone can then make no cookie and no link of a mail.
/// </summary>
internal sealed class KeyProtection : IStartCheck
{
    /// <summary>The file of a single machine's secret, in its data folder.</summary>
    public const string FileName = "data-protection.secret";

    /// <summary>The value that leaves keys as they are.</summary>
    private const string Clear = "Clear";

    private const string Setting = "DataProtection__Key";

    // Of the framework's documents.
    private static readonly XNamespace framework = "http://schemas.asp.net/2015/03/dataProtection";

    private readonly DataProtectionKeyTable table;
    private readonly ILogger<KeyProtection> logger;
    private readonly ConnectionSecurity? level;
    private readonly bool isMissing;

    /// <summary>Reads the setting.</summary>
    /// <exception cref="OptionsValidationException">It is too short, or the file cannot be read or made.</exception>
    public KeyProtection(
        IConfiguration configuration, IHostEnvironment environment, StorageOptions storage, DataProtectionKeyTable table, ILogger<KeyProtection> logger)
    {
        (this.table, this.logger) = (table, logger);
        level = ClusterSettings.From(configuration).Security?.Level;
        var text = configuration["DataProtection:Key"]?.Trim();
        if (string.Equals(text, Clear, StringComparison.OrdinalIgnoreCase)) return;
        if (string.IsNullOrEmpty(text))
        {
            // A file of its own is a development key where others read the same database: they could not read what it encrypts.
            isMissing = level is not null || (storage.Engine != StorageEngine.Sqlite && !environment.IsDevelopment());
            if (isMissing) return;
            text = SecretFile.ReadOrMake(Path.Combine(storage.DataDirectory, FileName), Setting);
        }

        string[] old = (configuration["DataProtection:OldKeys"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (old.Append(text).Any(secret => secret.Length < SecretFile.FewestCharacters))
            throw Wrong($"a secret of data protection needs {SecretFile.FewestCharacters} characters or more that nobody can guess.");
        Cipher = new KeyCipher(old.Prepend(text));
        // Webs of the build before, beside which this one may run, read clear keys alone.
        if (level != ConnectionSecurity.Accept) Encryptor = new KeyEncryptor(Cipher);
    }

    /// <summary>Decrypts what is stored; null where nothing was ever encrypted here.</summary>
    public KeyCipher? Cipher { get; }

    /// <summary>Encrypts what will be stored; null where keys stay clear.</summary>
    public KeyEncryptor? Encryptor { get; }

    /// <summary>Checks that there is a secret, and encrypts what lies in the database in clear or under a secret before.</summary>
    public void Check()
    {
        if (isMissing)
        {
            throw Wrong(
                "it is missing. The keys that sign sessions and links of mails lie in the database, encrypted under this secret, the same in every web: "
                + $"'openssl rand -base64 48' makes one. {Setting}={Clear} leaves them readable for whoever reads the database.");
        }

        if (Encryptor is null)
        {
            logger.LogWarning("Data-protection keys are stored in clear: whoever reads the database can sign in as anybody ({Setting}).", Setting);
            return;
        }

        // Below that there may be webs of the build before.
        if (level is not (null or ConnectionSecurity.Offer or ConnectionSecurity.Required)) return;
        try
        {
            EncryptStored();
        }
        catch (CryptographicException)
        {
            throw Wrong(
                "keys in the database were encrypted under another secret. Give it in DataProtection__OldKeys too, or, where it is lost, delete the rows of "
                + "data_protection_keys: everybody is signed out then.");
        }
    }

    private void EncryptStored()
    {
        var changed = 0;
        foreach (var (name, xml) in table.ReadAll())
        {
            var key = XElement.Parse(xml);
            foreach (var secret in key.Descendants().Where(e => (bool?)e.Attribute(framework + "requiresEncryption") == true).ToList())
            {
                secret.Attribute(framework + "requiresEncryption")!.Remove();
                var encrypted = Encryptor!.Encrypt(secret);
                secret.ReplaceWith(new XElement(
                    framework + "encryptedSecret",
                    new XAttribute("decryptorType", encrypted.DecryptorType.AssemblyQualifiedName!),
                    encrypted.EncryptedElement));
            }

            foreach (var value in key.Descendants(framework + "encryptedSecret").Elements("encryptedKey").Elements(KeyEncryptor.Value))
                if (!Cipher!.IsCurrent(value.Value)) value.Value = Cipher.Encrypt(Cipher.Decrypt(value.Value));
            var text = key.ToString(SaveOptions.DisableFormatting);
            if (text != XElement.Parse(xml).ToString(SaveOptions.DisableFormatting) && table.Replace(name, xml, text)) changed++;
        }

        if (changed > 0) logger.LogInformation("{Count} data-protection keys in the database were encrypted under the secret in use.", changed);
    }

    private static OptionsValidationException Wrong(string message) => new(Setting, typeof(KeyProtection), [$"{Setting}: {message}"]);
}
