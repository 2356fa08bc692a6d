using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using OrleansStock.Silo;
using OrleansStock.Tests.Transport;
using OrleansStock.WebFrontend.Accounts.Keys;

namespace OrleansStock.Tests.Accounts.Keys;

/// <summary>The keys of sessions and mail links, as they lie in the database.</summary>
public sealed class KeyProtectionTests
{
    private const string Secret = "a secret of thirty-two characters and more";
    private const string Next = "the secret that comes after it, no shorter";

    [Fact]
    public async Task Keys_SingleMachine_LieEncryptedUnderAFileOfItsOwn()
    {
        await using var app = await AccountsApp.StartAsync();
        var text = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Protect("hello");

        var stored = Assert.Single(app.Services.GetRequiredService<DataProtectionKeyTable>().ReadAll()).Xml;

        Assert.Contains("encryptedSecret", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
        var file = Path.Combine(app.Folder, KeyProtection.FileName);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        // A second process of this machine reads them; one without the file does not.
        await using (var second = await AccountsApp.StartAsync(app))
            Assert.Equal("hello", second.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Unprotect(text));
        await using var thief = await AccountsApp.StartAsync(app, ("DataProtection__Key", Next));
        Assert.Throws<CryptographicException>(() => thief.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Unprotect(text));
    }

    [Fact]
    public async Task Check_ClearKeysOfABuildBefore_AreEncryptedAndNobodyIsSignedOut()
    {
        await using var before = await AccountsApp.StartAsync(("DataProtection__Key", "Clear"));
        var (browser, name, _) = await before.OpenSignedInAsync();
        Assert.Contains("masterKey", Assert.Single(before.Services.GetRequiredService<DataProtectionKeyTable>().ReadAll()).Xml, StringComparison.Ordinal);

        await using var after = await AccountsApp.StartAsync(before, ("DataProtection__Key", Secret));
        after.Services.GetRequiredService<KeyProtection>().Check();

        var stored = Assert.Single(after.Services.GetRequiredService<DataProtectionKeyTable>().ReadAll()).Xml;
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("requiresEncryption", stored, StringComparison.Ordinal);
        await using var third = await AccountsApp.StartAsync(before, ("DataProtection__Key", Secret));
        var same = third.Open();
        foreach (var (key, value) in browser.Cookies) same.Cookies[key] = value;
        Assert.Equal(name, (await same.GetAsync("/api/v1/me")).Text.Trim('"'));
    }

    [Fact]
    public async Task Check_SecretReplaced_EncryptsUnderTheNewOne()
    {
        await using var first = await AccountsApp.StartAsync(("DataProtection__Key", Secret));
        var text = first.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Protect("hello");

        await using var second = await AccountsApp.StartAsync(first, ("DataProtection__Key", Next), ("DataProtection__OldKeys", Secret));
        second.Services.GetRequiredService<KeyProtection>().Check();
        await using var third = await AccountsApp.StartAsync(first, ("DataProtection__Key", Next));

        Assert.Equal("hello", third.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Unprotect(text));
    }

    [Theory]
    [InlineData("AdoNet", "Production", "MySql", null, true)]
    [InlineData("AdoNet", "Development", "MySql", null, true)]
    [InlineData("Embedded", "Production", "MySql", null, true)]
    [InlineData("Embedded", "Development", "MySql", null, false)]
    [InlineData("Embedded", "Production", "Sqlite", null, false)]
    [InlineData("AdoNet", "Production", "MySql", Secret, false)]
    [InlineData("AdoNet", "Production", "MySql", "Clear", false)]
    public async Task Check_WithoutASecretOfItsOwn_OthersDatabaseIsRefused(string mode, string environment, string engine, string? secret, bool refused)
    {
        // What lies in the database is of a build before, or of the same secret.
        await using var app = await AccountsApp.StartAsync(("DataProtection__Key", secret ?? "Clear"));
        var log = new WarningLog<KeyProtection>();
        var protection = Read(app, log, environment, ("Cluster:Mode", mode), ("Storage:Engine", engine), ("DataProtection:Key", secret));

        if (refused)
        {
            var failure = Assert.Single(Assert.Throws<OptionsValidationException>(protection.Check).Failures);
            Assert.StartsWith("DataProtection__Key: ", failure, StringComparison.Ordinal);
            Assert.Contains("DataProtection__Key=Clear", failure, StringComparison.Ordinal);
        }
        else
        {
            protection.Check();
            // In clear is said aloud, at each start.
            Assert.Equal(secret == "Clear" ? 1 : 0, log.Warnings.Count);
        }
    }

    [Fact]
    public async Task Check_StoredUnderALostSecret_SaysWhatToDo()
    {
        await using var app = await AccountsApp.StartAsync(("DataProtection__Key", Secret));
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Protect("hello");

        var failure = Assert.Throws<OptionsValidationException>(Read(app, new(), "Production", ("DataProtection:Key", Next)).Check);

        Assert.StartsWith("DataProtection__Key: keys in the database", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", null)]
    [InlineData(Secret, "short")]
    public async Task Read_SecretTooShort_NamesTheSetting(string secret, string? old)
    {
        await using var app = await AccountsApp.StartAsync();

        var failure = Assert.Throws<OptionsValidationException>(
            () => Read(app, new(), "Production", ("DataProtection:Key", secret), ("DataProtection:OldKeys", old)));

        Assert.StartsWith("DataProtection__Key: ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhileWebsOfTheBuildBeforeMayRun_StoresWhatTheyCanRead()
    {
        await using var app = await AccountsApp.StartAsync();

        foreach (var level in new[] { "Accept", "Offer", "Required" })
        {
            var protection = Read(app, new(), "Production", ("Cluster:Mode", "AdoNet"), ("Cluster:Security", level), ("DataProtection:Key", Secret));
            Assert.Equal(level != "Accept", protection.Encryptor is not null);
            Assert.NotNull(protection.Cipher);
        }
    }

    [Fact]
    public void Decrypt_ChangedOrForeign_Throws()
    {
        var cipher = new KeyCipher([Secret]);
        var text = cipher.Encrypt("hello");
        Assert.Equal("hello", new KeyCipher([Next, Secret]).Decrypt(text));
        Assert.NotEqual(text, cipher.Encrypt("hello"));

        Assert.ThrowsAny<CryptographicException>(() => new KeyCipher([Next]).Decrypt(text));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(text[..^8] + "AAAAAAA="));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(""));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public void CloseExisting_FolderOfABuildBefore_IsForItsOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no modes of files");
        using var folder = new MarketData.TemporaryFolder();
        string[] files = [folder.Write("orleansstock.db", ""), folder.Write("orleansstock.db-wal", ""), folder.Write("ledger.secret", "")];
        var foreign = folder.Write("of-somebody-else.txt", "");
        var mail = Directory.CreateDirectory(Path.Combine(folder.Path, "mail")).FullName;
        var letter = folder.Write("mail/1.eml", "");
        const UnixFileMode open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode openFolder = open | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var file in files.Append(foreign).Append(letter)) File.SetUnixFileMode(file, open);
        foreach (var each in new[] { folder.Path, mail }) File.SetUnixFileMode(each, openFolder);

        OwnFiles.CloseExisting(folder.Path, NullLogger.Instance);

        Assert.All(files.Append(letter), f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
        Assert.All(new[] { folder.Path, mail },
            f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(f)));
        Assert.Equal(open, File.GetUnixFileMode(foreign));
    }

    private static KeyProtection Read(AccountsApp app, WarningLog<KeyProtection> log, string environment, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();
        return new KeyProtection(
            configuration,
            new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = environment },
            new StorageOptions
            {
                Engine = Enum.Parse<StorageEngine>(configuration["Storage:Engine"] ?? "Sqlite"), ConnectionString = "", DataDirectory = app.Folder,
            },
            app.Services.GetRequiredService<DataProtectionKeyTable>(), log);
    }
}
