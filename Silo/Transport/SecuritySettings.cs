using Microsoft.Extensions.Options;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Silo.Transport;

/// <summary>The part of the section <c>Cluster</c> that protects the connections between processes.</summary>
public sealed class SecuritySettings
{
    /// <summary>What is beyond it may be guessed: 32 characters of base64 have 192 bits.</summary>
    private const int ShortestSecret = 32;

    /// <summary>How far this process insists.</summary>
    public required ConnectionSecurity Level { get; init; }

    /// <summary>This process's certificate: a PEM file, or the PEM text itself.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its private key, likewise.</summary>
    public string? Key { get; init; }

    /// <summary>The certificates of the authorities that are believed, likewise.</summary>
    public string? Authority { get; init; }

    /// <summary>What webs sign with for whom they call; null where nobody signs.</summary>
    public CallSigner? Signer { get; init; }

    /// <summary>Whether connections may be protected.</summary>
    public bool UsesCertificates => Level != ConnectionSecurity.Off;

    /// <summary>Whether a silo refuses a call for a user that no web has signed.</summary>
    public bool RequiresSignedCalls => Signer is not null && Level is ConnectionSecurity.Required or ConnectionSecurity.Off;

    /// <summary>Reads the settings of a cluster of processes.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static SecuritySettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = Value("Security") ?? nameof(ConnectionSecurity.Required);
        if (!Enum.TryParse<ConnectionSecurity>(text, ignoreCase: true, out var level) || !Enum.IsDefined(level) || char.IsAsciiDigit(text[0]))
            throw Wrong("Cluster__Security", $"'{text}' is not one of {string.Join(", ", Enum.GetNames<ConnectionSecurity>())}.");
        var secret = Value("CallSecret");
        if (secret?.Length < ShortestSecret)
            throw Wrong("Cluster__CallSecret", $"it has {secret.Length} characters; {ShortestSecret} are the fewest.");
        return new SecuritySettings
        {
            Level = level,
            Certificate = Value("Certificate"),
            Key = Value("CertificateKey"),
            Authority = Value("Authority"),
            Signer = secret is null ? null : new CallSigner(secret),
        };

        string? Value(string key) => configuration[$"Cluster:{key}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    internal static OptionsValidationException Wrong(string key, string message) => new(key, typeof(SecuritySettings), [$"{key}: {message}"]);

    /// <summary>Checks that all is there that the level needs.</summary>
    /// <exception cref="OptionsValidationException">Something is missing; the message is one line that names the key and the way without.</exception>
    public void RequireComplete()
    {
        if (!UsesCertificates) return;
        Require("Cluster__Certificate", Certificate);
        Require("Cluster__CertificateKey", Key);
        Require("Cluster__Authority", Authority);
        Require("Cluster__CallSecret", Signer);

        void Require(string key, object? value)
        {
            if (value is not null) return;
            throw Wrong(
                key, "it is missing. Processes of a cluster show each other certificates (docs/operations.md says how to make them); "
                + "Cluster__Security=Off runs without, on a network where nobody else can reach them.");
        }
    }
}
